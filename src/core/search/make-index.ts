import type { Article, Edition } from '../model.ts';
import { fold } from '../text/fold.ts';
import { writeRecord, type ArticleRecord } from './article-record.ts';
import { makeNameCards, packCard, type NameCard } from './name-card.ts';
import { rankPassage } from './rank-passages.ts';
import { dealNames } from './name-files.ts';
import { withNamesAbroad } from './names-abroad.ts';
import { dealSlips } from './slip-files.ts';
import { dealWords } from './word-files.ts';

/** What the build knows of the language; too big for a browser. */
export type Lexicon = {
  /** Whether a folded word is a root that an Indonesian dictionary lists. */
  isRoot: (word: string) => boolean;
  /** Words and names of people and places, folded, that readers may mean though no article has them. */
  words: Iterable<string>;
  /** Name of a country in other languages, by its Indonesian name. */
  abroad(country: string): readonly string[];
};

/** How the index is cut; written into the search page, so that a word's file follows from the word. */
export type IndexPlan = {
  nameFiles: number;
  slipFiles: number;
  wordFiles: number;
  /** Whether all articles lie also in one small file, which is fetched at once. */
  whole: boolean;
  /** Whether that file is so small that the search page brings it along. */
  brought: boolean;
};

/** Entities for each file of names; most stand in several files, so that a file is about 2 KB compressed. */
const ENTITIES_A_FILE = 3;
/** Entities for each file of slips, and the fewest files: a word needs three of them, of about half a KB. */
const ENTITIES_A_SLIP_FILE = 8;
const FEWEST_SLIP_FILES = 16;
/** UTF-16 units of text for each file of words: 1 to 2 KB compressed, as words are many and their lists bounded. */
const TEXT_A_WORD_FILE = 20_000;
/** A register up to this size is one file. */
const ONE_FILE_UP_TO = 60;
/** Up to here, in UTF-16 units, all text in one file (20 KB compressed) costs less than looking up words, then articles. */
const WHOLE_UP_TO = 60_000;
/** Up to here (5 KB compressed) it costs less in the search page than the 150 ms of a slow line until it is asked for. */
const BROUGHT_UP_TO = 15_000;
/** Paragraphs stored for each entity, the best; the full text has the others. */
const BEST_PARAGRAPHS = 12;
/** Mentions of an entity that are ranked for it, the newest. */
const MOST_RANKED = 400;

/** @param whole to overrule the choice, for tests of the other way */
export function planIndex({ articles, register }: Edition, whole?: boolean): IndexPlan {
  const length = articles.reduce(
    (sum, { blocks }) => sum + blocks.reduce((n, { text }) => n + text.length, 0),
    0,
  );
  return {
    nameFiles: register.size <= ONE_FILE_UP_TO ? 1 : Math.ceil(register.size / ENTITIES_A_FILE),
    slipFiles: Math.max(FEWEST_SLIP_FILES, Math.ceil(register.size / ENTITIES_A_SLIP_FILE)),
    wordFiles: Math.max(1, Math.ceil(length / TEXT_A_WORD_FILE)),
    whole: whole ?? length <= WHOLE_UP_TO,
    brought: (whole ?? true) && length <= BROUGHT_UP_TO,
  };
}

/** A file of the index: its path under the folder of the index, and what it holds. */
export type IndexFile = { path: string; data: unknown };

/** Every file of the index. */
export function* makeIndex(edition: Edition, lexicon: Lexicon, plan: IndexPlan): Generator<IndexFile> {
  yield { path: 'rencana.json', data: plan };
  const textWords = wordsOfArticles(edition);
  const all = makeNameCards(edition, isCommonWord(lexicon));
  const cards = withNamesAbroad(withAnswerableOthers(all, textWords), lexicon);
  const bests = new Map(
    plan.whole ? [] : cards.map((card) => [card.id, bestRecords(edition, card, lexicon)]),
  );
  for (const [id, { records }] of bests) yield { path: `alinea/${id}.json`, data: records };
  for (const [i, dealt] of dealNames(cards, plan.nameFiles).entries())
    yield {
      path: `nama/${i}.json`,
      data: dealt.map(({ card, leads }) => packCard(card, leads ? bests.get(card.id)?.lead : undefined)),
    };
  const slips = dealSlips(cards, textWords, lexicon.words, plan.slipFiles);
  for (const [i, data] of slips.entries()) yield { path: `ejaan/${i}.json`, data };
  const records = edition.articles.map((article) => writeRecord(article, lexicon.isRoot));
  if (plan.whole) yield { path: 'teks.json', data: records };
  // Oldest first, so that a new article changes no other's number.
  for (const [i, data] of [...records].reverse().entries()) yield { path: `artikel/${i}.json`, data };
  const wordFiles = dealWords(records, lexicon.isRoot, plan.wordFiles);
  for (const [i, data] of wordFiles.entries()) yield { path: `kata/${i}.json`, data };
}

/**
 * The cards without the longer names that mean something else and hold a word that the site does not have: a query for
 * such a name (`Laut Jepang`) is answered with nothing anyway.
 */
function withAnswerableOthers(cards: readonly NameCard[], textWords: ReadonlySet<string>): NameCard[] {
  const names = cards.flatMap(({ name, aliases, shortNames, spellings }) => [
    name,
    ...aliases,
    ...shortNames,
    ...spellings,
  ]);
  const known = new Set(names.flatMap((text) => fold(text).split(' ')));
  const isKnown = (word: string) => textWords.has(word) || known.has(word);
  return cards.map((card) => ({
    ...card,
    notIn: card.notIn.filter((text) => fold(text).split(' ').every(isKnown)),
  }));
}

const isCommonWord =
  ({ isRoot }: Lexicon) =>
  (word: string): boolean =>
    isRoot(word) || /^(?:ke|pe|per|ber|me)\w+an$/.test(word);

function wordsOfArticles({ articles }: Edition): Set<string> {
  const words = new Set<string>();
  for (const { blocks } of articles)
    for (const { text } of blocks) for (const word of fold(text).split(' ')) words.add(word);
  return words;
}

/** The best paragraphs of an entity, by article, and the best alone. Ranked as a query for its name would rank them. */
function bestRecords(
  edition: Edition,
  { id }: NameCard,
  { isRoot }: Lexicon,
): { lead: ArticleRecord | undefined; records: ArticleRecord[] } {
  const need = { is: 'entity', ids: new Set([id]), typed: [] } as const;
  const blocks = new Map(
    (edition.occurrences.get(id) ?? [])
      .slice(0, MOST_RANKED)
      .map((occurrence) => [occurrence.block, occurrence]),
  );
  const ranked = [...blocks.values()].map(({ article, block, place }) => {
    const passage = { slug: article.slug, title: '', date: article.date, ...block, place, roots: NO_ROOTS };
    return { article, block, score: rankPassage(passage, [need])?.score ?? 0 };
  });
  ranked.sort((a, b) => b.score - a.score || (a.article.date < b.article.date ? 1 : -1));
  const kept = new Map<Article, Set<string>>();
  for (const { article, block } of ranked.slice(0, BEST_PARAGRAPHS)) {
    kept.set(article, (kept.get(article) ?? new Set<string>()).add(block.id));
  }
  const [first] = ranked;
  return {
    // Shown for the name alone, so no roots.
    lead: first && { ...writeRecord(first.article, isRoot, new Set([first.block.id])), roots: '' },
    records: [...kept].map(([article, ids]) => writeRecord(article, isRoot, ids)),
  };
}

const NO_ROOTS: ReadonlySet<string> = new Set();
