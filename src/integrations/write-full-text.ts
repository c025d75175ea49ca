import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { ARTICLES_A_PIECE, piecePath } from '../core/search/full-text-pieces.ts';
import type { ArticleWords } from '../core/search/indexed-block.ts';
import { openTextCache, type Files } from './text-cache.ts';

/**
 * Pagefind's index of whole articles, which knows every place of a word where our own lists are bounded. Its language is
 * one that it has no stemmer for, since stemmers eat names; word families are indexed by our own roots. It holds all that it
 * was told in memory, 300 KB an article, and so gets one piece of a large edition after the other.
 */
export type FullText = {
  /**
   * Articles come newest first; resolves when there is room for more.
   * @param number of the article, from the oldest on @param content see full-text-record.ts
   */
  tell(article: Pick<ArticleWords, 'slug' | 'title'>, number: number, content: string): Promise<void>;
  /** Resolves when Pagefind knows the last piece and works on by itself, on another core. */
  end(): Promise<{ written: Promise<void> }>;
};

type Options = {
  /** Where pieces are kept, to be taken again while their text is the same. */
  cacheDir?: string;
  /** For tests; the browser knows how many pieces there are. */
  articlesAPiece?: number;
};

/** @param folder that will hold `pagefind/` */
export function openFullText(
  folder: string,
  { cacheDir, articlesAPiece = ARTICLES_A_PIECE }: Options = {},
): FullText {
  const cache = cacheDir === undefined ? undefined : openTextCache(cacheDir);
  let records: CustomRecord[] = [];
  const makePiece = async (piece: number): Promise<{ written: Promise<void> }> => {
    const digest = digestOf(records);
    const kept = cache?.take(String(piece), digest);
    const { made } = kept ? { made: Promise.resolve(kept) } : await tellPagefind(records);
    records = [];
    const written = made.then((files) => {
      for (const [path, content] of files) {
        if (piece > 0 && ENGINE.test(path)) continue;
        const file = join(folder, piecePath(piece), path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, piece > 0 && path === ENTRY ? withFirstEngine(content) : content);
      }
      if (!kept) cache?.keep(String(piece), digest, files);
    });
    return { written };
  };
  return {
    async tell({ slug, title }, number, content) {
      const meta = { title, number: String(number) };
      records.push({ url: `artikel/${slug}/`, content, language: LANGUAGE, meta });
      if (number > 0 && number % articlesAPiece === 0)
        await (
          await makePiece(number / articlesAPiece)
        ).written;
    },
    end: () => makePiece(0),
  };
}

const LANGUAGE = 'zxx';
/** Of all that the files depend on: Pagefind, what is told to it, and which files are left out. */
const digestOf = (records: readonly CustomRecord[]): string =>
  createHash('sha1')
    .update(JSON.stringify([packageOfPagefind(), UNUSED.source, records]))
    .digest('base64');

const packageOfPagefind = (): string =>
  readFileSync(findPackageJSON('pagefind', import.meta.url) ?? '', 'utf8');

/** @throws Error with all that Pagefind says, here or in `made` */
async function tellPagefind(records: readonly CustomRecord[]): Promise<{ made: Promise<Files> }> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  // A process of its own: it reads one while the next is written, and takes them in the order they come.
  const told = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const made = index.getFiles().then(async ({ files, errors: last }) => {
    await close();
    const faults = [...told.flatMap((each) => each.errors), ...last];
    if (faults.length > 0) throw new Error(`Pagefind could not index the articles: ${faults.join('; ')}`);
    return new Map(
      files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]),
    );
  });
  return { made };
}

/** What searches, the same for every piece: 55 KB that a reader needs once. */
const ENGINE = /^(?:pagefind\.js|wasm\..+)$/;
const ENTRY = 'pagefind-entry.json';

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

/** Interfaces of Pagefind's own, which no page of ours loads, and the worker that our policy does not let start. */
const UNUSED = /^pagefind-(?:.*ui|highlight|worker)\./;
