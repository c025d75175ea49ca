import { editsBetween } from './edits.ts';
import type { NameCard } from './name-card.ts';
import type { Form, NameForms } from './name-forms.ts';
import type { How, NameMatch, WordKnown } from './name-match.ts';
import { nearness, sound } from './near.ts';

export type NearParts = ReadonlyMap<string, ReadonlyMap<string, { how: 'sound' | 'typo'; cost: number }>>;

/** A name of several words that is long enough to be known though it is misspelt and written together. */
const isLong = ({ kind, words, joined }: Form): boolean =>
  kind !== 'title' && words.length > 1 && joined.length >= LONG_NAME;

/** For each typed word the parts of names that it may be a slip of. */
export function nearParts(
  words: readonly string[],
  { parts, forms }: NameForms,
  known: WordKnown | undefined,
): NearParts {
  if (!known) return new Map();
  const acronyms = new Set(forms.filter(({ acronym }) => acronym).map(({ joined }) => joined));
  const candidates = new Set([
    ...parts.keys(),
    ...forms.filter(({ kind }) => kind !== 'title').flatMap((form) => form.words),
    ...forms.filter(isLong).map(({ joined }) => joined),
  ]);
  return new Map(
    words.map((word) => [
      word,
      new Map(
        [...candidates].flatMap((candidate) => {
          const found = nearness(word, candidate, acronyms.has(candidate));
          return found ? [[candidate, found] as const] : [];
        }),
      ),
    ]),
  );
}

/**
 * Whether a word is so close to a name that it is a slip although the language has it: doubled letters (`Rute`, Rutte),
 * the same sound (`Rashid`, al-Rasyid), or one edit in a long name (`Zelinsky` is some other family's name, but hardly
 * meant).
 */
const isPlainSlip = (word: string, name: string): boolean =>
  single(word) === single(name) ||
  (Math.min(word.length, name.length) >= HEARD_NAME && sound(word) === sound(name)) ||
  (Math.min(word.length, name.length) >= LONG_NAME && editsBetween(word, name, 1) === 1);
const single = (word: string): string => word.replace(/(.)\1+/g, '$1');
const HEARD_NAME = 5;
const LONG_NAME = 7;

/** Names that the words are slips of; what the slips cost decides which. */
export const misspelt =
  (near: NearParts, known: WordKnown) =>
  (span: readonly string[], { parts, forms, byJoined }: NameForms): NameMatch[] => {
    const found: { match: NameMatch; cost: number }[] = [];
    const tryWords = (card: NameCard, via: string, wanted: readonly string[]) => {
      let [cost, slips, how, exactWords] = [0, 0, 'sound' as How, 0];
      for (const [i, word] of span.entries()) {
        const target = wanted[i] ?? '';
        if (word === target) {
          exactWords++;
          continue;
        }
        const slip = near.get(word)?.get(target);
        if (!slip) return;
        slips++;
        cost += slip.cost;
        if (slip.how === 'typo') how = 'typo';
      }
      if (slips === 0) return;
      const others = span.flatMap((word, i) => {
        const what = word === wanted[i] ? undefined : known(word);
        return what === 'text' || (what === 'language' && !isPlainSlip(word, wanted[i] ?? '')) ? [what] : [];
      });
      // A word that means something else is a slip only beside a word of the same name (`Donal Trump`), or beside another
      // slip of it (`Donal Tramp`) where no article has it.
      const isAlone = exactWords === 0 && (span.length === 1 || others.includes('text'));
      if (others.length > 0 && isAlone) return;
      found.push({ match: { entity: card, how, via }, cost });
    };
    const word = span[0] ?? '';
    if (span.length === 1) {
      for (const candidate of near.get(word)?.keys() ?? []) {
        for (const card of parts.get(candidate)?.cards ?? []) tryWords(card, card.name, [candidate]);
        for (const form of byJoined.get(candidate) ?? [])
          if (isLong(form)) tryWords(form.card, form.text, [candidate]);
      }
    } else {
      for (const { card, words, text, kind } of forms) {
        if (kind !== 'title' && words.length === span.length) tryWords(card, text, words);
      }
      const people = new Set(
        span.flatMap((each) => [...(near.get(each)?.keys() ?? [])].flatMap((c) => parts.get(c)?.cards ?? [])),
      );
      for (const card of people)
        tryWords(
          card,
          card.name,
          span.map((each) => closest(each, card.parts, near)),
        );
    }
    const least = Math.min(...found.map(({ cost }) => cost));
    return found.filter(({ cost }) => cost <= least + 0.1).map(({ match }) => match);
  };

function closest(word: string, parts: readonly string[], near: NearParts): string {
  if (parts.includes(word)) return word;
  const costs = parts.map((each) => ({ each, cost: near.get(word)?.get(each)?.cost ?? Infinity }));
  return costs.reduce((a, b) => (b.cost < a.cost ? b : a), { each: '', cost: Infinity }).each;
}
