import { fold } from '../text/fold.ts';
import { dateAt, type WrittenDate } from './dates.ts';

/** One thing that was asked for: a word, a phrase in quotes, or a date. `words` are folded. */
export type Term =
  | { is: 'word'; words: [string] }
  | { is: 'phrase'; words: string[] }
  | { is: 'date'; words: string[]; date: WrittenDate };

/** A query, read. A term in quotes is never taken for a name, nor for another form of the word. */
export type Query = { text: string; terms: Term[] };

/** Words that carry nothing to look for beside another word. */
const EMPTY = new Set(
  'pro anti non nya lah kah pun yang dan di ke dari untuk pada dengan oleh dalam itu ini adalah atau sebagai serta tentang siapa apa apakah siapakah kapan mana dimana bagaimana mengapa kenapa the of and in a an to for is who what para sang si soal'.split(
    ' ',
  ),
);
export const isEmptyWord = (word: string): boolean => EMPTY.has(word);

/** Words said to a search box rather than looked for: `berita Korut terbaru`. Alone they are words like others. */
const ASIDES = new Set(
  'berita kabar info terbaru terkini sekarang profil biodata kata menurut arti artinya singkatan kepanjangan lokasi letak'.split(
    ' ',
  ),
);
export const isAside = (word: string): boolean => ASIDES.has(word);

/** Before a person's name these say nothing more. */
const HONORIFICS = new Set('pak bapak bu ibu bung tuan nyonya jenderal mr mrs ms sir'.split(' '));
export const isHonorific = (word: string): boolean => HONORIFICS.has(word);

/** Read what was typed. Quotes of any kind make a phrase; one left open reaches to the end. */
export function readQuery(text: string): Query {
  const terms: Term[] = [];
  for (const [i, stretch] of text.split(/["“”„«»]/u).entries()) {
    const words = fold(stretch).split(' ').filter(Boolean);
    if (i % 2 === 1) {
      if (words.length > 0) terms.push({ is: 'phrase', words });
      continue;
    }
    for (let at = 0; at < words.length; at++) {
      const found = dateAt(words, at);
      if (found) {
        terms.push({ is: 'date', words: words.slice(at, at + found.length), date: found.date });
        at += found.length - 1;
      } else terms.push({ is: 'word', words: [words[at] ?? ''] });
    }
  }
  return { text: text.trim(), terms };
}
