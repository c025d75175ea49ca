import { isSpace, isWordAt } from '../text/characters.ts';
import { mayBeJoined, wordKeys } from './match-name.ts';

type Named = { surface: string };
type ByWord<N extends Named> = ReadonlyMap<string, readonly N[]>;

/** Names of one first word, so few that looking at each is the quickest. */
const FEW = 4;

const NONE: readonly never[] = [];

/**
 * The names that may stand in `text` at a word, `start`..`end`: of all names filed under the word, those whose second word
 * follows too. The work does not grow with the register: of thousands that begin with `Kementerian` a few are looked at.
 * @param byWord names by their first word, see {@link wordKeys}
 */
export function namesAt<N extends Named>(
  byWord: ByWord<N>,
  text: string,
  start: number,
  end: number,
): readonly N[] {
  const filedAt = (key: string): readonly N[] => {
    const filed = byWord.get(key) ?? NONE;
    return filed.length <= FEW ? filed : withSecondWord(filed, text, start + key.length);
  };
  if (!mayBeJoined(text, end)) return filedAt(text.slice(start, end));
  let candidates: readonly N[] = NONE;
  for (const key of wordKeys(text, start, end)) {
    const chosen = filedAt(key);
    if (chosen.length > 0) candidates = candidates.length === 0 ? chosen : [...candidates, ...chosen];
  }
  return candidates;
}

const signsOf = new WeakMap<ByWord<Named>, Uint8Array>();

/**
 * By UTF-16 unit, 1 where a name begins with it. Most words are in small letters, and few names begin so: those need no
 * other look.
 */
export function firstSigns(byWord: ByWord<Named>): Uint8Array {
  let signs = signsOf.get(byWord);
  if (!signs) {
    signsOf.set(byWord, (signs = new Uint8Array(1 << 16)));
    for (const word of byWord.keys()) signs[word.charCodeAt(0)] = 1;
  }
  return signs;
}

type BySecond = { bySecond: ReadonlyMap<string, readonly Named[]>; others: readonly Named[] };
const secondsOf = new WeakMap<readonly Named[], BySecond>();

/** Of names with one first word, which ends at `end`, those whose second word follows, and those without such a word. */
function withSecondWord<N extends Named>(filed: readonly N[], text: string, end: number): readonly N[] {
  let split = secondsOf.get(filed);
  if (!split) secondsOf.set(filed, (split = fileBySecond(filed)));
  const { bySecond, others } = split as { bySecond: ReadonlyMap<string, readonly N[]>; others: readonly N[] };
  let begin = end;
  while (isSpace(text[begin])) begin++;
  if (begin === end) return others;
  let stop = begin;
  while (isWordAt(text, stop)) stop++;
  // An initial or a nickname may stand between two words of a name.
  if (stop === begin || text[stop] === '.') return filed;
  return [...others, ...wordKeys(text, begin, stop).flatMap((key) => bySecond.get(key) ?? [])];
}

const SECOND_WORD = /^[\p{L}\p{N}\p{M}]+ ([\p{L}\p{N}\p{M}]+)/u;

function fileBySecond(filed: readonly Named[]): BySecond {
  const bySecond = new Map<string, Named[]>();
  const others: Named[] = [];
  for (const name of filed) {
    const second = SECOND_WORD.exec(name.surface)?.[1];
    const group = second === undefined ? others : bySecond.get(second);
    if (group) group.push(name);
    else if (second !== undefined) bySecond.set(second, [name]);
  }
  return { bySecond, others };
}
