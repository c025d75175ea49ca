import type { Day, Entity, Kind, Register } from '../model.ts';
import { isSpace, isWordAt } from '../text/characters.ts';
import { sentenceAt } from '../text/sentences.ts';
import { NOT_THE_HOLDER, ROLES, TITLES } from './common-words.ts';

/** Where a name stands that several may bear, and what the article told up to there. */
export type Place = {
  text: string;
  start: number;
  end: number;
  /** Named in full so far. */
  introduced: ReadonlySet<string>;
  /** Whether an entity was named so far in this passage. */
  isPresent: (id: string) => boolean;
  /** What the article called each when it was named in full: `hakim`. */
  roles: ReadonlyMap<string, ReadonlySet<string>>;
  register: Register;
  /** The article's day. */
  date: Day | undefined;
};

/**
 * Which of `candidates` a shared name means, by what the article shows, surest first: the office or role beside the name;
 * who was named in full; who of these was named in this passage; whose country or house the sentence names. Several where
 * nothing tells them apart; none where nobody was introduced.
 */
export function whoIsMeant(candidates: readonly string[], place: Place): readonly string[] {
  const { introduced, isPresent, register } = place;
  const entities = candidates.flatMap((id) => register.get(id) ?? []);
  const ids = (found: readonly Entity[]) => found.map(({ id }) => id);
  const known = entities.filter(({ id }) => introduced.has(id));

  const words = wordsBeside(place);
  const before = entities.filter((entity) => hasOffice(entity, place, words, 'before'));
  const inOffice =
    before.length > 0 ? before : entities.filter((it) => hasOffice(it, place, words, 'behind'));
  const held = inOffice.filter(({ id }) => introduced.has(id));
  if (held.length === 1) return ids(held);
  if (held.length === 0 && inOffice.length === 1) return ids(inOffice);
  if (known.length < 2) return ids(known);
  const called = known.filter((entity) => calledSo(entity, place));
  if (called.length === 1) return ids(called);
  const here = known.filter(({ id }) => isPresent(id));
  if (here.length === 1) return ids(here);
  const { start, end } = sentenceAt(place.text, place.start);
  const sentence = place.text.slice(start, end);
  const inCompany = known.filter(({ offices }) =>
    offices.some(({ of, ofName }) => namesOf(register, of, ofName).some((name) => sentence.includes(name))),
  );
  return ids(inCompany.length === 1 ? inCompany : known);
}

/** Titles that only a place or a house of one kind has. */
const KIND_OF_TITLE: Record<string, readonly Kind[]> = {
  gubernur: ['region'],
  provinsi: ['region'],
  pemprov: ['region'],
  bupati: ['region'],
  kabupaten: ['region'],
  'wali kota': ['city'],
  walikota: ['city'],
  kota: ['city'],
  pemkot: ['city'],
  desa: ['village'],
  pelatih: ['organisation'],
  kiper: ['organisation'],
  penyerang: ['organisation'],
  gelandang: ['organisation'],
  bek: ['organisation'],
  pemain: ['organisation'],
  klub: ['organisation'],
  tim: ['organisation'],
  suporter: ['organisation'],
};
const TITLES_OF_KINDS = Object.keys(KIND_OF_TITLE);

/** Whether an office of the entity's stands directly before the name, or behind it: `Wibowo, Gubernur Gelang`. */
function hasOffice(
  entity: Entity,
  { register, date }: Place,
  words: Beside,
  where: 'before' | 'behind',
): boolean {
  if (entity.kind !== 'person') {
    if (where === 'behind') return false;
    const title = TITLES_OF_KINDS.find((it) => endsWith(words.before, it));
    return title !== undefined && (KIND_OF_TITLE[title]?.includes(entity.kind) ?? false);
  }
  return officesOf(entity, register).some(({ since, ways }) => {
    if (date && since && since > date) return false;
    return ways.some((way) =>
      where === 'before' ? endsWith(words.before, way) : words.behind.startsWith(`${way} `),
    );
  });
}

/** Plain words before a name, and those behind it, if a comma or a bracket leads to them, with a space at their end. */
type Beside = { before: string; behind: string };

