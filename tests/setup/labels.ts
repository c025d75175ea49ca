import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/core/model.ts';

const MARK = /\[([^\]|]*)\|([^\]]*)\]/g;

/** The blocks of an article, a line each, its mentions marked `[surface|id]`, as the label files have them. */
export const markedBlocks = ({ blocks }: Pick<Article, 'blocks'>): string[] =>
  blocks.map(({ text, mentions }) => {
    let at = 0;
    const parts = mentions.map(({ start, end, surface, entityId }) => {
      const part = `${text.slice(at, start)}[${surface}|${entityId}]`;
      at = end;
      return part;
    });
    return (parts.join('') + text.slice(at)).replaceAll('\n', ' ');
  });

/** The same as an editor marked them by hand: a line for each block. */
export const readLabels = (folder: string, slug: string): string[] =>
  readFileSync(join(folder, `${slug}.txt`), 'utf8')
    .trimEnd()
    .split('\n');

export const withoutMarks = (line: string): string => line.replaceAll(MARK, '$1');
