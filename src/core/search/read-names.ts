import { facetOf, type Facet } from '../model.ts';
import type { Library } from './library.ts';
import { matchNames, type NamedStretch } from './match-names.ts';
import type { NameCard } from './name-card.ts';
import { arrangeForms } from './name-forms.ts';
import type { WordKnown } from './name-match.ts';
import { isAside, isEmptyWord, type Term } from './query.ts';
import { romanise } from './romanise.ts';

/** What a query says of names; `words` are its words in Latin letters, with a sign where a phrase or date divides them. */
export type ReadNames = { stretches: NamedStretch[]; words: string[]; cards: NameCard[] };

/** Which words of the query are names. Misspellings are looked up only for words that nothing else explains. */
export async function readNames(
  terms: readonly Term[],
  library: Library,
  facet: Facet | undefined,
): Promise<ReadNames> {
  let words = terms.map((term) => (term.is === 'word' ? term.words[0] : BREAK));
  const asked = words.filter((word) => word !== BREAK);
  const named = library.cardsFor(asked);
  if (!library.whole) library.expect(asked); // Behind the names on a slow line, not before them.
  let cards = await named;
  let stretches = ofFacet(matchNames(words, arrangeForms(cards)), facet);
  // A name that the register lacks in this script may be known by its sound.
  const foreign = new Map(uncovered(words, stretches).map((word) => [word, romanise(word)]));
  if ([...foreign].some(([word, latin]) => latin !== word && latin !== '')) {
    words = words.map((word) => (foreign.get(word) ?? '') || word);
    cards = [...cards, ...(await library.cardsFor([...foreign.values()].filter(Boolean)))];
    stretches = ofFacet(matchNames(words, arrangeForms(cards)), facet);
  }
  const others = (found: readonly NamedStretch[]) =>
    uncovered(words, found).filter((word) => !isEmptyWord(word) && !isAside(word));
  const unnamed = others(stretches);
  if (unnamed.length === 0) return { stretches, words, cards };
  library.expect(unnamed);
  const inText = await library.textHas(unnamed);
  const unexplained = (found: readonly NamedStretch[]) => others(found).filter((word) => !inText(word));
  const open = unexplained(stretches);
  if (open.length > 0) {
    // A slip that is plain to the eye needs no list of other words to be sure of, and so no further request.
    const plainOnly: WordKnown = (word) => (open.includes(word) ? 'language' : 'text');
    const plain = ofFacet(matchNames(words, arrangeForms(cards), plainOnly), facet);
    if (unexplained(plain).length === 0) return { stretches: plain, words, cards };
    const { meant, known } = await library.slipsOf(open);
    const slips: WordKnown = (word) => (open.includes(word) ? known(word) : 'text');
    // Beside a word of the same name a slip is plain, and its card is here already: `Mark Ruttee`.
    const beside = ofFacet(matchNames(words, arrangeForms(cards), slips), facet);
    const isBeside = (word: string) =>
      beside.some(({ from, to }) => to - from > 1 && words.slice(from, to).includes(word));
    if (open.every(isBeside)) return { stretches: beside, words, cards };
    if (meant.length > 0) cards = [...cards, ...(await library.cardsFor(meant))];
    stretches = ofFacet(matchNames(words, arrangeForms(cards), slips), facet);
  }
  return { stretches, words, cards };
}

/** Stands where a phrase or a date divides the words; no word of the register holds this sign. */
const BREAK = '|';

const uncovered = (words: readonly string[], stretches: readonly NamedStretch[]): string[] =>
  words.filter((word, i) => word !== BREAK && !stretches.some(({ from, to }) => from <= i && i < to));

/** A name of another kind than the reader asked for is an ordinary word. */
const ofFacet = (stretches: readonly NamedStretch[], facet: Facet | undefined): NamedStretch[] =>
  stretches.flatMap((stretch) => {
    const matches = stretch.matches.filter(({ entity }) => !facet || facetOf(entity.kind) === facet);
    return matches.length > 0 ? [{ ...stretch, matches }] : [];
  });
