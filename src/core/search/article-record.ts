import type { Article } from '../model.ts';
import { fold } from '../text/fold.ts';
import { rootsIn } from './affixes.ts';
import { dateKeys, datesIn } from './dates.ts';
import { isEmptyWord } from './query.ts';

/**
 * An article as search stores it, in one string that Pagefind can index as it is, and that the browser can read back:
 *
 *     ⟦NATO⟧ mengonfirmasi … ¶ second block ¶¶ zenato … ¶¶ zrkonfirmasi …
 *
 * Signs are no words to Pagefind, so the brackets round a mention and the ends of blocks cost nothing. Behind the text
 * stand words that nobody types: which entity each bracket names (`ze`), dates (`zd`) and roots (`zr`).
 */
export type ArticleRecord = {
  /** Slug, `#`, and for each block its id, `~` and its place: the number of the paragraph, 0 for a heading. */
  address: string;
  title: string;
  date: string;
  content: string;
};

/** A block of an article, read back. `roots` are those that the build found in the article. */
export type Passage = {
  slug: string;
  title: string;
  date: string;
  id: string;
  place: number;
  text: string;
  mentions: { entityId: string; start: number; end: number }[];
  roots: ReadonlySet<string>;
};

const [OPEN, SHUT, BLOCK, PART] = ['⟦', '⟧', ' ¶ ', ' ¶¶ '];

/** Without the signs that mean something here. */
const bare = (text: string): string => text.replace(/[⟦⟧¶]/g, '');

/** Ids are slugs; a hyphen would split the word. */
export const entityKey = (id: string): string => `ze${id.replaceAll('-', 'qx')}`;
const entityOf = (key: string): string => key.slice(2).replaceAll('qx', '-');
export const rootKey = (root: string): string => `zr${root}`;

/** @param isRoot whether the dictionary has a word as a root; @param only ids of the blocks to store, or all */
export function writeRecord(
  { slug, title, date, blocks }: Article,
  isRoot: (word: string) => boolean,
  only?: ReadonlySet<string>,
): ArticleRecord {
  let paragraphs = 0;
  const placed = blocks.map((block) => ({ block, place: block.kind === 'heading' ? 0 : ++paragraphs }));
  const stored = only ? placed.filter(({ block }) => only.has(block.id)) : placed;
  const entities = stored.flatMap(({ block }) => block.mentions.map(({ entityId }) => entityKey(entityId)));
  const roots = new Set<string>();
  const dates = new Set<string>();
  for (const { block } of stored) {
    const words = fold(block.text).split(' ');
    for (const word of words) {
      if (isEmptyWord(word) || !/^[a-z]{3,}$/.test(word)) continue;
      for (const root of rootsOf(word, isRoot)) if (root !== word || isRoot(word)) roots.add(rootKey(root));
    }
    for (const date of datesIn(words)) for (const key of dateKeys(date)) dates.add(key);
  }
  const texts = stored.map(({ block: { text, mentions } }) => {
    let [marked, at] = ['', 0];
    for (const { start, end } of mentions) {
      marked += `${bare(text.slice(at, start))}${OPEN}${bare(text.slice(start, end))}${SHUT}`;
      at = end;
    }
    return (marked + bare(text.slice(at))).replace(/\s+/g, ' ').trim();
  });
  return {
    address: `${slug}#${stored.map(({ block, place }) => `${block.id}~${place}`).join(',')}`,
    ...{ title, date },
    content: [texts.join(BLOCK), entities.join(' '), [...roots, ...dates].join(' ')].join(PART),
  };
}

/** Roots already looked up, by dictionary: the same words come in every article. */
const lookedUp = new WeakMap<(word: string) => boolean, Map<string, string[]>>();

function rootsOf(word: string, isRoot: (word: string) => boolean): string[] {
  const known = lookedUp.get(isRoot) ?? new Map<string, string[]>();
  lookedUp.set(isRoot, known);
  const roots = known.get(word) ?? rootsIn(word, isRoot);
  known.set(word, roots);
  return roots;
}

/** The blocks of a record, in reading order. */
export function readRecord({ address, title, date, content }: ArticleRecord): Passage[] {
  const [slug = '', ids = ''] = address.split('#');
  const [texts = '', keys = '', tail = ''] = content.split('¶¶');
  const entities = keys.trim().split(' ').map(entityOf);
  const roots = new Set(tail.split(' ').flatMap((key) => (key.startsWith('zr') ? [key.slice(2)] : [])));
  let mention = 0;
  const marked = texts.split('¶');
  return ids.split(',').map((entry, i) => {
    const [id = '', place = '0'] = entry.split('~');
    let text = '';
    const mentions: Passage['mentions'] = [];
    for (const piece of (marked[i] ?? '').trim().split(OPEN)) {
      const [name = '', rest] = piece.split(SHUT);
      if (rest === undefined) text += name;
      else {
        mentions.push({
          entityId: entities[mention++] ?? '',
          start: text.length,
          end: text.length + name.length,
        });
        text += name + rest;
      }
    }
    return { slug, title, date, id, place: Number(place), text, mentions, roots };
  });
}
