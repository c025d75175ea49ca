import type { Span } from '../text/sentences.ts';
import { isCapitalised } from '../text/characters.ts';
import { OPENERS } from './common-words.ts';

/** What has a title that is quoted. Not newspapers: they are bodies, with names of their own. */
const KIND_OF_WORK =
  /(?<!\p{L})(?:album|antologi|artikel|auto?biografi|buku|cerita|cerpen|disertasi|dokumenter|drama|esai|film|judul|berjudul|bertajuk|tajuk|komik|konser|lagu|lakon|lukisan|makalah|memoar|naskah|novel|opera|otobiografi|pameran|patung|pentas|pementasan|puisi|roman|sajak|serial|sinema|sinetron|skripsi|teater|tembang|tesis)(?:nya)?(?!\p{L})/iu;
const QUOTATION = /(?<open>["“])(?<words>[^"“”]{2,100})["”]/gu;
const SENTENCE_ENDS = /[.!?]["”]?\s+(?=["“]?\p{Lu})/u;

/**
 * Quoted titles of books, films and songs: what they name is the work, so that `film "Senja di Gelang"` is not about
 * Gelang. A quotation is one where its words are set as in a title, and the sentence said before what it is of.
 */
export function worksIn(text: string): Span[] {
  if (!text.includes('"') && !text.includes('“')) return [];
  return [...text.matchAll(QUOTATION)].flatMap(({ index, groups = {} }) => {
    const { words = '' } = groups;
    if (!isTitle(words)) return [];
    const before = text.slice(0, index).split(SENTENCE_ENDS).at(-1) ?? '';
    const start = index + 1;
    const isNickname =
      /\p{Lu}[\p{L}\p{M}]+ $/u.test(before) && /^["”] \p{Lu}/u.test(text.slice(start + words.length));
    return !isNickname && KIND_OF_WORK.test(before) ? [{ start, end: start + words.length }] : [];
  });
}

/** Capitals but for small words inside: `Surat buat Presiden`. What ends as speech does, with a comma, is speech. */
function isTitle(text: string): boolean {
  if (/[,.]$/.test(text)) return false;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every(
    (word, index) =>
      isCapitalised(word) ||
      (index > 0 && index < words.length - 1 && (word.length < 5 || OPENERS.has(word))),
  );
}
