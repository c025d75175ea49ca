import type { Day, Mention } from '../model.ts';
import { matchName } from '../names/match-name.ts';
import {
  fileByWord,
  nameOf,
  steppedOver,
  type Name,
  type NamesByWord,
  type NameTable,
} from '../names/name-table.ts';
import { lookupOf, namesAt, type Lookup } from '../names/names-at.ts';
import { nextWord, wordEnd } from '../text/word-bounds.ts';
import type { Span } from '../text/sentences.ts';
import {
  endsTitle,
  isDivided,
  isDoubled,
  isInTitleOfWork,
  isNamed,
  isOfContest,
  isOfPaper,
  isSpeaker,
  isWholeName,
  settingOf,
  standsAlone,
  type Surroundings,
} from './neighbours.ts';
import { makeRoles, type Roles } from './roles.ts';
import { whoIsMeant } from './who-is-meant.ts';
import { worksIn } from './works.ts';

/** A stretch that the editor decided: it names this entity, or (undefined) nothing of ours. */
export type Decided = { start: number; end: number; entityId: string | undefined };

/** A block's words, and the stretches in which nothing may be looked for: links, code, the editor's own decisions. */
export type Passage = { text: string; decided: readonly Decided[] };

/** What is known of an article besides its words. */
export type About = {
  /** May introduce who is named; is not annotated. */
  title?: string;
  /** Offices count from their first day on. */
  date?: Day;
  /** What names mean in this article, by the editor's word: an entity's id, or undefined for none of ours. */
  names?: ReadonlyMap<string, string | undefined>;
};

/** A name that could not be decided: two of its bearers were introduced, or none. */
export type Question = Span & {
  surface: string;
  bearers: readonly string[];
  why: 'shared' | 'not-introduced';
};

/** What was read in one passage. `stepped`: stretches that are known and name nothing of ours. */
export type Reading = { mentions: Mention[]; questions: Question[]; stepped: Span[] };

/**
 * Every mention in an article, a list for each passage, in reading order and without overlap.
 *
 * Of all names that begin at a word the longest wins. A short name counts once its bearer was introduced, that is, named
 * in full or with its office; which of several bearers is meant, the article must show (see {@link whoIsMeant}), else it
 * is asked, not guessed.
 */
export function readNames(passages: readonly Passage[], table: NameTable, about: About = {}): Reading[] {
  let small: Set<string> | undefined;
  const known = lookupOf(table.byWord);
  const decided = about.names?.size ? lookupOf(fileDecisions(about.names, table)) : undefined;
  const article: Article = {
    table,
    about,
    known,
    decided,
    begins: decided ? known.begins.map((sign, unit) => sign | (decided.begins[unit] ?? 0)) : known.begins,
    introduced: new Set(),
    roles: makeRoles(),
    isSmallWord: (word) => (small ??= smallWords(passages)).has(word), // Seldom asked.
  };
  readPassage({ text: about.title ?? '', decided: [] }, article);
  return passages.map((passage) => readPassage(passage, article));
}

const smallWords = (passages: readonly Passage[]): Set<string> =>
  new Set(passages.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []));

/** The mentions of {@link readNames}. */
export const findMentions = (
  passages: readonly Passage[],
  table: NameTable,
  about: About = {},
): Mention[][] => readNames(passages, table, about).map(({ mentions }) => mentions);

type Article = {
  table: NameTable;
  about: About;
  /** What the register knows, and what the editor decided for this article. */
  known: Lookup;
  decided: Lookup | undefined;
  begins: Lookup['begins'];
  /** Entities named in full so far; added to while reading. */
  introduced: Set<string>;
  roles: Roles;
  isSmallWord: (word: string) => boolean;
};

function fileDecisions(names: NonNullable<About['names']>, { register, isWord }: NameTable): NamesByWord {
  return fileByWord(
    [...names].flatMap(([surface, id]) => {
      const entity = id === undefined ? undefined : register.get(id);
      return entity ? nameOf(entity, surface, false, isWord) : steppedOver(surface);
    }),
  );
}

