import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { piecePath } from '../core/search/full-text-pieces.ts';
import type { ArticleWords } from '../core/search/indexed-block.ts';
import type { Files, KeptPieces } from './kept-pieces.ts';
import type { WriteFile } from './lay-files.ts';

/**
 * Pagefind's index of whole articles, which knows every place of a word where our own lists are bounded. Its language is
 * one that it has no stemmer for, since stemmers eat names; word families are indexed by our own roots. It holds all that it
 * was told in memory, 300 KB an article, and so gets one piece of a large edition after the other.
 * While it finishes one, articles whose piece is kept go by.
 */
export type FullText = {
  /**
   * Articles come newest first; resolves when there is room for more.
   * @param number of the article, from the oldest on
   * @param content see full-text-record.ts; it is asked for if the article's piece is made anew
   */
  tell(article: Pick<ArticleWords, 'slug' | 'title'>, number: number, content: () => string): Promise<void>;
  /** After the last article. Resolves when Pagefind knows all and works on by itself, on another core. */
  end(): Promise<{ written: Promise<void> }>;
};

/** A piece in the making. */
type Piece = {
  tell(url: string, content: () => string, meta: Record<string, string>): Promise<void>;
  end(): Promise<{ files: Promise<Files> }>;
};

/**
 * @param write into the folder that will hold `pagefind/`
 * @param starts the number of the oldest article of each piece, ascending, see full-text-pieces.ts
 */
export function openFullText(write: WriteFile, starts: readonly number[], kept?: KeptPieces): FullText {
  let current = starts.length - 1;
  let opened: Promise<Piece> | undefined;
  let written = Promise.resolve();
  const open = async (): Promise<Piece> => {
    const start = starts[current] ?? 0;
    const files = kept?.take(start);
    if (files) return asItWas(files);
    await written; // One Pagefind at a time.
    return openPagefind((made) => kept?.keep(start, made));
  };
  const end = async (): Promise<void> => {
    const piece = await (opened ?? open());
    opened = undefined;
    const number = current--;
    const { files } = await piece.end();
    const own = files.then((made) => writePiece(write, number, made));
    written = Promise.all([written, own]).then(() => undefined);
    written.catch(() => undefined); // Told where it is waited for.
  };
  return {
    async tell({ slug, title }, number, content) {
      opened ??= open();
      await (await opened).tell(`artikel/${slug}/`, content, { title, number: String(number) });
      if (current > 0 && number === starts[current]) await end();
    },
    async end() {
      await end();
      return { written };
    },
  };
}

const asItWas = (files: Files): Piece => ({
  tell: () => Promise.resolve(),
  end: () => Promise.resolve({ files: Promise.resolve(files) }),
});

const LANGUAGE = 'zxx';
/** Articles after which what was told is sent: only while this process waits does more of it go out than a pipe holds. */
const SENT_AT_ONCE = 16;

/**
 * Pagefind is a process of its own, which takes in an article while the next is made here.
 * @throws Error with all that Pagefind says, here or in `files`
 */
async function openPagefind(onMade: (files: Files) => void): Promise<Piece> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const told: ReturnType<typeof index.addCustomRecord>[] = [];
  return {
    async tell(url, content, meta) {
      told.push(index.addCustomRecord({ url, content: content(), language: LANGUAGE, meta }));
      if (told.length % SENT_AT_ONCE === 0) await setImmediate();
    },
    async end() {
      const answers = await Promise.all(told);
      const files = index.getFiles().then(async ({ files: made, errors: last }) => {
        await close();
        const faults = [...answers.flatMap((each) => each.errors), ...last];
        if (faults.length > 0) throw new Error(`Pagefind could not index the articles: ${faults.join('; ')}`);
        const used = made.filter(({ path }) => !UNUSED.test(path));
        const byPath = new Map(used.map(({ path, content }) => [path, content]));
        onMade(byPath);
        return byPath;
      });
      return { files };
    },
  };
}

/** Interfaces of Pagefind's own, which no page of ours loads, and the worker that our policy does not let start. */
const UNUSED = /^pagefind-(?:.*ui|highlight|worker)\./;
/** What searches, the same for every piece: 55 KB that a reader needs once. */
const ENGINE = /^(?:pagefind\.js|wasm\..+)$/;
const ENTRY = 'pagefind-entry.json';

function writePiece(write: WriteFile, number: number, files: Files): void {
  for (const [path, content] of files) {
    if (number > 0 && ENGINE.test(path)) continue;
    write(join(piecePath(number), path), number > 0 && path === ENTRY ? withFirstEngine(content) : content);
  }
}

/**
 * The first file of a piece, which says where its engine lies: Pagefind fetches `wasm.NAME.pagefind` beside it, and this name
 * leads to the first piece's.
 */
function withFirstEngine(content: Uint8Array): string {
  const entry = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, object> };
  const languages = Object.entries(entry.languages).map(([language, about]) => [
    language,
    { ...about, wasm: '-/../../wasm.unknown' },
  ]);
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) as object });
}
