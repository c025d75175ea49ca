import type { WrittenTime } from '../core/analyse/times-of.ts';
import { serialiseLedger } from '../core/anchor/format.ts';
import { findExcess } from '../core/check/article-limits.ts';
import type { Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import type { ReadArticle } from '../core/report/read-article.ts';
import type { Urls } from '../core/urls.ts';
import { makePipeline } from '../markdown/pipeline.ts';
import { articleSchema } from '../schemas/article.ts';
import type { PictureSize } from '../markdown/rehype-pictures.ts';
import { NONE } from '../markdown/editor-decisions.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { LedgerFile } from './ledger-files.ts';
import type { SourceFile } from './read-files.ts';
import { normalise } from './yaml-fields.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An article, and the text that its ledger's file should have. */
export type ParsedArticle = { article: Article; ledgerText: string };

/** What an article's words need from other files, and who is told what was read, faulty or not. */
type Beside = {
  /** Words of the article that say when. */
  times?: readonly WrittenTime[];
  /** Those that it shows, by address. */
  pictures?: ReadonlyMap<string, PictureSize>;
  onRead?: (read: ReadArticle) => void;
};

/**
 * A function that reads an article's file: the article, or everything that is wrong with it, its ledger included.
 * @param today noted in the ledger for ids that are retired now
 */
export function makeArticleParser(
  register: Register,
  urls: Urls,
  faulty: ReadonlySet<string>,
  today?: string,
  isWord?: (word: string) => boolean,
): (file: SourceFile, ledger: LedgerFile, beside?: Beside) => ParsedArticle | Problem[] {
  const render = makePipeline(register, urls, faulty, isWord);
  return ({ file, name: slug, source }, { ledger, problems: ledgerProblems }, { onRead, ...beside } = {}) => {
    const problems: Problem[] = [...ledgerProblems];
    const report = (line: number, what: string, hint: string) =>
      problems.push({ file, line, column: 1, what, hint });
    if (!SLUG.test(slug)) {
      report(
        1,
        `\`${slug}\` cannot be an address.`,
        'Name the file in small letters a-z, digits and hyphens.',
      );
    }
    const parsed = parseFrontMatter(file, source, articleSchema);
    if (Array.isArray(parsed)) return [...problems, ...parsed];
    const { data: written, body: markdown, bodyLine, placeOf } = parsed;
    const { names: decisions, ...data } = written;
    const names = new Map<string, string | undefined>();
    for (const [surface, id] of Object.entries(decisions)) {
      if (id === NONE || register.has(id)) names.set(surface, id === NONE ? undefined : id);
      else if (!faulty.has(id)) {
        problems.push({
          file,
          ...placeOf(['names', surface]),
          what: `\`names\` says that "${surface}" is \`${id}\`, which has no record.`,
          hint: `Add content/entities/${id}.md, or write ${NONE} if this is no name of ours.`,
        });
      }
    }
    const excess = findExcess(markdown);
    for (const { line, what, hint } of excess) report(bodyLine + line - 1, what, hint);
    if (excess.length > 0) return problems; // Not parsed: that is what the limits are for.
    const rendered = render({ ...data, names, file, markdown, bodyLine, ledger, today, ...beside });
    problems.push(...rendered.problems);
    if (rendered.blocks.every(({ kind, text }) => kind === 'heading' || text.trim() === '')) {
      report(
        bodyLine,
        'The article has no text.',
        'Write its paragraphs below the front matter, an empty line between two.',
      );
    }
    const known = new Set([
      ...rendered.blocks.map(({ id }) => id),
      ...(rendered.ledger?.retired ?? []).map(({ id }) => id),
    ]);
    for (const [index, { date, paragraph }] of data.corrections.entries()) {
      const fault = (field: string, what: string, hint: string) =>
        problems.push({ file, ...placeOf(['corrections', index, field]), what, hint });
      if (paragraph !== undefined && !known.has(paragraph)) {
        fault(
          'paragraph',
          `The correction names the paragraph \`${paragraph}\`, which the article never had.`,
          'Take the id from the end of the paragraph’s link (…/#u3p6h), or leave `paragraph` out.',
        );
      }
      if (date < data.date) {
        fault(
          'date',
          `The correction is dated ${date}, before the article itself (${data.date}).`,
          'Write the day on which the article was put right.',
        );
      }
    }
    const retired = rendered.ledger?.retired.map(({ fixed, ...it }) => ({ ...it, heading: fixed })) ?? [];
    const article: Article = {
      slug,
      ...data,
      blocks: rendered.blocks,
      retired,
      html: rendered.html,
      corrections: data.corrections
        .map(({ date, text, paragraph }) => ({ date, text, block: paragraph }))
        .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    };
    onRead?.({ article, file, source: normalise(source), readings: rendered.readings, names });
    if (problems.length > 0 || !rendered.ledger) return problems;
    return {
      article,
      ledgerText: serialiseLedger(rendered.ledger),
    };
  };
}
