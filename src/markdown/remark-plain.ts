import type { Nodes, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { Point, Position } from 'unist';

/**
 * What is provably plain need not go through the parser, which takes a quarter of a build for it. An article whose every
 * line is empty, or a heading with signs before it, or begins with a sign that opens nothing in Markdown, is made of headings
 * and paragraphs alone; of these, those that hold no sign of Markdown are their own text. The parser reads the others one by
 * one, and articles with lists, quotes, definitions and the like as a whole. The tree is the parser's, positions included.
 */
export function remarkPlain(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('A parser must be there, for what is not plain.');
  this.parser = (document, file) =>
    parsePlain(document, (part) => parse(part, file) as Root) ?? parse(document, file);
}

/** A line that is neither of these, and not empty, may be the beginning of anything. */
const HEADING = /^(#{1,6}) (?=[^\s#])/;
/** Letters, signs of speech, and numbers that count no list. */
const OPENS_TEXT = /^(?:[A-Za-z"'(]|[^\0-\x7f\s\ufeff]|\d(?!\d{0,8}[.)]))/;
/** Signs of Markdown within a line, and white space that it drops. */
const SIGNS = /[*_`~<[\]\\&\t]| \n|[ #]$/;

/**
 * @param parse the parser, for a part of the document
 * @returns nothing where a line may open more than a paragraph or a heading
 */
export function parsePlain(document: string, parse: (part: string) => Root): Root | undefined {
  if (/[\r\0]/.test(document)) return undefined; // Other line ends, and a sign that it replaces.
  const children: RootContent[] = [];
  const lines = document.split('\n');
  let line = 0;
  let offset = 0;
  while (line < lines.length) {
    const first = lines[line] ?? '';
    const depth = HEADING.exec(first)?.[1]?.length ?? 0;
    let stop = line + 1;
    if (depth === 0 && first !== '') {
      if (!OPENS_TEXT.test(first)) return undefined;
      for (; lines[stop] && !HEADING.test(lines[stop] ?? ''); stop++)
        if (!OPENS_TEXT.test(lines[stop] ?? '')) return undefined;
    }
    const text = stop > line + 1 ? lines.slice(line, stop).join('\n') : first;
    if (text !== '') {
      const start = { line: line + 1, column: 1, offset };
      const column = (lines[stop - 1]?.length ?? 0) + 1;
      const end = { line: stop, column, offset: offset + text.length };
      const block = SIGNS.test(text) ? parseOne(text, start, parse) : plainBlock(text, depth, { start, end });
      if (!block) return undefined;
      children.push(block);
    }
    offset += text.length + 1;
    line = stop;
  }
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: document.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function plainBlock(text: string, depth: number, position: Required<Position>): RootContent {
  const { start, end } = position;
  const lead = depth === 0 ? 0 : depth + 1;
  const from = { line: start.line, column: start.column + lead, offset: (start.offset ?? 0) + lead };
  const words = {
    type: 'text' as const,
    value: text.slice(lead),
    position: { start: from, end: { ...end } },
  };
  return depth === 0
    ? { type: 'paragraph', children: [words], position }
    : { type: 'heading', depth: depth as 1 | 2 | 3 | 4 | 5 | 6, children: [words], position };
}

/** A block that holds signs of Markdown, as the parser reads it where it stands. */
function parseOne(
  text: string,
  { line, offset = 0 }: Point,
  parse: (part: string) => Root,
): RootContent | undefined {
  const [block, second] = parse(text).children;
  if (!block || second) return undefined;
  move(block, line - 1, offset);
  return block;
}

function move(node: Nodes, lines: number, signs: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += lines;
    if (point.offset !== undefined) point.offset += signs;
  }
  if ('children' in node) for (const child of node.children) move(child, lines, signs);
}
