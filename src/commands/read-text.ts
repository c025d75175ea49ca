import { text as readAll } from 'node:stream/consumers';
import { findExcess } from '../core/check/article-limits.ts';
import type { Problem } from '../core/check/problem.ts';
import type { LineEnds } from '../core/write/paragraphs.ts';
import { prepareText } from '../core/write/prepare-text.ts';
import { readContent } from '../loaders/read-files.ts';
import { normalise } from '../loaders/yaml-fields.ts';
import { plainToMarkdown } from '../markdown/plain-to-markdown.ts';

/** The words of a new article. */
export type Words = {
  /** Where they came from: for messages. */
  name: string;
  markdown: string;
  /** Empty lines of the text that stand above the Markdown and are no part of it. */
  linesAbove: number;
  /** The first paragraph, where it is known. */
  lede: string;
  notes: string[];
  problems: Problem[];
};

/** How a text is to be read. */
export type Reading = {
  /** It is Markdown already, and taken as it is. */
  isMarkdown: boolean;
  /** What the ends of its lines mean; found out where it is undefined. */
  lines: LineEnds | undefined;
  keepSignOff: boolean;
};

/** The text of a file, or of standard input where `path` is `-`, made Markdown; or all that hinders. */
export async function readText(path: string, reading: Reading): Promise<Words> {
  if (path === '-') return toWords('standard input', await readAll(process.stdin), reading);
  const read = readSource(path);
  // Signs that no reader sees are looked for in toWords, which knows more ends of lines.
  if (read.source !== undefined) return toWords(path, read.source, reading);
  return { ...NOTHING, name: path, problems: read.problems };
}

function readSource(path: string): ReturnType<typeof readContent> {
  try {
    return readContent(path, path);
  } catch (error) {
    return { problems: [unreadable(path, error)] };
  }
}

/** A text made Markdown. */
export function toWords(name: string, text: string, { isMarkdown, lines, keepSignOff }: Reading): Words {
  if (isMarkdown) {
    const plain = normalise(text);
    const linesAbove = (/^\s*\n/.exec(plain)?.[0] ?? '').split('\n').length - 1;
    return { ...NOTHING, name, markdown: plain.trim(), linesAbove };
  }
  const prepared = prepareText(text, { lines, keepSignOff });
  if (Array.isArray(prepared)) {
    const problems = prepared.map((fault) => ({ file: name, ...fault }));
    return { ...NOTHING, name, problems };
  }
  const { paragraphs, notes } = prepared;
  const markdown = plainToMarkdown(paragraphs);
  const problems = findExcess(markdown).map(({ what, hint }) => ({
    file: name,
    line: 1,
    column: 1,
    what,
    hint,
  }));
  return { name, markdown, linesAbove: 0, lede: paragraphs[0] ?? '', notes, problems };
}

const NOTHING = { markdown: '', linesAbove: 0, lede: '', notes: [], problems: [] };

const unreadable = (file: string, error: unknown): Problem => ({
  file,
  line: 1,
  column: 1,
  what: `The text cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)}.`,
  hint: 'Give a file with the words of the article: --text FILE, or --text - for standard input.',
});
