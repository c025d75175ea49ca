import { dateKey } from './dates.ts';
import { kinship, type AskedWord, type Kinship } from './passage-words.ts';
import { articleAt, unpackPlaces, type Places } from './places.ts';
import type { Need } from './rank-passages.ts';
import { entityTerm, type WordFile } from './word-files.ts';

/** The terms that must be looked up for a need; each lies in one file. */
export function termsOf(need: Need): string[] {
  if (need.is === 'entity') return [...need.ids].slice(0, MOST_ENTITIES).map(entityTerm);
  if (need.is === 'date') return [dateKey(need.date)];
  return need.is === 'phrase' ? [...need.words] : [need.asked.word];
}

/** `presiden` may mean hundreds; these many are looked up. */
const MOST_ENTITIES = 5;

/** The places that meet a need, and what each is worth; before place `from` there may be others. */
type Known = { worth: Map<number, number>; from: number };

/** The rank that a place gets before its words are read. */
const WORTH: Record<Kinship, number> = { same: 3, joined: 2.8, family: 1 };

/**
 * The articles to open for these needs, likeliest first: those with a block that meets them all, else those that meet
 * all of them somewhere. None where a word stands nowhere.
 * @param fileOf the file that holds a term
 */
export function findArticles(
  needs: readonly Need[],
  fileOf: (term: string) => WordFile | undefined,
  most: number,
): number[] {
  const known = needs.map((need) => lookUp(need, fileOf));
  if (known.some(({ worth }) => worth.size === 0)) return [];
  const together = complete(known);
  if (together.length > 0) return firstArticles(together, most);
  return firstArticles(complete(known.map(byArticle)), most, (article) => article);
}

function lookUp(need: Need, fileOf: (term: string) => WordFile | undefined): Known {
  if (need.is === 'word') return union(relatives(need.asked, fileOf(need.asked.word) ?? {}));
  const lists = termsOf(need).flatMap((term) => {
    const entry = fileOf(term)?.[term];
    return [{ ...readPlaces(entry), worth: WORTH.same }];
  });
  return need.is === 'phrase' ? intersection(lists.map((list) => union([list]))) : union(lists);
}

type Valued = Places & { worth: number };

/** The word and its relatives, as a file has them. */
const relatives = (asked: AskedWord, file: WordFile): Valued[] =>
  Object.entries(file).flatMap(([word, entry]) => {
    const kin = kinship(asked, word, new Set(rootsIn(entry)));
    return kin ? [{ ...readPlaces(entry), worth: WORTH[kin] }] : [];
  });

const rootsIn = (entry: string): string[] => entry.slice(0, entry.indexOf(':')).split(' ').filter(Boolean);
const readPlaces = (entry = ':'): Places => unpackPlaces(entry.slice(entry.indexOf(':') + 1));

function union(lists: readonly Valued[]): Known {
  const worth = new Map<number, number>();
  let from = 0;
  for (const { at, cut, worth: each } of lists) {
    for (const place of at) worth.set(place, Math.max(each, worth.get(place) ?? 0));
    if (cut) from = Math.max(from, at.at(-1) ?? 0);
  }
  return { worth, from };
}

/** The words of a phrase in one block; whether they stand in a row is seen when the article is open. */
function intersection(all: readonly Known[]): Known {
  const together = complete(all).map(({ place, score }) => [place, score / all.length] as const);
  return { worth: new Map(together), from: Math.min(...all.map(({ from }) => from)) };
}

const byArticle = ({ worth, from }: Known): Known => {
  const best = new Map<number, number>();
  for (const [place, each] of worth)
    best.set(articleAt(place), Math.max(each, best.get(articleAt(place)) ?? 0));
  return { worth: best, from: articleAt(from) };
};

type Scored = { place: number; score: number };

/** The places that meet every need, or may meet it as far as its list tells; best first, then newest. */
function complete(all: readonly Known[]): Scored[] {
  const places = new Set(all.flatMap(({ worth }) => [...worth.keys()]));
  const found: Scored[] = [];
  for (const place of places) {
    let score = 0;
    for (const { worth, from } of all) {
      const each = worth.get(place) ?? (place < from ? 0 : undefined);
      score = each === undefined ? NaN : score + each;
    }
    if (!Number.isNaN(score)) found.push({ place, score });
  }
  return found.sort((a, b) => b.score - a.score || b.place - a.place);
}

function firstArticles(places: readonly Scored[], most: number, of = articleAt): number[] {
  const articles = new Set<number>();
  for (const { place } of places) {
    if (articles.size === most) break;
    articles.add(of(place));
  }
  return [...articles];
}
