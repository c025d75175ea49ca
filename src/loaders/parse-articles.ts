import type { WrittenTime } from '../core/analyse/times-of.ts';
import type { Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import type { Urls } from '../core/urls.ts';
import { makePipeline } from '../markdown/pipeline.ts';
import { articleSchema } from '../schemas/article.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { SourceFile } from './read-files.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A function that reads an article's file: the article, or everything that is wrong with it. `times`: words of it that
 * say when.
 */
export function makeArticleParser(
  register: Register,
  urls: Urls,
): (file: SourceFile, times?: readonly WrittenTime[]) => Article | Problem[] {
  const render = makePipeline(register, urls);
  return ({ file, name: slug, source }, times = []) => {
    const problems: Problem[] = [];
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
    const { data, body: markdown, bodyLine } = parsed;
    const rendered = render({ file, title: data.title, markdown, bodyLine, times });
    problems.push(...rendered.problems);
    if (rendered.blocks.every(({ kind }) => kind === 'heading')) {
      report(
        bodyLine,
        'The article has no text.',
        'Write its paragraphs below the front matter, an empty line between two.',
      );
    }
    if (problems.length > 0) return problems;
    return { slug, ...data, blocks: rendered.blocks, html: rendered.html };
  };
}
