import { readRecord, type ArticleRecord, type Passage } from '../core/search/article-record.ts';
import type { Library } from '../core/search/library.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { wordsOf } from '../core/search/passage-words.ts';
import type { Need } from '../core/search/rank-passages.ts';
import { articlesOfAll } from './search-pagefind.ts';
import { getAll, openFiles } from './search-files.ts';
import { openNames } from './search-names.ts';
import { passagesIn, passagesWith, textHas, wordPath } from './search-full-text.ts';

/** Entities whose paragraphs are fetched, 4 KB each; a part of a name may mean many. */
const MOST_ENTITIES = 3;
/** Articles opened each time that a reader asks for more of them. */
const MOST_FURTHER = 8;

/**
 * The library in the browser: each file is fetched when a query first needs it, and kept.
 * @param base the path the site lives under, with its last slash
 * @param here files that the page brought along, by path
 */
export function openLibrary(
  base: string,
  plan: IndexPlan,
  here: Readonly<Record<string, unknown>> = {},
): Library {
  const { wordFiles, textPieces = 1, whole } = plan;
  const get = openFiles(base, here);
  const names = openNames(get, plan);
  let textWords: Set<string> | undefined;
  let passages: Promise<Passage[]> | undefined;
  const allPassages = () =>
    (passages ??= get<ArticleRecord[]>('teks.json').then((all) => all.flatMap(readRecord)));
  if (whole) void allPassages().catch(() => (passages = undefined));

  /** From Pagefind's index of everything; our own lists are bounded. */
  const furtherWith = async (needs: readonly Need[], round: number): Promise<Passage[]> => {
    const numbers = await articlesOfAll(base, textPieces, needs, round * MOST_FURTHER, MOST_FURTHER);
    return (await Promise.all(numbers.map((number) => passagesIn(number, get)))).flat();
  };

  const everywhere: Library = {
    whole,
    cardsFor: (words) => names.cardsFor(words),
    slipsOf: (words) => names.slipsOf(words),
    textHas: async (words) => {
      const all = whole ? await allPassages().catch(() => undefined) : undefined;
      if (!all) return textHas(words, wordFiles, get).catch(() => () => false); // The lists of slips know, too.
      const known = (textWords ??= new Set(
        all.flatMap((passage) => wordsOf(passage).words.map(({ word }) => word)),
      ));
      return (word) => known.has(word);
    },
    expect: (words) => {
      const looked = whole ? [] : words.map((word) => wordPath(word, wordFiles));
      void getAll(get, [...new Set(looked), ...names.slipPaths(words)]).catch(() => undefined); // Asked for again when it matters.
    },
    leadsOf: (ids) =>
      ids.flatMap((id) => {
        const lead = names.leadOf(id);
        return lead ? readRecord(lead) : [];
      }),
    passagesOf: async (ids) => {
      if (whole) return allPassages().catch(() => []);
      const paths = ids.slice(0, MOST_ENTITIES).map((id) => `alinea/${id}.json`);
      const records = await getAll<ArticleRecord[]>(get, paths).catch(() => []); // The full text is asked next.
      return records.flat().flatMap(readRecord);
    },
    // Where the one file of a small edition is out of reach, its words and articles may still be there.
    passagesWith: async function* (needs) {
      const all = whole ? await allPassages().catch(() => undefined) : undefined;
      if (all) yield all;
      else {
        try {
          yield* passagesWith(needs, wordFiles, get);
        } catch {
          yield await furtherWith(needs, 0);
        }
      }
    },
    furtherWith,
    within: ({ slug, number }) => {
      const opened = () => passagesIn(number, get);
      const inside = () =>
        whole ? allPassages().then((all) => all.filter((each) => each.slug === slug), opened) : opened();
      return {
        ...everywhere,
        whole: true,
        leadsOf: () => [],
        passagesOf: inside,
        passagesWith: async function* () {
          yield await inside();
        },
        furtherWith: () => Promise.resolve([]),
      };
    },
  };
  return everywhere;
}
