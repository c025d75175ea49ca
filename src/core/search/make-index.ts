import type { Day, Edition, Register } from '../model.ts';
import { fold } from '../text/fold.ts';
import { writeRecord, type ArticleRecord } from './article-record.ts';
import { collectBestParagraphs } from './best-paragraphs.ts';
import { fullTextContent } from './full-text-record.ts';
import { indexedBlocks, type ArticleWords, type IndexedBlock } from './indexed-block.ts';
import { makeNameCards, packCard, type NameCard } from './name-card.ts';
import { dealNames } from './name-files.ts';
import { withNamesAbroad } from './names-abroad.ts';
import type { IndexPlan } from './plan-index.ts';
import { rootsReader } from './roots-reader.ts';
import { dealSlips, type Correctable } from './slip-files.ts';
import { collectWords } from './word-files.ts';

/** What the build knows of the language; too big for a browser. */
export type Lexicon = {
  /** Whether a folded word is a root that an Indonesian dictionary lists. */
  isRoot: (word: string) => boolean;
  /** Words, and names of people and places, folded, that readers may mean though no article has them: those near some names. */
  near(names: Correctable): readonly string[];
  /** Name of a country in other languages, by its Indonesian name. */
  abroad(country: string): readonly string[];
};

/** A file of the index: its path under the folder of the index, and what it holds. */
export type IndexFile = { path: string; data: unknown };

/** Makes the files of the index while the articles go by, so that none has to be kept. */
export type IndexMaker = {
  /**
   * Take in an article; they come newest first.
   * @param number of the article, from the oldest on, so that a new article changes no other's number
   * @returns its own file, and its text for the index of everything
   */
  add(article: ArticleWords, number: number): { file: IndexFile; fullText: () => string };
  /** All other files, when all articles were taken in. */
  others(): Generator<IndexFile>;
};

export function makeIndexOf(register: Register, lexicon: Lexicon, plan: IndexPlan): IndexMaker {
  const rootsOf = rootsReader(lexicon.isRoot);
  const text = collectWords(rootsOf);
  const named = new Map<string, { count: number; days: Set<Day> }>();
  const bests = plan.whole ? undefined : collectBestParagraphs(rootsOf);
  const records: ArticleRecord[] = []; // For the one file of a small edition.
  const countNames = ({ date }: ArticleWords, { mentions }: IndexedBlock) => {
    for (const { entityId } of mentions) {
      const known = named.get(entityId) ?? { count: 0, days: new Set<Day>() };
      named.set(entityId, known);
      known.count++;
      known.days.add(date);
    }
  };
  return {
    add(article, number) {
      const blocks = indexedBlocks(article);
      const body = blocks.slice(0, article.blocks.length);
      for (const block of body) countNames(article, block);
      bests?.add(article, body);
      const data = writeRecord(article, blocks, text.add(number, blocks, body.length));
      if (plan.whole) records.push(data);
      return {
        file: { path: `artikel/${number}.json`, data },
        fullText: () => fullTextContent(data, blocks),
      };
    },
    *others() {
      yield { path: 'rencana.json', data: plan };
      const textWords = text.inBodies();
      const all = makeNameCards(register, named, isCommonWord(lexicon));
      const cards = withNamesAbroad(withAnswerableOthers(all, textWords), lexicon);
      const leads = new Map<string, ArticleRecord | undefined>();
      for (const { id } of bests ? cards : []) {
        const { lead, records: data } = bests?.of(id) ?? { lead: undefined, records: [] };
        leads.set(id, lead);
        yield { path: `alinea/${id}.json`, data };
      }
      for (const [i, dealt] of dealNames(cards, plan.nameFiles).entries())
        yield {
          path: `nama/${i}.json`,
          data: dealt.map(({ card, leads: brings }) =>
            packCard(card, brings ? leads.get(card.id) : undefined),
          ),
        };
      const slips = dealSlips(cards, textWords, (names) => lexicon.near(names), plan.slipFiles);
      for (const [i, data] of slips.entries()) yield { path: `ejaan/${i}.json`, data };
      if (plan.whole) yield { path: 'teks.json', data: records };
      for (const [i, data] of text.deal(plan.wordFiles).entries()) yield { path: `kata/${i}.json`, data };
    },
  };
}

/** Every file of the index of an edition. */
export function* makeIndex(
  { articles, register }: Edition,
  lexicon: Lexicon,
  plan: IndexPlan,
): Generator<IndexFile> {
  const maker = makeIndexOf(register, lexicon, plan);
  for (const [i, article] of articles.entries()) yield maker.add(article, articles.length - 1 - i).file;
  yield* maker.others();
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
