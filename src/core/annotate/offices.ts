import type { Day, Entity, Kind, Register } from '../model.ts';
import { NOT_THE_HOLDER } from './common-words.ts';
import { lastPlainWord, plainWords } from './plain-words.ts';

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
const LAST_OF_TITLES: ReadonlySet<string> = new Set(TITLES_OF_KINDS.map((title) => lastWord(title)));

/** Where a name stands. */
export type Place = { text: string; start: number; end: number };

/** How far an office may stand from the name, in UTF-16 units. */
const BESIDE = 80;

/**
 * Of `entities`, those whose office stands directly before the name: `Gubernur Gelang Wibowo`. Where there are none,
 * those whose office stands behind it: `Wibowo, Gubernur Gelang`.
 * @param date the article's day: offices count from their first day on
 */
export function inOffice(
  entities: readonly Entity[],
  { text, start, end }: Place,
  register: Register,
  date: Day | undefined,
): readonly Entity[] {
  const from = Math.max(0, start - BESIDE);
  const last = lastPlainWord(text, from, start);
  // Seldom does a word end a title of theirs: only then the words before are looked at whole.
  const mayBe = entities.filter((entity) => endsTitleOf(entity, last, register));
  if (mayBe.length > 0) {
    const words = plainWords(text.slice(from, start));
    const before = mayBe.filter((entity) =>
      entity.kind === 'person'
        ? waysToSay(entity, register, date).some((way) => endsWith(words, way))
        : isOfKind(entity, words),
    );
    if (before.length > 0) return before;
  }
  if (!/^\s?[,(]/.test(text.slice(end, end + 2))) return [];
  const words = `${plainWords(text.slice(end, end + BESIDE))} `;
  return entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      waysToSay(entity, register, date).some((way) => words.startsWith(`${way} `)),
  );
}

/** Whether words end in a title that only such a place or house has. */
function isOfKind({ kind }: Entity, words: string): boolean {
  const title = TITLES_OF_KINDS.find((it) => endsWith(words, it));
  return title !== undefined && (KIND_OF_TITLE[title]?.includes(kind) ?? false);
}

const endsTitleOf = (entity: Entity, word: string, register: Register): boolean =>
  entity.kind === 'person' ? officesOf(entity, register).lastWords.has(word) : LAST_OF_TITLES.has(word);

const waysToSay = (entity: Entity, register: Register, date: Day | undefined): readonly string[] =>
  officesOf(entity, register).offices.flatMap(({ since, ways }) =>
    date && since && since > date ? [] : ways,
  );

/** Plain words of each office's title, alone and with what it is an office of; and the words in which these end. */
type OfficeWords = {
  offices: { since: Day | undefined; ways: string[] }[];
  lastWords: ReadonlySet<string>;
};
const known = new WeakMap<Register, Map<string, OfficeWords>>();

function officesOf({ id, offices: held }: Entity, register: Register): OfficeWords {
  let ofRegister = known.get(register);
  if (!ofRegister) known.set(register, (ofRegister = new Map<string, OfficeWords>()));
  let words = ofRegister.get(id);
  if (!words) {
    const offices = held.map(({ title, also, of, ofName, since }) => {
      const bodies = namesOf(register, of, ofName).map(plainWords);
      const ways = [title, ...also].flatMap((it) => {
        const plain = plainWords(it);
        return [plain, ...bodies.map((body) => `${plain} ${body}`)];
      });
      return { since, ways };
    });
    words = { offices, lastWords: new Set(offices.flatMap(({ ways }) => ways.map(lastWord))) };
    ofRegister.set(id, words);
  }
  return words;
}

/** What the body of an office is called. */
export function namesOf(register: Register, of: string | undefined, ofName: string | undefined): string[] {
  const body = of ? register.get(of) : undefined;
  return body ? [body.name, ...body.aliases, ...body.shortNames] : ofName ? [ofName] : [];
}

/** Whether `words` end in a title, held by the one it is said of. */
function endsWith(words: string, title: string): boolean {
  if (words !== title && !words.endsWith(` ${title}`)) return false;
  return !NOT_THE_HOLDER.has(lastWord(words.slice(0, -title.length).trimEnd()));
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}
