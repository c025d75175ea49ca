import { isAcronym, isCapitalised } from '../text/characters.ts';
import type { Span } from '../text/sentences.ts';
import { TITLES } from '../annotate/common-words.ts';
import { datelineEnd, fromCapitals } from './dateline.ts';
import { withoutCodes } from './no-name.ts';
import { withoutDegrees } from './degrees.ts';

/** A word of a passage as one sees it who looks for names. */
export type Token = Span & {
  /** Without a joined or hyphened particle, without the dots of initials. */
  word: string;
  lower: string;
  capital: boolean;
  acronym: boolean;
  /** Its capital proves nothing: it opens a sentence or a quotation. */
  opens: boolean;
  /** It stands in a stretch that is known or decided. */
  known: boolean;
  /** It names the place from which the report was sent. */
  dateline: boolean;
  /** What stands between it and the word before. */
  gap: string;
};

/** A site (`Gelang.com`), initials with dots, or a word whose further parts behind hyphens are small (`Dae-sun`, `al-Rasyid`). */
const WORD =
  /\p{Lu}[\p{L}\p{N}]+\.(?:com|co\.id|co|id|net|org|news|COM|CO\.ID|CO|ID|NET|ORG|NEWS)(?![\p{L}\p{N}])|(?:\p{Lu}\.){2,}|[JS]r\.(?=\s\p{Ll}|[,)]|$)|(?<twice>\p{Lu}[\p{L}\p{M}]*)-\k<twice>(?![\p{L}\p{N}])|\p{Lu}\.(?=\s\p{Lu})|[AaEe][lnrstz](?:h|y)?-\p{Lu}[\p{L}\p{M}]*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}][\p{L}\p{M}]*|-[\p{Ll}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const ENDS_SENTENCE = /[.!?:;"“”‘«»—–…]|\s-\s/u;

/**
 * The words of a passage, without degrees and codes.
 * @param known stretches that need no look, in order
 * @param opensReport whether it is the first passage, which may begin with the place
 */
export function tokensOf(written: string, known: readonly Span[], opensReport = false): Token[] {
  const text = withoutCodes(withoutDegrees(written));
  const placeEnd = opensReport ? datelineEnd(written) : 0;
  const tokens: Token[] = [];
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    let end = start + match[0].length;
    let word = match[0].replace(/-(?:lah|kah|pun|nya|ku|mu)$/u, '');
    end = start + word.length;
    while ((known[next]?.end ?? Infinity) <= start) next++;
    const isKnown = (known[next]?.start ?? Infinity) < end;
    const last = tokens.at(-1);
    const gap = text.slice(last?.end ?? 0, start);
    const abbreviated = gap === '. ' && last !== undefined && last.capital && TITLES.has(last.lower);
    const capital = isCapitalised(word) || /^\p{Ll}+-\p{Lu}/u.test(word);
    if (word === 'P.T.') word = 'PT';
    word = word.replace(/[’ʼ]/g, "'");
    const dateline = end <= placeEnd;
    if (dateline) word = fromCapitals(word);
    tokens.push({
      start,
      end,
      word,
      lower: word.toLowerCase(),
      capital,
      acronym: word.length > 1 && /\p{Lu}{2}/u.test(word) && isAcronym(word) && !word.includes('.'),
      opens: !abbreviated && !dateline && (last === undefined || ENDS_SENTENCE.test(gap)),
      known: isKnown,
      dateline,
      gap,
    });
  }
  return tokens;
}
