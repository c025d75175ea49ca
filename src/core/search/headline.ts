import type { Article, Block } from '../model.ts';

/** Title and description as blocks that search can find; they lead to the first block of the article. */
export type HeadlineBlock = Pick<Block, 'id' | 'text' | 'mentions'> & { place: number };

/** Places of passages that stand above the body. */
export const PLACE = { title: -1, description: -2 } as const;
export const isHeadline = ({ place }: { place: number }): boolean => place < 0;

/** What stands above the body is not annotated; it names whom the body names by the same words. */
export function headlineBlocks({
  title,
  description,
  blocks,
}: Pick<Article, 'title' | 'description' | 'blocks'>): HeadlineBlock[] {
  const [first] = blocks;
  if (!first) return [];
  const idBySurface = new Map(
    blocks.flatMap(({ mentions }) => mentions.map(({ surface, entityId }) => [surface, entityId] as const)),
  );
  return [
    { id: first.id, place: PLACE.title, text: title, mentions: mentionsIn(title, idBySurface) },
    {
      id: first.id,
      place: PLACE.description,
      text: description,
      mentions: mentionsIn(description, idBySurface),
    },
  ].filter(({ text }) => text !== '');
}

/** The longest wins, and names stand as whole words. No regular expression of all names: one for each article costs more than all else here. */
function mentionsIn(text: string, idBySurface: ReadonlyMap<string, string>): Block['mentions'] {
  const longestFirst = [...idBySurface]
    .filter(([surface]) => text.includes(surface))
    .sort(([a], [b]) => b.length - a.length);
  const mentions: Block['mentions'] = [];
  for (let at = 0; at < text.length;) {
    const found = longestFirst.find(
      ([surface]) => text.startsWith(surface, at) && isWhole(text, at, surface),
    );
    if (!found) {
      at++;
      continue;
    }
    const [surface, entityId] = found;
    mentions.push({ entityId, surface, start: at, end: at + surface.length });
    at += surface.length;
  }
  return mentions;
}

const LETTER = /[\p{L}\p{N}]/u;
const isWhole = (text: string, start: number, { length }: string): boolean => {
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(start + length) ?? 0);
  return !LETTER.test(before) && !LETTER.test(after);
};
