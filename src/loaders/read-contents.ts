import { join } from 'node:path';
import { fewPerFile } from '../core/check/few-per-file.ts';
import type { Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import type { ReadArticle } from '../core/report/read-article.ts';
import { makeUrls } from '../core/urls.ts';
import { openArticleCache, shelfOf, type Shelf } from './article-cache.ts';
import { findOrphans, readLedgerSource } from './ledger-files.ts';
import { isIndonesianWord } from './lexicon.ts';
import { pack, type Packed } from './packed.ts';
import { makeArticleParser } from './parse-articles.ts';
import { parseRegister } from './parse-register.ts';
import { readPictureSizes } from './picture-sizes.ts';
import { makeArticleReader, type ArticleFiles } from './read-article.ts';
import { listFolder, readFolder, type SourceFile } from './read-files.ts';
import { surveyContent } from './survey-content.ts';

export type Options = {
  /** The path the site lives under, for the links between its pages. */
  base: string;
  /**
   * Bring ledgers of paragraph ids up to date and write them, noting this day (`YYYY-MM-DD`) for ids retired now.
   * Without it a ledger that is out of date is a problem, and nothing is ever written.
   */
  updateLedgers?: string | undefined;
  /** Where articles are kept as they were made, to be taken again while nothing they depend on changed. */
  cacheDir?: string;
  /** Told of each ledger written, with its path. */
  onLedger?: ((file: string) => void) | undefined;
};

/** What one of several readers takes: every `of`th shelf of the cache, from the `number`th on (from 0). */
export type Part = { number: number; of: number };

/** An article as an object, or as bytes where it is kept so, and its place among all, by file name. */
export type Made = { slug: string; place: number } & (
  { article: Article; packed: Packed | undefined } | { article?: undefined; packed: Packed }
);

/** Who is handed what is read: articles a shelf at a time, so that nobody need hold all. */
export type Takers = {
  /** @param shelf that holds those that are sound, where articles are kept */
  onArticles: (made: readonly Made[], shelf?: ReturnType<Shelf['close']>) => void;
  /** Told what was read in each article, faulty or not, unless it came from the cache. */
  onRead?: (read: ReadArticle) => void;
};

const ARTICLE = '.md';
const ANALYSIS = '.analysis.yaml';

/** The register, its files, and what is wrong anywhere. */
type Contents = { register: Register; files: SourceFile[]; problems: Problem[] };

/** Read and check the register and the articles, or a part of them; what is wrong beside articles is told to every reader. */
export async function readContents(
  contentDir: string,
  { base, updateLedgers, onLedger, cacheDir, part }: Options & { part?: Part },
  { onArticles, onRead }: Takers,
): Promise<Contents> {
  const strays = await surveyContent(contentDir);
  // Problems of single files come with their folder; what lies between them is surveyed.
  const records = readFolder(contentDir, 'entities');
  const { register, faulty, problems } = parseRegister(records.files, records.unread);
  const parse = makeArticleParser(register, makeUrls(base), faulty, updateLedgers, isIndonesianWord);
  const readArticle = makeArticleReader(contentDir, register, parse, { updateLedgers, onLedger, onRead });
  const cache = cacheDir === undefined ? undefined : openArticleCache(cacheDir, base, register);

  const entries = listFolder(contentDir, 'articles');
  const namesOf = (ending: string) =>
    entries.filter((entry) => entry.endsWith(ending)).map((entry) => entry.slice(0, -ending.length));
  const slugs = namesOf(ARTICLE);
  const placeOf = new Map(slugs.map((slug, place) => [slug, place]));
  const analysed = new Set(namesOf(ANALYSIS));
  const ofFiles = [...strays, ...problems, ...records.problems];
  const ofArticles: Problem[][] = [];
  const readFiles = (ending: string, names: readonly string[]) => {
    const folder = readFolder(contentDir, 'articles', ending, names);
    ofFiles.push(...folder.problems);
    return folder.files;
  };

  for (const [number, some] of cache ? Map.groupBy(slugs, shelfOf) : new Map([[0, slugs]])) {
    if (part && number % part.of !== part.number) continue;
    const sources = readFiles(ARTICLE, some);
    const analysisOf = new Map(
      readFiles(
        ANALYSIS,
        some.filter((slug) => analysed.delete(slug)),
      ).map((file) => [file.name, file]),
    );
    const shelf = cache?.openShelf(number);
    const made: Made[] = [];
    for (const source of sources) {
      const slug = source.name;
      const place = placeOf.get(slug) ?? 0;
      const files: ArticleFiles = {
        source,
        analysis: analysisOf.get(slug),
        ledger: readLedgerSource(contentDir, slug),
        pictures: await readPictureSizes(join(contentDir, '../public'), source.source),
      };
      const texts = textsOf(files);
      const kept = shelf?.take(slug, texts);
      if (kept) {
        made.push({ slug, place, packed: kept });
        continue;
      }
      const { article, isSound, problems } = await readArticle(files);
      ofArticles[place] = problems;
      if (!article) continue;
      const packed = shelf && pack(article);
      if (packed && isSound) shelf.keep(slug, texts, packed);
      made.push({ slug, place, article, packed });
    }
    onArticles(made, shelf?.close());
  }

  const lone = [...analysed].filter((slug) => !placeOf.has(slug));
  ofArticles.push(readFiles(ANALYSIS, lone).map(withoutArticle), findOrphans(entries, new Set(slugs)));
  return { register, files: records.files, problems: fewPerFile([...ofFiles, ...ofArticles.flat()]) };
}

/** All that an article is made of, besides code and register. */
const textsOf = ({ source, analysis, ledger, pictures }: ArticleFiles): (string | undefined)[] => [
  source.source,
  analysis?.source,
  ledger.text,
  ...(pictures.size > 0 ? [JSON.stringify([...pictures])] : []),
];

const withoutArticle = ({ file, name }: SourceFile): Problem => ({
  file,
  line: 1,
  column: 1,
  what: `There is no article \`${name}\`.`,
  hint: `Name it after an article in content/articles/, or add ${name}.md.`,
});
