import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Stemmer } from 'sastrawijs';
import { rootsIn } from '../core/search/affixes.ts';
import { fold } from '../core/text/fold.ts';
import type { Language } from '../core/report/sighting.ts';
import type { Lexicon } from '../core/search/make-index.ts';
import { wordsNear } from '../core/search/slip-files.ts';

/** Languages in which readers may type a country's name: those that news is read in here, and big scripts. */
const ABROAD = 'en ms nl de fr es ru uk el ar fa he hi ko ja zh zh-Hant'.split(' ');

let known: { isRoot: (word: string) => boolean; roots: string[] } | undefined;

/** Sastrawi's dictionary, read once: it takes a tenth of a second. */
function dictionaryOfRoots() {
  if (known) return known;
  const stemmer = new Stemmer();
  known = { isRoot: (word) => stemmer.find(word), roots: Object.keys(stemmer.internalDictionary) };
  return known;
}

/** Countries as newspapers call them, where Unicode's data has a longer or newer name. */
const IN_THE_PRESS = ['China', 'Cina', 'Inggris', 'Turki', 'Palestina', 'Vatikan'];

let people: ReadonlySet<string> | undefined;

/** What the content report asks of the language: words, names of people, names of countries. */
export function loadLanguage(): Language {
  people ??= new Set([...peopleNames().map((name) => name.toLowerCase()), ...frequentWords()['names-id']]);
  const countries = new Set([...countryNames('id', countryCodes()).values(), ...IN_THE_PRESS]);
  return {
    isWord: isIndonesianWord,
    isPersonName: (word) => people?.has(word) ?? false,
    isCountry: (name) => countries.has(name),
  };
}

const isWord = new Map<string, boolean>();

/** Whether a word in small letters is an ordinary Indonesian one, affixes and joined particles included. */
export function isIndonesianWord(word: string): boolean {
  const answered = isWord.get(word);
  if (answered !== undefined) return answered;
  const { isRoot } = dictionaryOfRoots();
  const answer = word.split('-').every((part) => isRoot(part) || rootsIn(part, isRoot)[0] !== part);
  isWord.set(word, answer);
  return answer;
}

/**
 * The Indonesian dictionary of Sastrawi (29,931 roots), frequent words and names of the Indonesian Wikipedia
 * (zxcvbn-ts), people's names of the world (cspell), and the names of all countries and larger cities that Node's own Unicode data has.
 */
export function loadLexicon(): Lexicon {
  const { isRoot, roots } = dictionaryOfRoots();
  const inIndonesian = countryNames('id', countryCodes());
  const inEnglish = countryNames('en', [...inIndonesian.keys()]);
  const codeOf = new Map([...inEnglish, ...inIndonesian].map(([code, name]) => [fold(name), code]));
  const display = ABROAD.map((language) => namesOfCountries(language));
  const words = () => wordsOf([...inIndonesian.values(), ...inEnglish.values(), ...roots]);
  return {
    isRoot,
    near: (names) => wordsNear(names, words()),
    abroad(country) {
      const code = codeOf.get(fold(country));
      return code ? display.flatMap((names) => names.of(code) ?? []) : [];
    },
  };
}

/** All words, and those of all names: a quarter of a second, so only where they are asked for. */
function wordsOf(texts: readonly string[]): Set<string> {
  const cities = Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split('/').slice(1));
  const wikipedia = Object.values(frequentWords()).flat();
  const words = new Set<string>();
  for (const text of [...wikipedia, ...cities, ...peopleNames(), ...texts]) {
    if (ONE_WORD.test(text)) words.add(text);
    else for (const word of fold(text).split(' ')) words.add(word);
  }
  return words;
}

/** Folded as it is, like most. */
const ONE_WORD = /^[a-z]+$/;

/** Frequent words and names of the Indonesian Wikipedia; unpacked only where they are asked for. */
function frequentWords(): (typeof import('@zxcvbn-ts/language-id'))['dictionary'] {
  const load = createRequire(import.meta.url);
  return (load('@zxcvbn-ts/language-id') as typeof import('@zxcvbn-ts/language-id')).dictionary;
}

/** People's names of the world, small letters left as they are. */
function peopleNames(): string[] {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve('@cspell/dict-people-names/cspell-ext.json'));
  return readFileSync(join(folder, 'dict/people-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
}

function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) => letters.map((b) => a + b));
}

const namesOfCountries = (language: string): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

/** Names by ISO 3166 code, of the codes that are in use. */
function countryNames(language: string, codes: readonly string[]): Map<string, string> {
  const display = namesOfCountries(language);
  return new Map(
    codes.flatMap((code) => {
      const name = display.of(code);
      return name && code !== 'ZZ' && code !== 'XA' && code !== 'XB' ? [[code, name] as const] : [];
    }),
  );
}
