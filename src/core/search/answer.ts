import { facetOf, type Facet } from '../model.ts';
import type { Passage } from './article-record.ts';
import type { Library } from './library.ts';
import { matchNames, type NamedStretch } from './match-names.ts';
import type { NameMatch, WordKnown } from './name-match.ts';
import type { NameCard } from './name-card.ts';
import { arrangeForms } from './name-forms.ts';
import { nearNames } from './near-names.ts';
import { askWord, settleRoots } from './passage-words.ts';
import { isEmptyWord, readQuery, type Term } from './query.ts';
import { romanise } from './romanise.ts';
import { rankPassage, type Need, type Ranked } from './rank-passages.ts';

/** What the reader narrowed the answer to. */
export type Filter = { facet?: Facet | undefined; article?: string | undefined };

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
  /** Whether something may come later. */
  mayGrow: boolean;
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
export async function* answer(text: string, library: Library, filter: Filter = {}): AsyncGenerator<Answer> {
  const { terms } = readQuery(text);
  if (terms.length === 0) {
    yield NOTHING;
    return;
  }
  const { stretches, words, cards } = await readNames(terms, library, filter.facet);
  const needs = needsOf(terms, stretches, words);
  const entities = distinctEntities(stretches);
  const passagesFirst = needs.length > 1;
  const wanted = (passages: readonly Passage[]) =>
    passages.filter(({ slug }) => !filter.article || slug === filter.article);

  let shown: Ranked[] = [];
  if (entities.length > 0) {
    // The names are here already; their paragraphs are one more request away.
    if (!library.whole && needs.length === 1) yield { ...NOTHING, entities, settled: false, mayGrow: true };
    const quick = wanted(await library.passagesOf(entities.map(({ entity }) => entity.id)));
    shown = best(quick, needs, { complete: true });
    // Without a passage that holds all, only the full text can tell whether all of it is there.
    if (!library.whole && (needs.length === 1 || shown.length > 0)) {
      yield {
        entities,
        passages: shown,
        passagesFirst,
        suggestions: [],
        settled: needs.length === 1,
        mayGrow: true,
      };
    }
  }
  const full = wanted(await library.passagesWith(needs));
  const added = best(full, needs, { complete: true });
  const passages = append(shown, added);
  if (passages.length > 0 && (needs.length > 1 || entities.length > 0 || added.length > 0)) {
    yield { entities, passages, passagesFirst, suggestions: [], settled: true, mayGrow: false };
    return;
  }
  // No passage has everything; perhaps an article has, in several passages.
  const scattered = best(withAllInOneArticle(full, needs), needs, { complete: false });
  if (scattered.length > 0) {
    yield {
      entities,
      passages: scattered,
      passagesFirst: false,
      suggestions: [],
      settled: true,
      mayGrow: false,
    };
    return;
  }
  yield { ...NOTHING, suggestions: await nearNames(terms, entities, cards, library) };
}

type ReadNames = { stretches: NamedStretch[]; words: string[]; cards: NameCard[] };

