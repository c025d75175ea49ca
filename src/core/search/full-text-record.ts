import type { ArticleRecord } from './article-record.ts';
import { dateKey } from './dates.ts';
import type { IndexedBlock } from './indexed-block.ts';
import type { Need } from './rank-passages.ts';

/**
 * What Pagefind stores of an article: its words, and as words of their own the roots found, the entities named and the dates
 * written. A root that the article has as a word costs nothing so; in the order of letters no two make a phrase of the text.
 */
export function fullTextContent({ named, roots }: ArticleRecord, blocks: readonly IndexedBlock[]): string {
  const dates = blocks.flatMap((block) => block.dates);
  const keys = new Set([...ids(named).map(entityKey), ...dates.map(dayKey), ...ids(roots).sort()]);
  return [...blocks.map(({ plain }) => plain), [...keys].join(' ')].join('\n');
}

/** Roots tried for one word, likeliest first. */
const MOST_ROOTS = 16;

/** What to ask Pagefind for: an article that has any of these may meet the need. */
export function askedOfFullText(need: Need): string[] {
  if (need.is === 'date') return [dayKey(dateKey(need.date))];
  if (need.is === 'entity') return [...need.ids].map(entityKey);
  if (need.is === 'phrase') return [need.words.join(' ')];
  const { word, roots } = need.asked;
  const likely = [...roots].sort(([, a], [, b]) => a - b).map(([root]) => root);
  const others = likely.filter((root) => root !== word).slice(0, MOST_ROOTS);
  return [word, ...others];
}

const ids = (list: string): string[] => list.split(' ').filter(Boolean);
/** Made so that no reader's word is one of them. */
const entityKey = (id: string): string => `xentitasx${id.replaceAll('-', '')}`;
const dayKey = (key: string): string => `xtanggalx${key.slice(1).replaceAll('-', 'x')}`;
