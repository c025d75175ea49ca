import type { Article, Block } from '../model.ts';

/** Title and description as blocks that search can find; they lead to the first block of the article. */
export type HeadlineBlock = Pick<Block, 'id' | 'text' | 'mentions'> & { place: number };

/** Places of passages that stand above the body. */
export const PLACE = { title: -1, description: -2 } as const;
export const isHeadline = ({ place }: { place: number }): boolean => place < 0;

/** What stands above the body is not annotated; it names whom the body names by the same words. */
export function headlineBlocks({ title, description, blocks }: Article): HeadlineBlock[] {
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

function mentionsIn(text: string, idBySurface: ReadonlyMap<string, string>): Block['mentions'] {
  if (idBySurface.size === 0) return [];
  const longestFirst = [...idBySurface.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.matchAll(any)].map(({ 0: surface, index }) => ({
    ...{ entityId: idBySurface.get(surface) ?? '', surface },
    ...{ start: index, end: index + surface.length },
  }));
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
