import { fold } from '../text/fold.ts';
import type { Lexicon } from './make-index.ts';
import type { NameCard } from './name-card.ts';

/** The cards, those of countries with their names in other languages, so that no editor has to type them. */
export const withNamesAbroad = (
  cards: readonly NameCard[],
  { abroad }: Pick<Lexicon, 'abroad'>,
): NameCard[] => {
  const taken = new Set(
    cards.flatMap(({ name, aliases, spellings }) => [name, ...aliases, ...spellings].map(fold)),
  );
  return cards.map((card) => {
    if (card.kind !== 'country') return card;
    const found = [card.name, ...card.aliases].map(abroad).find((names) => names.length > 0) ?? [];
    const fresh = [...new Map(found.map((name) => [fold(name), name])).entries()];
    return {
      ...card,
      spellings: [
        ...card.spellings,
        ...fresh.flatMap(([key, name]) => (key && !taken.has(key) ? [name] : [])),
      ],
    };
  });
};
