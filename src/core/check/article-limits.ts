/** What an article may not exceed. A fault has its line in the Markdown, from 1. */
export type Excess = { line: number; what: string; hint: string };

/** A book has 2,000 paragraphs; every one of ours is given a page and a picture. */
const PARAGRAPHS = 2000;
/** Characters of one paragraph: five pages of print. */
const LENGTH = 10_000;
/** `*` and `_` of one paragraph: matching them up takes time with the square of their number, and more. */
const EMPHASIS = 200;
/** Lists in lists and quotes in quotes; the parser's stack ends at some hundreds. */
const DEPTH = 8;
/** Columns that a line stands in for each list it is nested in, at most. */
const INDENT = 4;

const CONTAINERS = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*/;
const CONTAINER = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g;
const BREAK = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*)+$/;
/** A block that begins without an empty line above it. */
const BEGINS = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]|#)/;

/**
 * Whatever in an article's Markdown no article needs, and a parser would take minutes or its whole stack for: looked for
 * in one pass over the lines, before anything is parsed. Each kind is told once, where it begins.
 */
export function findExcess(markdown: string): Excess[] {
  const found = new Map<string, Excess>();
  let paragraphs = 0;
  let begin = 0;
  let length = 0;
  let emphasis = 0;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    const blank = text.trim() === '';
    if (blank || length === 0 || BEGINS.test(text)) {
      begin = line;
      length = 0;
      emphasis = 0;
      if (!blank) paragraphs++;
    }
    if (paragraphs > PARAGRAPHS) {
      found.set('paragraphs', { line, ...TOLD.paragraphs });
      break;
    }
    if (blank) continue;
    length += text.length;
    if (length > LENGTH && !found.has('length')) found.set('length', { line: begin, ...TOLD.length });
    if (BREAK.test(text)) continue;
    emphasis += text.match(/[*_]/g)?.length ?? 0;
    if (emphasis > EMPHASIS && !found.has('emphasis')) {
      found.set('emphasis', { line: begin, ...TOLD.emphasis });
    }
    if (depthOf(text) > DEPTH && !found.has('depth')) found.set('depth', { line, ...TOLD.depth });
  }
  return [...found.values()];
}

/** How deep a line may be nested: by what opens in it, or by how far in it stands. */
function depthOf(line: string): number {
  const lead = CONTAINERS.exec(line)?.[0] ?? '';
  const columns = (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
  return Math.max(lead.match(CONTAINER)?.length ?? 0, columns / INDENT);
}

const inEnglish = (count: number) => count.toLocaleString('en');
const TOLD = {
  paragraphs: {
    what: `The article has more than ${inEnglish(PARAGRAPHS)} paragraphs.`,
    hint: 'Cut it into several articles, each with a file of its own.',
  },
  length: {
    what: `The paragraph has more than ${inEnglish(LENGTH)} characters.`,
    hint: 'Cut it into paragraphs, with an empty line between two.',
  },
  emphasis: {
    what: `The paragraph has more than ${EMPHASIS} signs * and _, which Markdown reads as emphasis.`,
    hint: 'Drop them; put a backslash before one that is meant as a sign.',
  },
  depth: {
    what: `Quotes or lists are nested more than ${DEPTH} deep.`,
    hint: 'Write them flat: a list in a list is as deep as a reader follows.',
  },
};
