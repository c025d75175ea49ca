import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { WrittenTime } from '../core/analyse/times-of.ts';
import type { Ledger } from '../core/anchor/ledger.ts';
import type { Problem } from '../core/check/problem.ts';
import type { Reading } from '../core/annotate/find-mentions.ts';
import type { Block, Day, Register } from '../core/model.ts';
import { makeNameTable } from '../core/names/name-table.ts';
import type { Urls } from '../core/urls.ts';
import { rehypeAddresses } from './rehype-addresses.ts';
import { rehypeBlockLinks } from './rehype-block-links.ts';
import { rehypeBlocks } from './rehype-blocks.ts';
import { rehypeFinished } from './rehype-finished.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypePictures, type PictureSize } from './rehype-pictures.ts';
import { rehypeRetired } from './rehype-retired.ts';
import { rehypeMentions } from './rehype-mentions.ts';
import { rehypeTimes } from './rehype-times.ts';
import { remarkPlain } from './remark-plain.ts';
import { remarkRefuse } from './remark-refuse.ts';

/** An article's Markdown, without its front matter. */
export type Source = {
  /** Path from the project's folder: for messages. */
  file: string;
  title: string;
  /** The article's day: offices count from their first day on. */
  date?: Day | undefined;
  /** What names mean in this article, by the editor's word: an entity's id, or undefined for none of ours. */
  names?: ReadonlyMap<string, string | undefined> | undefined;
  markdown: string;
  /** Line of the file on which the Markdown begins, from 1. */
  bodyLine: number;
  /** Of the edition before; undefined for a new article. */
  ledger?: Ledger | undefined;
  /** Noted in the ledger for ids retired now, `YYYY-MM-DD`. */
  today?: string | undefined;
  /** Words that say when, with the date they mean. */
  times?: readonly WrittenTime[];
  /** Pictures of `public/` that it shows, by address as it is written: `/foto/kursk.jpg`. */
  pictures?: ReadonlyMap<string, PictureSize>;
};

export type Rendered = {
  html: string;
  blocks: Block[];
  /** What was read in each block: mentions, and names that stayed open. */
  readings: Reading[];
  /** Brought up to date with the blocks. */
  ledger: Ledger | undefined;
  problems: Problem[];
};

/**
 * From Markdown to annotated HTML and the blocks it is made of: the one way that an article's words take. Made once
 * for a register, used for every article. Nothing is thrown for what an author wrote: it is reported.
 * @param faulty ids of records that exist and cannot be read
 * @param isWord whether a dictionary knows a word written small: where a capital proves nothing, it decides
 */
export function makePipeline(
  register: Register,
  urls: Urls,
  faulty: ReadonlySet<string> = new Set(),
  isWord?: (word: string) => boolean,
): (source: Source) => Rendered {
  const processor = unified()
    .use(remarkParse) // Plain CommonMark: quotes stay as they were typed.
    .use(remarkPlain) // What has no sign of Markdown is its own text.
    .use(remarkRefuse) // Says what an article may not hold.
    .use(remarkRehype)
    .use(rehypePictures) // With their size, so that nothing moves when they come.
    .use(rehypeAddresses, urls) // Of our own pages, wherever the site lives.
    .use(rehypeHeadings) // Readable ids for headings.
    .use(rehypeBlocks) // Lasting ids for the rest; from here on the blocks are known.
    .use(rehypeTimes) // Words that say when, as the analysis dates them.
    .use(rehypeMentions, { register, faulty, table: makeNameTable(register, isWord), urls })
    .use(rehypeRetired) // Old ids land where their words went.
    .use(rehypeBlockLinks) // Last, so that no step takes its links for the article's words.
    .use(rehypeFinished) // Blocks of words and links alone, as HTML.
    .use(rehypeStringify, { allowDangerousHtml: true }); // Our own links: an author's HTML is not in the tree.

  return ({
    file,
    title,
    date,
    names,
    markdown,
    bodyLine,
    ledger,
    today,
    times = [],
    pictures = new Map(),
  }) => {
    const data = { title, date, names, bodyLine, ledger, today, times, pictures };
    const vfile = new VFile({ path: file, value: markdown, data });
    let html = '';
    try {
      html = String(processor.processSync(vfile));
    } catch (error) {
      // Only nesting without end exhausts the stack; anything else is a fault of ours.
      if (!(error instanceof RangeError)) throw error;
      const message = vfile.message('Quotes or lists are nested too deep to be read.');
      message.note = 'Write them flat: a list in a list is as deep as a reader follows.';
    }
    const problems = vfile.messages.map(({ line, column, reason, note }) => ({
      file,
      line: (line ?? 1) + bodyLine - 1,
      column: column ?? 1,
      what: reason,
      hint: note ?? '',
    }));
    const { blocks = [], readings = [] } = vfile.data;
    return { html, blocks, readings, ledger: vfile.data.ledger, problems };
  };
}
