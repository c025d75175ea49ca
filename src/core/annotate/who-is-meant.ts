import type { Day, Entity, Kind, Register } from '../model.ts';
import { sentenceAt } from '../text/sentences.ts';
import { NOT_THE_HOLDER, ROLES, TITLES } from './common-words.ts';

/** Where a name stands that several may bear, and what the article told up to there. */
export type Place = {
  text: string;
  start: number;
  end: number;
  /** Named in full so far. */
  introduced: ReadonlySet<string>;
  /** Named so far in this passage. */
  present: ReadonlySet<string>;
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
  const { introduced, present, register } = place;
  const entities = candidates.flatMap((id) => register.get(id) ?? []);
  const ids = (found: readonly Entity[]) => found.map(({ id }) => id);
  const known = entities.filter(({ id }) => introduced.has(id));

  const before = entities.filter((entity) => hasOffice(entity, place, 'before'));
  const inOffice = before.length > 0 ? before : entities.filter((it) => hasOffice(it, place, 'behind'));
  const held = inOffice.filter(({ id }) => introduced.has(id));
  if (held.length === 1) return ids(held);
  if (held.length === 0 && inOffice.length === 1) return ids(inOffice);
  if (known.length < 2) return ids(known);
  const called = known.filter((entity) => calledSo(entity, place));
  if (called.length === 1) return ids(called);
  const here = known.filter(({ id }) => present.has(id));
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

/** Whether an office of the entity's stands directly before the name, or behind it: `Wibowo, Gubernur Gelang`. */
function hasOffice(
  entity: Entity,
  { text, start, end, register, date }: Place,
  where: 'before' | 'behind',
): boolean {
  const before = plainWords(text.slice(Math.max(0, start - 80), start));
  if (entity.kind !== 'person') {
    if (where === 'behind') return false;
    const title = Object.keys(KIND_OF_TITLE).find((it) => endsWith(before, it));
    return title !== undefined && (KIND_OF_TITLE[title]?.includes(entity.kind) ?? false);
  }
  const after = /^\s?[,(]/.test(text.slice(end, end + 2)) ? plainWords(text.slice(end, end + 80)) : '';
  return entity.offices.some(({ title, also, of, ofName, since }) => {
    if (date && since && since > date) return false;
    return [title, ...also].some((it) => {
      const plain = plainWords(it);
      const ways = [plain, ...namesOf(register, of, ofName).map((name) => `${plain} ${plainWords(name)}`)];
      return ways.some((way) =>
        where === 'before' ? endsWith(before, way) : `${after} `.startsWith(`${way} `),
      );
    });
  });
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
  const word =
    plainWords(text.slice(Math.max(0, start - 30), start))
      .split(' ')
      .at(-1) ?? '';
  return ROLES.has(word) || TITLES.has(word) ? word : undefined;
}

/** What the article calls a person beside the full name: `hakim Ratna`, `Pengacara GMS, Ratna`, `Ratna, hakim di`. */
export function rolesBeside(text: string, start: number, end: number): string[] {
  const direct = roleBefore(text, start);
  const apposed = /(?:^|[.!?:;,"“”(]\s*)([\p{L}-]+)(?:[ \u00a0][^.!?:;,"“”(]*)?,\s*$/u.exec(
    text.slice(0, start),
  )?.[1];
  const behind = /^,\s+([\p{L}-]+)/u.exec(text.slice(end))?.[1];
  return [direct, apposed, behind]
    .flatMap((word) => word?.toLowerCase() ?? [])
    .filter((word) => ROLES.has(word) || TITLES.has(word));
}

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
