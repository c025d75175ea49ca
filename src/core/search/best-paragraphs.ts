import type { Article } from '../model.ts';
import { fold } from '../text/fold.ts';
import { rootsIn, type ArticleRecord } from './article-record.ts';
import { bare, type IndexedBlock } from './indexed-block.ts';
import { rankPassage } from './rank-passages.ts';
import type { RootsOf } from './roots-reader.ts';

/** Paragraphs stored for each entity, the best; the full text has the others. */
const BEST_PARAGRAPHS = 12;
/** Mentions of an entity that are ranked for it, the newest. */
const MOST_RANKED = 400;

type Head = Pick<Article, 'slug' | 'title' | 'date'>;
type Kept = {
  score: number;
  head: Head;
  /** Number of the block in its article. */ at: number;
  block: ArticleRecord['blocks'][number];
  named: readonly string[];
};

/** The best paragraphs of each entity, ranked as a query for its name would rank them. */
export type BestParagraphs = {
  /** The articles come newest first. @param body the blocks without the headline */
  add(head: Head, body: readonly IndexedBlock[]): void;
  /** Of an entity: the best paragraphs by article, and the best alone. */
  of(id: string): { lead: ArticleRecord | undefined; records: ArticleRecord[] };
};

export function collectBestParagraphs(rootsOf: RootsOf): BestParagraphs {
  const mentionsOf = new Map<string, number>();
  const bestOf = new Map<string, Kept[]>();

  const keep = (id: string, score: number, head: Head, at: number, indexed: IndexedBlock) => {
    const best = bestOf.get(id) ?? [];
    bestOf.set(id, best);
    const behind = best.findIndex((each) => each.score < score);
    if (behind < 0 && best.length === BEST_PARAGRAPHS) return;
    best.splice(behind < 0 ? best.length : behind, 0, {
      ...{ score, head, at },
      block: [indexed.id, indexed.place, indexed.marked],
      named: indexed.mentions.map(({ entityId }) => entityId),
    });
    if (best.length > BEST_PARAGRAPHS) best.pop();
  };

  return {
    add({ slug, title, date }, body) {
      const head = { slug, title, date };
      for (const [at, block] of body.entries()) {
        const counts = new Map<string, number>();
        for (const { entityId } of block.mentions) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
        const { id, place, text, mentions } = block;
        const passage = { ...head, title: '', id, place, text, mentions: [...mentions], roots: NONE };
        for (const [entity, count] of counts) {
          const before = mentionsOf.get(entity) ?? 0;
          if (before >= MOST_RANKED) continue;
          mentionsOf.set(entity, before + count);
          const need = { is: 'entity', ids: new Set([entity]), typed: [] } as const;
          keep(entity, rankPassage(passage, [need])?.score ?? 0, head, at, block);
        }
      }
    },
    of(id) {
      const best = bestOf.get(id) ?? [];
      const [first] = best;
      const byArticle = Map.groupBy(best, ({ head }) => head);
      return {
        lead: first && recordOf(first.head, [first], NONE), // Shown for the name alone, so no roots.
        records: [...byArticle].map(([head, kept]) => {
          kept.sort((a, b) => a.at - b.at);
          const words = kept.flatMap(({ block: [, , marked] }) => fold(bare(marked)).split(' '));
          return recordOf(head, kept, rootsIn(words, rootsOf));
        }),
      };
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

const recordOf = (head: Head, kept: readonly Kept[], roots: ReadonlySet<string>): ArticleRecord => ({
  ...head,
  blocks: kept.map(({ block }) => block),
  named: kept.flatMap(({ named }) => named).join(' '),
  roots: [...roots].join(' '),
});
