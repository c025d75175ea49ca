import { timesOf } from '../core/analyse/times-of.ts';
import type { Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import type { ReadArticle } from '../core/report/read-article.ts';
import { findLostLedger } from './lost-ledger.ts';
import { openLedger, writeLedger, type LedgerFile, type LedgerSource } from './ledger-files.ts';
import { attachAnalysis, parseAnalysis } from './parse-analysis.ts';
import type { makeArticleParser } from './parse-articles.ts';
import type { PictureSize } from '../markdown/rehype-pictures.ts';
import type { SourceFile } from './read-files.ts';

/** The files that an article is made of. */
export type ArticleFiles = {
  source: SourceFile;
  analysis: SourceFile | undefined;
  ledger: LedgerSource;
  /** By address as it is written. */
  pictures: ReadonlyMap<string, PictureSize>;
};

/** What came of them. A sound article is made of sound files and of nothing that was written just now. */
export type MadeArticle = { article: Article | undefined; isSound: boolean; problems: Problem[] };

/** What is asked of a reading, see newsroom.ts. */
type Asked = {
  updateLedgers?: string | undefined;
  onLedger?: ((file: string) => void) | undefined;
  onRead?: ((read: ReadArticle) => void) | undefined;
};

/** A function that makes an article of its files, or says all that is wrong with them; its ledger it may write. */
export function makeArticleReader(
  contentDir: string,
  register: Register,
  parse: ReturnType<typeof makeArticleParser>,
  { updateLedgers, onLedger, onRead }: Asked,
): (files: ArticleFiles) => Promise<MadeArticle> {
  return async ({ source, analysis: analysisFile, ledger: ledgerSource, pictures }) => {
    const problems: Problem[] = [];
    const written = analysisFile && parseAnalysis(analysisFile);
    if (Array.isArray(written)) problems.push(...written);
    const sound = Array.isArray(written) ? undefined : written;
    const ledger = openLedger(ledgerSource);
    const times = sound ? timesOf(sound.data) : [];
    let read: ReadArticle | undefined;
    const parsed = parse(source, ledger, { times, pictures, ...(onRead && { onRead: (it) => (read = it) }) });
    if (Array.isArray(parsed)) {
      if (read) onRead?.(read);
      return { article: undefined, isSound: false, problems: [...problems, ...parsed] };
    }
    const analysis = sound && attachAnalysis(sound, parsed.article, register);
    if (Array.isArray(analysis)) problems.push(...analysis);
    const article = Array.isArray(analysis) ? parsed.article : { ...parsed.article, analysis };
    if (read) onRead?.({ ...read, article });
    if (parsed.ledgerText === ledger.text) return { article, isSound: problems.length === 0, problems };
    const lost = ledger.text === undefined && (await findLostLedger(contentDir, ledger.file));
    if (lost) problems.push(lost);
    else if (updateLedgers) {
      await writeLedger(contentDir, source.name, parsed.ledgerText);
      onLedger?.(ledger.file);
    } else problems.push(outOfDate(ledger));
    return { article, isSound: false, problems };
  };
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
