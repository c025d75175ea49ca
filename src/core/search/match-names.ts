import { fold } from '../text/fold.ts';
import { misspelt, nearParts } from './match-misspelt.ts';
import { office } from './match-office.ts';
import { exact, part, prefix } from './match-written.ts';
import type { NameForms } from './name-forms.ts';
import { WORTH, distinct, type Found, type NameMatch, type WordKnown } from './name-match.ts';
import { isEmptyWord } from './query.ts';

/** Words `from`..`to` of the query, and whom they may mean, likeliest first. */
export type NamedStretch = { from: number; to: number; matches: NameMatch[] };

const LONGEST_NAME = 10;
/**
 * Divide the words of a query into names and other words. What is exact wins over what is near, a long name over
 * short ones, and fewer names over more. Misspellings are looked for only if `known` is given.
 */
export function matchNames(typed: readonly string[], names: NameForms, known?: WordKnown): NamedStretch[] {
  const words = typed.map((word) => withoutParticle(word, names));
  const lookUp = makeLookUp(words, names, known);
  // best[i]: the best division of words[i..]; a word that belongs to no name is worth nothing.
  const best: { worth: number; stretches: NamedStretch[] }[] = [];
  best[words.length] = { worth: 0, stretches: [] };
  for (let from = words.length - 1; from >= 0; from--) {
    let choice = best[from + 1] ?? { worth: 0, stretches: [] };
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const found = lookUp(from, to);
      const rest = best[to];
      if (!found || !rest) continue;
      const worth = found.worth + rest.worth;
      if (worth > choice.worth)
        choice = { worth, stretches: [{ from, to, matches: found.matches }, ...rest.stretches] };
    }
    best[from] = choice;
  }
  return mergeAppositions(best[0]?.stretches ?? []);
}

/** `Ukrainanya` is Ukraina with a particle that Indonesian writes joined. */
function withoutParticle(word: string, { byJoined, parts }: NameForms): string {
  const bare = word.replace(/(?:nya|lah|kah|pun|ku|mu)$/, '');
  const isName = (each: string) => byJoined.has(each) || parts.has(each);
  return bare !== word && !isName(word) && isName(bare) ? bare : word;
}

function makeLookUp(words: readonly string[], names: NameForms, known: WordKnown | undefined) {
  const near = nearParts(words, names, known);
  const cache = new Map<string, Found | undefined>();
  const nameAt = (from: number, to: number): Found | undefined => {
    const key = `${from} ${to}`;
    if (!cache.has(key)) cache.set(key, name(from, to));
    return cache.get(key);
  };
  const name = (from: number, to: number): Found | undefined => {
    const span = words.slice(from, to);
    if (span.every(isEmptyWord)) return undefined;
    const tries = [exact, part, to === words.length ? prefix : undefined, known && misspelt(near, known)];
    for (const attempt of tries) {
      const matches = attempt?.(span, names).filter(
        ({ entity }) => !meansElse(entity.id, words, from, to, names),
      );
      if (!matches?.length) continue;
      const kept = distinct(matches);
      return { worth: worthOf(span, kept, names), matches: kept };
    }
    return undefined;
  };
  return (from: number, to: number): Found | undefined => {
    const plain = nameAt(from, to);
    return plain && plain.matches[0]?.how !== 'typo'
      ? plain
      : (office(words, from, to, nameAt, names, known) ?? plain);
  };
}

/** A slip beside a word of the same name is worth more than alone: `Mark Rutet` is one name, not two. */
function worthOf(span: readonly string[], [match]: readonly NameMatch[], { parts }: NameForms): number {
  const how = match?.how ?? 'typo';
  const isPart = (word: string) => parts.get(word)?.cards.some(({ id }) => id === match?.entity.id) ?? false;
  const right = how === 'sound' || how === 'typo' ? span.filter(isPart).length : 0;
  return WORTH.part * right + WORTH[how] * (span.length - right) - 1;
}

/** Whether the words belong to a longer name that means something else: `Laut Jepang`. */
function meansElse(
  id: string,
  words: readonly string[],
  from: number,
  to: number,
  { forms }: NameForms,
): boolean {
  const card = forms.find((form) => form.card.id === id)?.card;
  return (card?.notIn ?? []).some((other) => {
    const longer = fold(other).split(' ');
    for (let at = Math.max(0, to - longer.length); at <= from; at++) {
      if (longer.every((word, i) => words[at + i] === word)) return true;
    }
    return false;
  });
}

/** `sekjen NATO Mark Rutte` says one thing twice: neighbours that may mean the same are one. */
function mergeAppositions(stretches: readonly NamedStretch[]): NamedStretch[] {
  const merged: NamedStretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    const both =
      last?.to === stretch.from
        ? stretch.matches.filter(({ entity }) => last.matches.some((match) => match.entity.id === entity.id))
        : [];
    if (last && both.length > 0) merged.splice(-1, 1, { from: last.from, to: stretch.to, matches: both });
    else merged.push(stretch);
  }
  return merged;
}
