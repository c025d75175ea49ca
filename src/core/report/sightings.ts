import { inBrackets, isNicknameOf } from './beside.ts';
import { isBodyHead, isThing, runAt } from './name-runs.ts';
import type { Token } from './name-tokens.ts';
import { readRun } from './read-run.ts';
import type { Language, Sighting, StandsAlone } from './sighting.ts';

/**
 * The names in a passage that are in no known stretch, in order.
 * @param isSmall whether a word stands in small letters somewhere in the articles
 */
export function sightingsIn(
  tokens: readonly Token[],
  language: Language,
  isSmall: (word: string) => boolean,
  standsAlone: StandsAlone = () => undefined,
): Sighting[] {
  const found: Sighting[] = [];
  let thingEnd = -1;
  for (let at = 0; at < tokens.length;) {
    const run = runAt(tokens, at, language, standsAlone);
    const next = at + Math.max(run.length, 1);
    const isShort = run.length > 0 && inBrackets(tokens, at, next);
    if (run.some((token, index) => isThing(token, run[index + 1], language.isWord))) thingEnd = next;
    // `Indeks Harga Saham (IHS)`: what stands short for a thing is one.
    // `Konferensi Tingkat Tinggi (KTT) Laut Lestari`: what goes on behind it, too.
    const goesOn = run[0]?.gap === ') ' && language.isWord(run[0].lower) && !isBodyHead(run[0]);
    const ofThing = thingEnd === at && (isShort || goesOn);
    if (ofThing) thingEnd = next;
    if (run.length > 0 && !ofThing) {
      const long = found.at(-1);
      const names = readRun(run, tokens, at, language, isSmall, standsAlone);
      const [short] = names;
      if (short && long && names.length === 1) {
        const follows = isShort && long.end === tokens[at - 1]?.end;
        if (follows ? isShortOfBody(short, long) : isNicknameOf(long, tokens, at)) short.shortFor = long.name;
      }
      found.push(...names);
    }
    at = next;
  }
  return found;
}

/** `Dewan Iklim (DI)`, `Universitas Gelang (Ungela)`; not `Universitas Gelang (Sagara)`. */
const isShortOfBody = (short: Sighting, long: Sighting): boolean =>
  long.headed &&
  long.kinds.includes('organisation') &&
  (short.acronym || (!short.name.includes(' ') && short.name.startsWith(long.name.slice(0, 1))));