/** Which words of the query are names. Misspellings are looked up only for words that nothing else explains. */
async function readNames(
  terms: readonly Term[],
  library: Library,
  facet: Facet | undefined,
): Promise<ReadNames> {
  let words = terms.map((term) => (term.is === 'word' ? term.words[0] : BREAK));
  const asked = words.filter((word) => word !== BREAK);
  let cards = await library.cardsFor(asked);
  let stretches = ofFacet(matchNames(words, arrangeForms(cards)), facet);
  // A name that the register lacks in this script may be known by its sound.
  const foreign = new Map(uncovered(words, stretches).map((word) => [word, romanise(word)]));
  if ([...foreign].some(([word, latin]) => latin !== word && latin !== '')) {
    words = words.map((word) => (foreign.get(word) ?? '') || word);
    cards = [...cards, ...(await library.cardsFor([...foreign.values()].filter(Boolean)))];
    stretches = ofFacet(matchNames(words, arrangeForms(cards)), facet);
  }
  const inText = await library.textHas();
  const unexplained = (found: readonly NamedStretch[]) =>
    uncovered(words, found).filter((word) => !isEmptyWord(word) && !inText?.(word));
  const open = unexplained(stretches);
  if (open.length > 0 && inText) {
    // A slip that is plain to the eye needs no list of other words to be sure of, and so no further request.
    const plainOnly: WordKnown = (word) => (open.includes(word) ? 'language' : 'text');
    const plain = ofFacet(matchNames(words, arrangeForms(cards), plainOnly), facet);
    if (unexplained(plain).length === 0) return { stretches: plain, words, cards };
  }
  if (open.length > 0) {
    const { meant, known } = await library.slipsOf(open);
    if (meant.length > 0) cards = [...cards, ...(await library.cardsFor(meant))];
    const slips: WordKnown = (word) => (open.includes(word) ? known(word) : 'text');
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

function needsOf(
  terms: readonly Term[],
  stretches: readonly NamedStretch[],
  words: readonly string[],
): Need[] {
  const needs: Need[] = [];
  const plain: Need[] = [];
  for (const [i, term] of terms.entries()) {
    const stretch = stretches.find(({ from, to }) => from <= i && i < to);
    if (stretch) {
      if (stretch.from !== i) continue;
      const ids = new Set(stretch.matches.map(({ entity }) => entity.id));
      needs.push({ is: 'entity', ids, typed: words.slice(stretch.from, stretch.to) });
    } else if (term.is === 'word') {
      const [word] = term.words;
      // The last word may be half typed; shorter beginnings are too many other words.
      const need: Need = {
        is: 'word',
        asked: askWord(word),
        cut: i === terms.length - 1 && word.length >= 5,
      };
      if (isEmptyWord(word)) plain.push(need);
      else if (!saysKind(word, stretches)) needs.push(need);
    } else if (term.is === 'date') needs.push({ is: 'date', date: term.date, words: term.words });
    else needs.push({ is: 'phrase', words: term.words });
  }
  return needs.length > 0 ? needs : plain;
}

const KIND_WORDS: Record<string, readonly string[]> = {
  negara: ['country'],
  kota: ['city'],
  desa: ['village'],
  wilayah: ['region'],
  kawasan: ['region'],
  aliansi: ['alliance'],
  blok: ['bloc'],
  organisasi: ['organisation', 'alliance'],
};

/** `negara Iran` asks for nothing more than `Iran` does. */
const saysKind = (word: string, stretches: readonly NamedStretch[]): boolean =>
  stretches.some(({ matches }) => matches.some(({ entity }) => KIND_WORDS[word]?.includes(entity.kind)));

function best(
  passages: readonly Passage[],
  asked: readonly Need[],
  { complete }: { complete: boolean },
): Ranked[] {
  const needs = asked.map((need) =>
    need.is === 'word' ? { ...need, asked: settleRoots(need.asked, passages) } : need,
  );
  const ranked = passages.flatMap((passage) => rankPassage(passage, needs) ?? []);
  const kept = complete ? ranked.filter(({ met }) => met.size === needs.length) : ranked;
  return kept.sort(
    (a, b) => b.met.size - a.met.size || b.score - a.score || compare(b.passage.date, a.passage.date),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function append(shown: readonly Ranked[], added: readonly Ranked[]): Ranked[] {
  const address = ({ passage }: Ranked) => `${passage.slug}#${passage.id}`;
  const there = new Set(shown.map(address));
  return [...shown, ...added.filter((ranked) => !there.has(address(ranked)))];
}

function withAllInOneArticle(passages: readonly Passage[], needs: readonly Need[]): Passage[] {
  const met = new Map<string, Set<number>>();
  for (const passage of passages) {
    const all = met.get(passage.slug) ?? new Set();
    met.set(passage.slug, all);
    for (const i of rankPassage(passage, needs)?.met ?? []) all.add(i);
  }
  return passages.filter(({ slug }) => met.get(slug)?.size === needs.length);
}

function distinctEntities(stretches: readonly NamedStretch[]): NameMatch[] {
  const all = stretches.flatMap(({ matches }) => matches);
  return [...new Map(all.map((match) => [match.entity.id, match])).values()];
}
