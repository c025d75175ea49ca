import { fold } from '../text/fold.ts';
import type { NameCard } from './name-card.ts';

/** More are no help to someone who is typing. */
const MOST = 50;

type Named = Pick<NameCard, 'id' | 'name' | 'count' | 'shortNames' | 'aliases' | 'spellings'>;

/**
 * The entities of whose names each of the folded words begins a word, in any spelling, the most mentioned first; each
 * once, however often it is among the cards.
 */
export function namesBegunBy<Card extends Named>(words: readonly string[], cards: readonly Card[]): Card[] {
  return [...new Map(cards.map((card) => [card.id, card])).values()]
    .filter(({ name, shortNames, aliases, spellings }) => {
      const names = ` ${fold([name, ...shortNames, ...aliases, ...spellings].join(' '))}`;
      return words.every((word) => names.includes(` ${word}`));
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}