function readPassage({ text, decided }: Passage, article: Article): Reading {
  const { introduced, begins } = article;
  const reading: Reading = { mentions: [], questions: [], stepped: [] };
  const around: Surroundings = {
    isSmallWord: article.isSmallWord,
    isWord: article.table.isWord,
    lastEnd: 0,
    beginsName: (word) => article.table.byWord.has(word),
    setting: settingOf(text),
    works: worksIn(text),
  };
  reading.stepped.push(...around.works);
  const add = (start: number, end: number, entityId: string): Mention => {
    const mention = { entityId, start, end, surface: text.slice(start, end) };
    reading.mentions.push(mention);
    introduced.add(entityId);
    around.lastEnd = end;
    return mention;
  };
  const isPresent = (id: string) => reading.mentions.some(({ entityId }) => entityId === id);
  const told = {
    introduced,
    isPresent,
    roles: article.roles,
    register: article.table.register,
    date: article.about.date,
  };
  const zones = [...decided].sort((a, b) => a.start - b.start);
  let at = 0;
  while (at < text.length) {
    const zone = zones[0];
    if (zone && at >= zone.start) {
      if (zone.entityId && zone.end > zone.start) {
        add(zone.start, zone.end, zone.entityId);
      } else if (zone.end > zone.start) reading.stepped.push({ start: zone.start, end: zone.end });
      at = Math.max(at, zone.end);
      zones.shift();
      continue;
    }
    const limit = zone?.start ?? text.length;
    at = nextWord(text, at, limit, begins);
    if (at === limit) continue;
    const stop = Math.min(wordEnd(text, at), limit);
    const found = longestName(text, at, stop, limit, article, around);
    if (!found) {
      at = stop;
      continue;
    }
    const { end, names } = found;
    const full = fullName(names);
    if (full?.entityId) article.roles.tell(text, add(at, end, full.entityId));
    else if (full) reading.stepped.push({ start: at, end });
    else {
      const bearers = [...new Set(names.flatMap(({ entityId }) => entityId ?? []))];
      const meant = whoIsMeant(bearers, { text, start: at, end }, told);
      const [one] = meant;
      if (one && meant.length === 1) add(at, end, one);
      else {
        const asked = meant.length > 1 ? meant : bearers;
        const why = meant.length > 1 ? 'shared' : 'not-introduced';
        reading.questions.push({ start: at, end, surface: text.slice(at, end), bearers: asked, why });
      }
    }
    at = Math.max(end, stop);
  }
  return reading;
}

/** Of names that match, one that needs no introduction, rather an entity's than one that is stepped over. */
function fullName(names: readonly Name[]): Name | undefined {
  let full: Name | undefined;
  for (const name of names) if (!name.short && !full?.entityId && (name.entityId || !full)) full = name;
  return full;
}

/** The names of the longest match at a word: an editor's decision, or what the register has. */
function longestName(
  text: string,
  start: number,
  wordEnd: number,
  limit: number,
  { known, decided }: Article,
  around: Surroundings,
): Match | undefined {
  // What the editor decided here goes before what the register says.
  const here = decided && longest(undefined, decided, text, start, wordEnd, limit, around);
  return longest(here, known, text, start, wordEnd, limit, around);
}

type Match = { end: number; names: Name[] };

/** The same among some names, if it is longer than what was found among others. */
function longest(
  other: Match | undefined,
  names: Lookup,
  text: string,
  start: number,
  wordEnd: number,
  limit: number,
  around: Surroundings,
): Match | undefined {
  let found = other;
  for (const name of namesAt(names, text, start, wordEnd)) {
    const end = matchName(text, start, name.surface);
    if (end < 0 || end > limit || (found && end < found.end) || end === other?.end) continue;
    if (!counts(text, start, end, name, around)) continue;
    if (found?.end === end) found.names.push(name);
    else found = { end, names: [name] };
  }
  return found;
}

function counts(text: string, start: number, end: number, name: Name, around: Surroundings): boolean {
  if (name.standsAlone && !standsAlone(text, start, end)) return false;
  if (!name.entityId) return true;
  if (isInTitleOfWork(start, end, around)) return false;
  if (name.acronym) {
    return around.setting !== 'capitals' || isNamed(text, start, end, around) || isSpeaker(text, start, end);
  }
  if (name.bareName && !isWholeName(text, start, end, around)) return false;
  if (name.bareName && isDoubled(text, start, end)) return false;
  if (name.alsoWord && !isNamed(text, start, end, around)) return false;
  if (name.place && (isDivided(text, end, around) || isOfContest(text, end, around))) return false;
  if (name.place && isOfPaper(text, start, end, around)) return false;
  return !endsTitle(text, start);
}
