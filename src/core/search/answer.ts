import type { Facet } from '../model.ts';
import type { Passage } from './article-record.ts';
import type { ArticleKey, Library } from './library.ts';
import type { NamedStretch } from './match-names.ts';
import type { NameMatch } from './name-match.ts';
import { nearNames } from './near-names.ts';
import { needsOf } from './needs.ts';
import { append, best, withAllInOneArticle } from './pick-passages.ts';
import { readQuery } from './query.ts';
import { readNames } from './read-names.ts';
import type { Ranked } from './rank-passages.ts';

/** What the reader narrowed the answer to. */
export type Filter = { facet?: Facet | undefined; article?: ArticleKey | undefined };

/** What to show, best first. */
export type Answer = {
  entities: NameMatch[];
  passages: Ranked[];
  /** Passages that hold everything asked for come before the entities when several things were asked for. */
  passagesFirst: boolean;
  /** Names that may have been meant; offered only where nothing was found. */
  suggestions: NameMatch[];
  /** Whether the answer stands: what comes later is added behind it. */
  settled: boolean;
  /** Whether something may come later: by itself (`soon`), or at some cost. */
  mayGrow: false | 'soon' | 'at a cost';
  /** Where there may be more than was opened: passages of further articles, round by round; undefined when there are none. */
  further?: (round: number) => Promise<Ranked[] | undefined>;
};

const NOTHING: Answer = {
  entities: [],
  passages: [],
  passagesFirst: false,
  suggestions: [],
  settled: true,
  mayGrow: false,
};

/**
 * Answer a query: first from the names alone, then again with what the full text adds. Later answers only add
 * behind what stood there, so that nothing moves under the reader's thumb. Every word must be met: a name that the
 * site does not have is answered with nothing, not with its neighbours.
 */
export async function* answer(text: string, all: Library, filter: Filter = {}): AsyncGenerator<Answer> {
  const library = filter.article ? all.within(filter.article) : all;
  const { terms } = readQuery(text);
  if (terms.length === 0) {
    yield NOTHING;
    return;
  }
  const { stretches, words, cards } = await readNames(terms, library, filter.facet);
  const needs = needsOf(terms, stretches, words);
  const entities = distinctEntities(stretches);
  const passagesFirst = needs.length > 1;

  let shown: Ranked[] = [];
  if (entities.length > 0) {
    // The names are here already, with the best paragraph of each; the others are one more request away.
    const ids = entities.map(({ entity }) => entity.id);
    if (needs.length === 1) {
      // Who asks for an office is answered by where it is said.
      const named = entities.every(({ how }) => how !== 'office');
      shown = best(named ? library.leadsOf(ids) : [], needs, { complete: true });
      yield { ...NOTHING, entities, passages: shown, settled: shown.length > 0, mayGrow: 'soon' };
    }
    shown = append(shown, best(await library.passagesOf(ids), needs, { complete: true }));
    // Without a passage that holds all, only the full text can tell whether all of it is there.
    if (!library.whole && (needs.length === 1 || shown.length > 0)) {
      const mayGrow = needs.length === 1 ? 'at a cost' : 'soon';
      yield { ...NOTHING, entities, passages: shown, passagesFirst, settled: needs.length === 1, mayGrow };
    }
  }
  const full: Passage[] = [];
  let passages = shown;
  for await (const opened of library.passagesWith(needs)) {
    full.push(...opened);
    passages = append(passages, best(full, needs, { complete: true }));
    if (passages.length > 0 && !library.whole)
      yield { ...NOTHING, entities, passages, passagesFirst, mayGrow: 'soon' };
  }
  if (passages.length > 0) {
    const further = async (round: number) => {
      const more = await library.furtherWith(needs, round);
      return more.length > 0 ? best(more, needs, { complete: true }) : undefined;
    };
    yield { ...NOTHING, entities, passages, passagesFirst, ...(library.whole ? {} : { further }) };
    return;
  }
  // No passage has everything; perhaps an article has, in several passages.
  const scattered = best(withAllInOneArticle(full, needs), needs, { complete: false });
  if (scattered.length > 0) {
    const ahead = needs.some(({ is }) => is !== 'entity');
    yield { ...NOTHING, entities, passages: scattered, passagesFirst: ahead };
    return;
  }
  yield { ...NOTHING, suggestions: await nearNames(terms, entities, cards, library, filter.facet) };
}

function distinctEntities(stretches: readonly NamedStretch[]): NameMatch[] {
  const all = stretches.flatMap(({ matches }) => matches);
  return [...new Map(all.map((match) => [match.entity.id, match])).values()];
}
