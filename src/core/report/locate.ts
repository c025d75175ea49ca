import type { Block } from '../model.ts';

/** From 1, as editors count; column in characters. */
export type LinePlace = { line: number; column: number };

/**
 * Where a stretch of a block stands in the article's file. The block's text has lost its Markdown, so the stretch is found as
 * the same occurrence of its first word, counted from the block's first line.
 */
export function placeOfWords(
  source: string,
  { text, line }: Pick<Block, 'text' | 'line'>,
  start: number,
): LinePlace {
  const word = /^[\p{L}\p{N}\p{M}]+|^\S/u.exec(text.slice(start))?.[0] ?? '';
  const lines = source.split('\n');
  if (word === '') return { line, column: 1 };
  let left = occurrences(text.slice(0, start), word);
  for (let at = line - 1; at < lines.length; at++) {
    const row = lines[at] ?? '';
    for (let found = row.indexOf(word); found >= 0; found = row.indexOf(word, found + word.length)) {
      if (left-- === 0) return { line: at + 1, column: found + 1 };
    }
  }
  return { line, column: 1 };
}

const occurrences = (text: string, word: string): number => text.split(word).length - 1;

/** Where words stand in a file first, from an offset on; its beginning where they do not. */
export function placeOfFirst(source: string, words: string, from = 0): LinePlace {
  const index = source.indexOf(words, from);
  if (index < 0) return { line: 1, column: 1 };
  const before = source.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
