import { fold } from '../text/fold.ts';

/** What a list by names holds. */
type Named = { name: string };

/** The names that begin alike. `key` is part of an address: `a` to `z`, or {@link OTHER_LETTERS}. */
export type Letter<Item extends Named> = { key: string; items: Item[] };

/** Names that begin with no Latin letter stand under this key. */
export const OTHER_LETTERS = 'lain';

const collator = new Intl.Collator('id', { numeric: true });

/** Names as a dictionary orders them. */
export const byName = (a: Named, b: Named): number => collator.compare(a.name, b.name);

/** Names by their first letters, in the order of the alphabet, the others last; only letters that are there. */
export function lettersOf<Item extends Named>(all: Iterable<Item>): Letter<Item>[] {
  const letters = new Map<string, Item[]>();
  for (const item of [...all].sort(byName)) {
    const first = fold(item.name)[0] ?? '';
    const key = /[a-z]/.test(first) ? first : OTHER_LETTERS;
    const known = letters.get(key);
    if (known) known.push(item);
    else letters.set(key, [item]);
  }
  const rank = (key: string) => (key === OTHER_LETTERS ? '~' : key);
  return [...letters]
    .map(([key, items]) => ({ key, items }))
    .sort((a, b) => (rank(a.key) < rank(b.key) ? -1 : 1));
}
