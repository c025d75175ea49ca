import type { ArticleRecord } from './article-record.ts';
import type { Need } from './rank-passages.ts';

/** What Pagefind stores of an article: its words, and as words of their own the entities named and the roots found. */
export function fullTextContent({ blocks, named, roots }: ArticleRecord): string {
  const texts = blocks.map(([, , marked]) => marked.replace(/[⟦⟧]/g, ''));
  const keys = [...new Set([...ids(named).map(entityKey), ...ids(roots).map(rootKey)])];
  return [...texts, keys.join(' ')].join('\n');
}

/** Roots tried for one word, likeliest first. */
const MOST_ROOTS = 8;

/** What to ask Pagefind for: an article that has any of these may meet the need; undefined where only reading it can tell. */
export function askedOfFullText(need: Need): string[] | undefined {
  if (need.is === 'date') return undefined; // Written in many ways.
  if (need.is === 'entity') return [...need.ids].map(entityKey);
  if (need.is === 'phrase') return [need.words.join(' ')];
  const { word, roots } = need.asked;
  const likely = [...roots].sort(([, a], [, b]) => a - b).map(([root]) => root);
  const others = likely.filter((root) => root !== word).slice(0, MOST_ROOTS);
  return [word, ...[word, ...others].map(rootKey)];
}

const ids = (list: string): string[] => list.split(' ').filter(Boolean);
/** Made so that no reader's word is one of them. */
const entityKey = (id: string): string => `xentitasx${id.replaceAll('-', '')}`;
const rootKey = (root: string): string => `xakarx${root}`;
