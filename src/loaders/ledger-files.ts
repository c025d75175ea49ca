import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../core/anchor/ledger.ts';
import { parseLedger } from '../core/anchor/parse.ts';
import type { Problem } from '../core/check/problem.ts';
import { readContent } from './read-files.ts';

const ENDING = '.anchors.json';
/** Bytes. A ledger holds its article's text and excerpts of what was retired. */
const LARGEST = 8 << 20;

/** A ledger file: its text, and what it says or what is wrong with it. `text` is undefined where there is none. */
export type LedgerFile = {
  file: string;
  text: string | undefined;
  ledger: Ledger | undefined;
  problems: Problem[];
};

/** A ledger's file as it lies on the disk, not yet parsed. `text` is undefined where there is none, or none that can be read. */
export type LedgerSource = { file: string; text: string | undefined; problems: Problem[] };

export function readLedgerSource(contentDir: string, slug: string): LedgerSource {
  const file = `content/articles/${slug}${ENDING}`;
  try {
    const found = readContent(join(contentDir, 'articles', slug + ENDING), file, LARGEST);
    return { file, text: found.source, problems: found.problems };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { file, text: undefined, problems: [] };
    throw error;
  }
}

export function openLedger({ file, text, problems }: LedgerSource): LedgerFile {
  if (text === undefined) return { file, text, ledger: undefined, problems };
  const parsed = parseLedger(text, file);
  return Array.isArray(parsed)
    ? { file, text, ledger: undefined, problems: parsed }
    : { file, text, ledger: parsed, problems: [] };
}

/** Written whole or not at all: the ids in it are out in the world. */
export async function writeLedger(contentDir: string, slug: string, text: string): Promise<void> {
  const path = join(contentDir, 'articles', slug + ENDING);
  // Behind a dot, where nobody takes it for content if the machine stops here.
  const draft = join(contentDir, 'articles', `.${slug}${ENDING}.new`);
  await writeFile(draft, text);
  await rename(draft, path);
}

/** Ledgers of the folder, given by its file names, beside which no article stands: the article was renamed or removed without them. */
export const findOrphans = (entries: readonly string[], slugs: ReadonlySet<string>): Problem[] =>
  entries
    .filter((entry) => entry.endsWith(ENDING) && !slugs.has(entry.slice(0, -ENDING.length)))
    .map((entry) => ({
      file: `content/articles/${entry}`,
      line: 1,
      column: 1,
      what: 'This ledger of paragraph ids stands beside no article.',
      hint: 'Rename it with its article; delete it only if the article was withdrawn for good.',
    }));
