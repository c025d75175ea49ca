import { toMarkdown } from 'mdast-util-to-markdown';

/** Markdown that shows `paragraphs` to the letter: whatever Markdown would take for one of its signs stands behind a backslash. */
export const plainToMarkdown = (paragraphs: readonly string[]): string =>
  toMarkdown({
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  });
