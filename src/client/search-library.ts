import { readRecord, type ArticleRecord, type Passage } from '../core/search/article-record.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import type { Library } from '../core/search/library.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { unpackCard, type NameCard, type SentCard } from '../core/search/name-card.ts';
import { nameFilesFor } from '../core/search/name-files.ts';
import { wordsOf } from '../core/search/passage-words.ts';
import { readSlips, slipFilesFor, type SlipFile } from '../core/search/slip-files.ts';
import type { Need } from '../core/search/rank-passages.ts';
import { articlesOfAll } from './search-pagefind.ts';
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
  { nameFiles, slipFiles, wordFiles, textPieces = 1, whole }: IndexPlan,
  here: Readonly<Record<string, unknown>> = {},
): Library {
  const fetched = new Map(Object.entries(here).map(([path, file]) => [path, Promise.resolve(file)]));
  const get = <T>(path: string): Promise<T> => {
    const known = fetched.get(path);
    if (known) return known as Promise<T>;
    const made = fetch(`${base}${INDEX_FOLDER}${path}`).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json() as Promise<T>;
    });
    fetched.set(path, made);
    made.catch(() => fetched.delete(path)); // The connection may be back at the next try.
    return made;
  };
  const getAll = <T>(paths: readonly string[]): Promise<T[]> =>
    Promise.all(paths.map((path) => get<T>(path)));

  const unpacked = new Map<number, Promise<NameCard[]>>();
  const leads = new Map<string, Passage[]>();
  const cardsIn = (file: number): Promise<NameCard[]> => {
    const cards =
      unpacked.get(file) ??
      get<SentCard[]>(`nama/${file}.json`).then((all) => {
        for (const { id, lead } of all) if (lead) leads.set(id, readRecord(lead));
        return all.map(unpackCard);
      });
    unpacked.set(file, cards);
    cards.catch(() => unpacked.delete(file));
    return cards;
  };
  const slipPaths = (words: readonly string[]) =>
    slipFilesFor(words, slipFiles).map((i) => `ejaan/${i}.json`);

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
    cardsFor: async (words) => (await Promise.all(nameFilesFor(words, nameFiles).map(cardsIn))).flat(),
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
      void getAll([...new Set(looked), ...slipPaths(words)]).catch(() => undefined); // Asked for again when it matters.
    },
    slipsOf: async (words) => readSlips(words, await getAll<SlipFile>(slipPaths(words))),
    leadsOf: (ids) => ids.flatMap((id) => leads.get(id) ?? []),
    passagesOf: async (ids) => {
      if (whole) return allPassages().catch(() => []);
      const paths = ids.slice(0, MOST_ENTITIES).map((id) => `alinea/${id}.json`);
      const records = await getAll<ArticleRecord[]>(paths).catch(() => []); // The full text is asked next.
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
