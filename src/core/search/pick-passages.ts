import type { Passage } from './article-record.ts';
import { isHeadline } from './headline.ts';
import { settleRoots } from './passage-words.ts';
import { rankPassage, type Need, type Ranked } from './rank-passages.ts';

/** The passages that meet the needs (all of them, if `complete`), best first. A headline stands for an article whose body does not. */
export function best(
  passages: readonly Passage[],
  asked: readonly Need[],
  { complete }: { complete: boolean },
): Ranked[] {
  const needs = asked.map((need) =>
    need.is === 'word' ? { ...need, asked: settleRoots(need.asked, passages) } : need,
  );
  const ranked = passages.flatMap((passage) => rankPassage(passage, needs) ?? []);
  const kept = complete ? ranked.filter(({ met }) => met.size === needs.length) : ranked;
  const inBody = new Set(kept.flatMap(({ passage }) => (isHeadline(passage) ? [] : [passage.slug])));
  const shown = kept.filter(({ passage }) => !isHeadline(passage) || !inBody.has(passage.slug));
  return shown.sort(
    (a, b) => b.met.size - a.met.size || b.score - a.score || compare(b.passage.date, a.passage.date),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stood there, and behind it what is new. */
export function append(shown: readonly Ranked[], added: readonly Ranked[]): Ranked[] {
  const address = ({ passage }: Ranked) => `${passage.slug}#${passage.id}`;
  const there = new Set(shown.map(address));
  return [...shown, ...added.filter((ranked) => !there.has(address(ranked)))];
}

/** The passages of the articles that meet every need, if in several passages. */
export function withAllInOneArticle(passages: readonly Passage[], needs: readonly Need[]): Passage[] {
  const met = new Map<string, Set<number>>();
  for (const passage of passages) {
    const all = met.get(passage.slug) ?? new Set();
    met.set(passage.slug, all);
    for (const i of rankPassage(passage, needs)?.met ?? []) all.add(i);
  }
  return passages.filter(({ slug }) => met.get(slug)?.size === needs.length);
}
