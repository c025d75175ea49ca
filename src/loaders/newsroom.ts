import { join } from 'node:path';
import { fewPerFile } from '../core/check/few-per-file.ts';
import { ContentError, type Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import { makeTouching } from '../core/names/touching.ts';
import type { ReadArticle } from '../core/report/read-article.ts';
import type { RecordFile } from '../core/report/register-advice.ts';
import { makeUrls } from '../core/urls.ts';
import { timesOf } from '../core/analyse/times-of.ts';
import { openArticleCache } from './article-cache.ts';
import { isIndonesianWord } from './lexicon.ts';
import { findOrphans, openLedger, readLedgerSource, writeLedger, type LedgerFile } from './ledger-files.ts';
import { findLostLedger } from './lost-ledger.ts';
import { attachAnalysis, parseAnalysis } from './parse-analysis.ts';
import { makeArticleParser } from './parse-articles.ts';
import { parseRegister } from './parse-register.ts';
import { readPictureSizes } from './picture-sizes.ts';
import { readFolder, type Part } from './read-files.ts';
import { surveyContent } from './survey-content.ts';
import { normalise } from './yaml-fields.ts';

/** What the name of an article's analysis file ends in, after its slug. */
const ANALYSIS = '.analysis.yaml';

export type Newsroom = { register: Register; articles: Article[] };

/** A newsroom with whatever is wrong in it, and what a report on names needs. A faulty record is not in the register. */
export type Inspected = Newsroom & {
  problems: Problem[];
  /** Every article that could be read, faulty ones included. */
  read: ReadArticle[];
  records: ReadonlyMap<string, RecordFile>;
};

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
  /** Only a part of the articles; what is wrong beside articles is told to every reader. */
  part?: Part;
  /** Told of each ledger written, with its path. */
  onLedger?: ((file: string) => void) | undefined;
};

/**
 * Everything under `content/`, read and checked; pictures lie beside it, in `public/`.
 * @throws {ContentError} with every problem of every file
 */
export async function readNewsroom(contentDir: string, options: Options): Promise<Newsroom> {
  const { register, articles, problems } = await inspectNewsroom(contentDir, options);
  if (problems.length > 0) throw new ContentError(problems);
  return { register, articles };
}

/** The same, with what is wrong handed back instead of thrown. */
export async function inspectNewsroom(
  contentDir: string,
  { base, updateLedgers, onLedger, cacheDir, part }: Options,
): Promise<Inspected> {
  const [entityFolder, articleFolder, analysisFolder, strays] = await Promise.all([
    // Problems of single files come with their folder; what lies between them is surveyed.
    readFolder(contentDir, 'entities'),
    readFolder(contentDir, 'articles', '.md', part),
    readFolder(contentDir, 'articles', ANALYSIS),
    surveyContent(contentDir),
  ]);
  const { register, faulty, problems } = parseRegister(entityFolder.files, entityFolder.unread);
  const parse = makeArticleParser(register, makeUrls(base), faulty, updateLedgers, isIndonesianWord);
  const articles: Article[] = [];
  const read: ReadArticle[] = [];
  const faults: Problem[] = [...strays, ...problems];
  for (const folder of [entityFolder, articleFolder, analysisFolder]) faults.push(...folder.problems);
  const analysisOf = new Map(analysisFolder.files.map((file) => [file.name, file]));
  const cache =
    cacheDir === undefined ? undefined : openArticleCache(cacheDir, base, register, makeTouching(register));
  for (const source of articleFolder.files) {
    const analysisFile = analysisOf.get(source.name);
    const ledgerSource = await readLedgerSource(contentDir, source.name);
    const pictures = await readPictureSizes(join(contentDir, '../public'), source.source);
    const sources = [
      source.source,
      analysisFile?.source,
      ledgerSource.text,
      ...(pictures.size > 0 ? [JSON.stringify([...pictures])] : []),
    ];
    const kept = cache?.take(source.name, sources);
    if (kept) {
      articles.push(kept);
      continue;
    }
    const written = analysisFile && parseAnalysis(analysisFile);
    if (Array.isArray(written)) faults.push(...written);
    const sound = Array.isArray(written) ? undefined : written;
    const ledger = openLedger(ledgerSource);
    const times = sound ? timesOf(sound.data) : [];
    const parsed = parse(source, ledger, { times, pictures, onRead: (it) => read.push(it) });
    if (Array.isArray(parsed)) {
      faults.push(...parsed);
      continue;
    }
    const { article } = parsed;
    const analysis = sound && attachAnalysis(sound, article, register);
    if (Array.isArray(analysis)) faults.push(...analysis);
    const whole = Array.isArray(analysis) ? article : { ...article, analysis };
    articles.push(whole);
    const last = read.at(-1);
    if (last) last.article = whole;
    if (parsed.ledgerText === ledger.text) {
      if (!Array.isArray(written) && !Array.isArray(analysis)) cache?.keep(source.name, sources, whole);
      continue;
    }
    const lost = ledger.text === undefined && (await findLostLedger(contentDir, ledger.file));
    if (lost) faults.push(lost);
    else if (updateLedgers) {
      await writeLedger(contentDir, source.name, parsed.ledgerText);
      onLedger?.(ledger.file);
    } else faults.push(outOfDate(ledger));
  }
  for (const { file, name } of analysisOf.values()) {
    if (articleFolder.names.has(name)) continue;
    const hint = `Name it after an article in content/articles/, or add ${name}.md.`;
    faults.push({ file, line: 1, column: 1, what: `There is no article \`${name}\`.`, hint });
  }
  faults.push(...(await findOrphans(contentDir, articleFolder.names)));
  const records = new Map(
    entityFolder.files.map(({ name, file, source }) => [name, { file, source: normalise(source) }]),
  );
  return { register, articles, problems: fewPerFile(faults), read, records };
}

const outOfDate = ({ file, text }: LedgerFile): Problem => ({
  file,
  line: 1,
  column: 1,
  what:
    text === undefined
      ? 'The article has no ledger of paragraph ids yet.'
      : 'The ledger of paragraph ids is older than the article.',
  hint: 'Run `npm run anchors`, look at the change, and commit the file with the article.',
});
