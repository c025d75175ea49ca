import { facetOf, type Facet } from '../model.ts';
import type { Library } from './library.ts';
import type { NameMatch } from './name-match.ts';
import type { NameCard } from './name-card.ts';
import { arrangeForms } from './name-forms.ts';
import { nearness } from './near.ts';
import type { Term } from './query.ts';

const MOST = 5;

/**
 * Names to offer where nothing was found: those that the query did hold, and those near one of its words, be it that
 * the word is another name (Irak, Iran) or a part of an acronym (DPR, DPRK). Only of the kind that the reader chose.
 */
export async function nearNames(
  terms: readonly Term[],
  held: readonly NameMatch[],
  cards: readonly NameCard[],
  library: Library,
  facet?: Facet,
): Promise<NameMatch[]> {
  const words = terms.flatMap((term) => (term.is === 'date' ? [] : term.words));
  const { meant } = await library.slipsOf(words);
  const more = meant.length > 0 ? await library.cardsFor(meant) : [];
  const found: { match: NameMatch; cost: number }[] = held.map((match) => ({ match, cost: -1 }));
  const { forms, parts } = arrangeForms([...cards, ...more]);
  for (const word of words) {
    for (const [part, { cards: bearers }] of parts) {
      const cost = nearness(word, part)?.cost;
      if (cost === undefined) continue;
      for (const entity of bearers) found.push({ match: { entity, how: 'typo', via: entity.name }, cost });
    }
    for (const { card, text, acronym, joined } of forms) {
      if (word.length < 2 || !acronym || !joined.startsWith(word)) continue;
      found.push({ match: { entity: card, how: 'prefix', via: text }, cost: 1 });
    }
  }
  found.sort((a, b) => a.cost - b.cost || b.match.entity.count - a.match.entity.count);
  const distinct = new Map<string, NameMatch>();
  for (const { match } of found) {
    const { id, kind } = match.entity;
    if (!distinct.has(id) && (!facet || facetOf(kind) === facet)) distinct.set(id, match);
  }
  return [...distinct.values()].slice(0, MOST);
}