const wordsBeside = ({ text, start, end }: Place): Beside => ({
  before: plainWords(text.slice(Math.max(0, start - 80), start)),
  behind: /^\s?[,(]/.test(text.slice(end, end + 2)) ? `${plainWords(text.slice(end, end + 80))} ` : ' ',
});

/** Plain words of an office's title, alone and with what it is an office of. */
type OfficeWords = { since: Day | undefined; ways: string[] };
const known = new WeakMap<Register, Map<string, OfficeWords[]>>();

function officesOf({ id, offices }: Entity, register: Register): OfficeWords[] {
  let ofRegister = known.get(register);
  if (!ofRegister) known.set(register, (ofRegister = new Map<string, OfficeWords[]>()));
  let words = ofRegister.get(id);
  if (!words) {
    words = offices.map(({ title, also, of, ofName, since }) => {
      const bodies = namesOf(register, of, ofName).map(plainWords);
      const ways = [title, ...also].flatMap((it) => {
        const plain = plainWords(it);
        return [plain, ...bodies.map((body) => `${plain} ${body}`)];
      });
      return { since, ways };
    });
    ofRegister.set(id, words);
  }
  return words;
}

/** Whether `words` end in a title, held by the one it is said of. */
function endsWith(words: string, title: string): boolean {
  if (words !== title && !words.endsWith(` ${title}`)) return false;
  const last = words.slice(0, -title.length).trimEnd().split(' ').at(-1) ?? '';
  return !NOT_THE_HOLDER.has(last);
}

const calledSo = ({ id }: Entity, { text, start, roles }: Place): boolean => {
  const role = roleBefore(text, start);
  return role !== undefined && (roles.get(id)?.has(role) ?? false);
};

/** What a person is called directly before the name: `hakim`. */
function roleBefore(text: string, start: number): string | undefined {
  const word = lastPlainWord(text, Math.max(0, start - 30), start);
  return ROLES.has(word) || TITLES.has(word) ? word : undefined;
}

/** The last of {@link plainWords} of a stretch; where all signs are ASCII nothing else need be looked at. */
function lastPlainWord(text: string, from: number, to: number): string {
  const isSign = (at: number) => isWordAt(text, at) || text[at] === '|';
  let end = to;
  while (end > from && !isSign(end - 1) && text.charCodeAt(end - 1) < 128) end--;
  let begin = end;
  while (begin > from && isSign(begin - 1) && text.charCodeAt(begin - 1) < 128) begin--;
  return begin > from && text.charCodeAt(begin - 1) > 127
    ? (plainWords(text.slice(from, to)).split(' ').at(-1) ?? '')
    : text.slice(begin, end).toLowerCase();
}

/** What the article calls a person beside the full name: `hakim Ratna`, `Pengacara GMS, Ratna`, `Ratna, hakim di`. */
export function rolesBeside(text: string, start: number, end: number): readonly string[] {
  const direct = roleBefore(text, start);
  const before = asRole(apposedBefore(text, start));
  const behind = text[end] === ',' ? asRole(APPOSED_BEHIND.exec(text.slice(end))?.[1]) : undefined;
  if (direct === undefined && before === undefined && behind === undefined) return NO_ROLES; // As most often.
  return [direct, before, behind].flatMap((role) => role ?? []);
}

const NO_ROLES: readonly string[] = [];

function asRole(word: string | undefined): string | undefined {
  const role = word?.toLowerCase();
  return role !== undefined && (ROLES.has(role) || TITLES.has(role)) ? role : undefined;
}

const APPOSED_BEFORE = /^(?:[.!?:;,"“”(]\s*)?([\p{L}-]+)(?:[ \u00a0][^.!?:;,"“”(]*)?,\s*$/u;
const APPOSED_BEHIND = /^,\s+([\p{L}-]+)/u;

/** The first word of the clause that ends with a comma before the name. */
function apposedBefore(text: string, start: number): string | undefined {
  let comma = start - 1;
  while (isSpace(text[comma])) comma--;
  if (text[comma] !== ',') return undefined;
  let begin = comma - 1;
  while (begin > 0 && !CLAUSE_ENDS.has(text[begin] ?? '')) begin--;
  return APPOSED_BEFORE.exec(text.slice(Math.max(0, begin), start))?.[1];
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('.!?:;,"“”(');

function namesOf(register: Register, of: string | undefined, ofName: string | undefined): string[] {
  const body = of ? register.get(of) : undefined;
  return body ? [body.name, ...body.aliases, ...body.shortNames] : ofName ? [ofName] : [];
}

const plainWords = (text: string): string =>
  text
    .replace(/[.!?]\s+(?=\p{Lu})/gu, ' | ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim();
