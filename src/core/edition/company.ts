import type { Edition } from '../model.ts';

/** Who is named in the same paragraphs as an entity: ids and in how many paragraphs, most often first. */
export function companyOf(edition: Edition, id: string): { id: string; paragraphs: number }[] {
  const count = new Map<string, number>();
  const blocks = new Set(
    (edition.occurrences.get(id) ?? []).filter(({ place }) => place > 0).map(({ block }) => block),
  );
  for (const { mentions } of blocks) {
    for (const other of new Set(mentions.map(({ entityId }) => entityId))) {
      if (other !== id) count.set(other, (count.get(other) ?? 0) + 1);
    }
  }
  return [...count]
    .map(([other, paragraphs]) => ({ id: other, paragraphs }))
    .sort((a, b) => b.paragraphs - a.paragraphs || (a.id < b.id ? -1 : 1));
}
