import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { WrittenTime } from '../core/analyse/times-of.ts';
import type { Problem } from '../core/check/problem.ts';
import type { Block, Register } from '../core/model.ts';
import { makeNameTable } from '../core/names/name-table.ts';
import type { Urls } from '../core/urls.ts';
import { rehypeBlockLinks } from './rehype-block-links.ts';
import { rehypeBlocks } from './rehype-blocks.ts';
import { rehypeMentions } from './rehype-mentions.ts';
import { rehypeTimes } from './rehype-times.ts';
import { remarkRefuse } from './remark-refuse.ts';

/** An article's Markdown, without its front matter. */
export type Source = {
  /** Path from the project's folder: for messages. */
  file: string;
  title: string;
  markdown: string;
  /** Line of the file on which the Markdown begins, from 1. */
  bodyLine: number;
  /** Words that say when, with the date they mean. */
  times?: readonly WrittenTime[];
};

export type Rendered = { html: string; blocks: Block[]; problems: Problem[] };

/**
 * From Markdown to annotated HTML and the blocks it is made of: the one way that an article's words take. Made once
 * for a register, used for every article. Nothing is thrown for what an author wrote: it is reported.
 */
export function makePipeline(register: Register, urls: Urls): (source: Source) => Rendered {
  const processor = unified()
    .use(remarkParse) // Plain CommonMark: quotes stay as they were typed.
    .use(remarkRefuse) // Says what an article may not hold.
    .use(remarkRehype)
    .use(rehypeSlug) // Readable ids for headings.
    .use(rehypeBlocks) // Lasting ids for the rest; from here on the blocks are known.
    .use(rehypeTimes) // Words that say when, as the analysis dates them.
    .use(rehypeMentions, { register, table: makeNameTable(register), urls })
    .use(rehypeBlockLinks) // Last, so that no step takes its links for the article's words.
    .use(rehypeStringify);

  return ({ file, title, markdown, bodyLine, times = [] }) => {
    const vfile = new VFile({ path: file, value: markdown, data: { title, bodyLine, times } });
    const html = String(processor.processSync(vfile));
    const problems = vfile.messages.map(({ line, column, reason, note }) => ({
      file,
      line: (line ?? 1) + bodyLine - 1,
      column: column ?? 1,
      what: reason,
      hint: note ?? '',
    }));
    return { html, blocks: vfile.data.blocks ?? [], problems };
  };
}
