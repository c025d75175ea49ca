import type { Article } from '../model.ts';
import { fold } from '../text/fold.ts';
import { rootsIn } from './affixes.ts';
import { headlineBlocks } from './headline.ts';
import { isEmptyWord } from './query.ts';

/** An article as search stores it: in few bytes, and so that the browser can read it back. */
export type ArticleRecord = {
  slug: string;
  title: string;
  date: string;
  /** Id, place (see {@link Passage}), and the text, each mention in brackets: `⟦NATO⟧ mengonfirmasi`. */
  blocks: [id: string, place: number, marked: string][];
  /** Ids of the entities that the brackets name, in their order, with spaces between. */
  named: string;
  /** Roots of its words that the dictionary has, with spaces between. */
  roots: string;
};

/** A block of an article, read back. `roots` are those that the build found in the article. */
export type Passage = {
  slug: string;
  title: string;
  date: string;
  id: string;
  /** Number of the paragraph from 1; 0 for a heading, else a `PLACE` of headline.ts. */
  place: number;
  text: string;
  mentions: { entityId: string; start: number; end: number }[];
  roots: ReadonlySet<string>;
};

const [OPEN, SHUT] = ['⟦', '⟧'];

/** Without the signs that mean something here. */
const bare = (text: string): string => text.replace(/[⟦⟧]/g, '');

/** @param isRoot whether the dictionary has a word as a root; @param only ids of the blocks to store, or all */
export function writeRecord(
  article: Article,
  isRoot: (word: string) => boolean,
  only?: ReadonlySet<string>,
): ArticleRecord {
  if (only) return makeRecord(article, isRoot, only);
  const known = written.get(article);
  if (known?.isRoot === isRoot) return known.record;
  const record = makeRecord(article, isRoot);
  written.set(article, { isRoot, record });
  return record;
}

/** Whole records, which our own index and the full text are both made of. */
const written = new WeakMap<Article, { isRoot: (word: string) => boolean; record: ArticleRecord }>();

function makeRecord(
  article: Article,
  isRoot: (word: string) => boolean,
  only?: ReadonlySet<string>,
): ArticleRecord {
  const { slug, title, date, blocks } = article;
  let paragraphs = 0;
  const placed = blocks.map((block) => ({ ...block, place: block.kind === 'heading' ? 0 : ++paragraphs }));
  const stored = only ? placed.filter(({ id }) => only.has(id)) : [...placed, ...headlineBlocks(article)];
  const roots = new Set<string>();
  const seen = new Set<string>();
  for (const { text } of stored) {
    for (const word of fold(text).split(' ')) {
      if (seen.has(word)) continue;
      seen.add(word);
      for (const root of rootsOf(word, isRoot)) roots.add(root);
    }
  }
  const marked = stored.map(({ text, mentions }) => {
    let [made, at] = ['', 0];
    for (const { start, end } of mentions) {
      made += `${bare(text.slice(at, start))}${OPEN}${bare(text.slice(start, end))}${SHUT}`;
      at = end;
    }
    return (made + bare(text.slice(at))).replace(/\s+/g, ' ').trim();
  });
  return {
    ...{ slug, title, date },
    blocks: stored.map(({ id, place }, i) => [id, place, marked[i] ?? '']),
    named: stored.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)).join(' '),
    roots: [...roots].join(' '),
  };
}

/** Roots already looked up, by dictionary: the same words come in every article. */
const lookedUp = new WeakMap<(word: string) => boolean, Map<string, string[]>>();

/** The roots of a word that the dictionary has; none of a word that carries nothing. */
function rootsOf(word: string, isRoot: (word: string) => boolean): string[] {
  const known = lookedUp.get(isRoot) ?? new Map<string, string[]>();
  lookedUp.set(isRoot, known);
  let roots = known.get(word);
  if (!roots) {
    const isAsked = !isEmptyWord(word) && /^[a-z]{3,}$/.test(word);
    roots = isAsked ? rootsIn(word, isRoot).filter((root) => root !== word || isRoot(word)) : [];
    known.set(word, roots);
  }
  return roots;
}

/** The blocks of a record, in reading order, then the headline's. */
export function readRecord({ slug, title, date, blocks, named, roots }: ArticleRecord): Passage[] {
  const entities = named.split(' ');
  const known = new Set(roots.split(' '));
  let mention = 0;
  return blocks.map(([id, place, marked]) => {
    let text = '';
    const mentions: Passage['mentions'] = [];
    for (const piece of marked.split(OPEN)) {
      const [name = '', rest] = piece.split(SHUT);
      if (rest !== undefined) {
        const entityId = entities[mention++] ?? '';
        mentions.push({ entityId, start: text.length, end: text.length + name.length });
      }
      text += name + (rest ?? '');
    }
    return { slug, title, date, id, place, text, mentions, roots: known };
  });
}
