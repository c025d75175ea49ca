import type { NameCard } from './name-card.ts';

/** Why an entity answers: its name, another name, part of it, its beginning, the same sound, a slip, an office. */
export type How = 'name' | 'other' | 'part' | 'prefix' | 'sound' | 'typo' | 'office';

/** An entity that typed words may mean. `via` is the name of the register (or the title) that they matched. */
export type NameMatch = {
  entity: Pick<NameCard, 'id' | 'name' | 'kind' | 'office' | 'count'>;
  how: How;
  via: string;
};

/** What is known of a typed word beyond names: a word of the articles, or of the language. */
export type WordKnown = (word: string) => 'text' | 'language' | undefined;

/** What a word of a stretch is worth, by how it matched; a longer stretch beats two short ones. */
export const WORTH: Record<How, number> = {
  name: 10,
  other: 10,
  office: 10,
  part: 9,
  prefix: 8,
  sound: 7,
  typo: 6,
};

/** Whom a stretch of words may mean, and what that is worth against other divisions of the query. */
export type Found = { worth: number; matches: NameMatch[] };

/** Each entity once, by its first match; the most mentioned first. */
export function distinct(matches: readonly NameMatch[]): NameMatch[] {
  const first = new Map<string, NameMatch>();
  for (const match of matches) if (!first.has(match.entity.id)) first.set(match.entity.id, match);
  return [...first.values()].sort(
    (a, b) => b.entity.count - a.entity.count || (a.entity.id < b.entity.id ? -1 : 1),
  );
}
