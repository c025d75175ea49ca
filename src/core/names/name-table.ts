import type { Entity, Register } from '../model.ts';
import { isAcronym } from '../text/characters.ts';

/** A name as it may stand in an article, and what it means there. */
export type Name = {
  surface: string;
  /** Undefined for a longer name that merely holds one of ours: it is stepped over, and means nothing to us. */
  entityId: string | undefined;
  /** Counts only once the entity was introduced in the article. */
  short: boolean;
  /** Counts only where it is not part of a longer proper name. */
  standsAlone: boolean;
  /** One word, which others may bear beside names of their own: `Joko` is not in `Joko Susilo`. */
  bareName: boolean;
  /** One word that is an ordinary word, too, when it is written small: `Harapan`, `Medan`. */
  alsoWord: boolean;
  /** An acronym, which stands in capitals wherever it stands. */
  acronym: boolean;
  /** A place, of which a part may be meant: `Jakarta Timur`. */
  place: boolean;
};

/** Names by their first word, so that a text is read once however many names there are. */
export type NamesByWord = ReadonlyMap<string, readonly Name[]>;

/** What is known of names before any article is read. */
export type NameTable = {
  byWord: NamesByWord;
  register: Register;
  /** Whether a word, in small letters, is an ordinary one. */
  isWord: (word: string) => boolean;
};

const FIRST_WORD = /^[\p{L}\p{N}\p{M}]+/u;
const ONE_WORD = /^[\p{L}\p{M}'’-]+$/u;
const PLACES: ReadonlySet<string> = new Set(['country', 'region', 'city', 'village']);
/** Kinds whose names are well known enough to open a sentence without proof. */
const NEVER_WORDS: ReadonlySet<string> = new Set(['country', 'alliance', 'bloc']);

/**
 * Every name of the register that an article may hold, also in capitals, as headlines are set.
 * @param isWord whether a dictionary knows a word written small; without it, none
 */
export function makeNameTable(
  register: Register,
  isWord: (word: string) => boolean = () => false,
): NameTable {
  const names: Name[] = [];
  for (const entity of register.values()) {
    for (const surface of [entity.name, ...entity.aliases])
      names.push(...nameOf(entity, surface, false, isWord));
    for (const surface of entity.shortNames) names.push(...nameOf(entity, surface, true, isWord));
    for (const surface of entity.notIn) names.push(...steppedOver(surface));
  }
  return { byWord: fileByWord(names), register, isWord };
}

/** A name in the forms in which it may be printed: as written, in capitals, and `van Dijk` at a beginning. */
export function nameOf(
  { id: entityId, kind, standsAlone }: Entity,
  surface: string,
  short: boolean,
  isWord: (word: string) => boolean,
): Name[] {
  const acronym = isAcronym(surface);
  const oneWord = !acronym && ONE_WORD.test(surface);
  const traits = {
    entityId,
    short,
    standsAlone,
    bareName: short || (oneWord && kind === 'person'),
    alsoWord: oneWord && !NEVER_WORDS.has(kind) && isWord(surface.toLowerCase()),
    acronym,
    place: PLACES.has(kind) && !acronym,
  };
  const forms = acronym
    ? [surface]
    : [surface, surface.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), surface.toUpperCase()];
  return [...new Set(forms)].map((form) => ({ surface: form, ...traits }));
}

/** A name that means nothing to us. */
export const steppedOver = (surface: string): Name[] =>
  [...new Set([surface, surface.toUpperCase()])].map((form) => ({
    surface: form,
    entityId: undefined,
    short: false,
    standsAlone: false,
    bareName: false,
    alsoWord: false,
    acronym: false,
    place: false,
  }));

/** By id and words within a word, so that the order of files decides nothing. */
export function fileByWord(names: readonly Name[]): NamesByWord {
  const byWord = new Map<string, Name[]>();
  for (const name of names) {
    const first = FIRST_WORD.exec(name.surface)?.[0];
    if (!first) continue;
    const filed = byWord.get(first);
    if (filed) filed.push(name);
    else byWord.set(first, [name]);
  }
  for (const filed of byWord.values()) filed.sort(inOrder);
  return byWord;
}

const rankOf = ({ short, entityId = '', surface }: Name) => `${short ? 1 : 0} ${entityId} ${surface}`;

/** Names that need no introduction first, then by id and words. */
export const inOrder = (x: Name, y: Name): number => (rankOf(x) < rankOf(y) ? -1 : 1);
