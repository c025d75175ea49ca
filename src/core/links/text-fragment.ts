import { isWordAt } from '../text/characters.ts';

/**
 * Text directives (https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=` and the words to show. Behind a
 * block's id they degrade to the block where a browser does not know them, or where the words have changed.
 */

/** Longer passages are named by their first and last words, so that the link stays short. */
const LONGEST_WHOLE = 60;
const EDGE_WORDS = 4;

/** The directive's own signs are percent-encoded too: `-` ends a prefix, `,` parts the words. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * The fragment, without `#`, that shows `words` in the block `id`.
 * @param words as selected; white space counts as one space
 * @param text of the page from the block's beginning: words that stand in it twice get the words before them as prefix
 */
export function textFragment(id: string, words: string, text: string): string {
  const all = squeeze(text);
  const wanted = wholeWords(squeeze(words), all);
  const split = wanted.split(' ');
  const directive =
    wanted.length <= LONGEST_WHOLE || split.length < 2 * EDGE_WORDS
      ? encode(wanted)
      : `${encode(split.slice(0, EDGE_WORDS).join(' '))},${encode(split.slice(-EDGE_WORDS).join(' '))}`;
  return `${id}:~:text=${prefix(wanted, all)}${directive}`;
}

/**
 * A range of blocks: from the first words of one to the last words of another.
 * @param first the words selected in the first block, and its text; `last` likewise
 */
export function rangeFragment(
  id: string,
  first: readonly [words: string, text: string],
  last: readonly [words: string, text: string],
): string {
  const edge = ([words, text]: typeof first): string[] =>
    wholeWords(squeeze(words), squeeze(text)).split(' ');
  const start = edge(first).slice(0, EDGE_WORDS).join(' ');
  const end = edge(last).slice(-EDGE_WORDS).join(' ');
  return `${id}:~:text=${encode(start)},${encode(end)}`;
}

/** Browsers look for whole words: a selection that cuts one is carried on to its ends. */
function wholeWords(wanted: string, all: string): string {
  const at = all.indexOf(wanted);
  if (at < 0 || wanted === '') return wanted;
  let start = at;
  let end = at + wanted.length;
  while (start > 0 && isWordAt(all, start) && isWordAt(all, start - 1)) start--;
  while (isWordAt(all, end) && isWordAt(all, end - 1)) end++;
  return all.slice(start, end);
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

function prefix(wanted: string, all: string): string {
  const at = all.indexOf(wanted);
  if (at <= 0 || !all.includes(wanted, at + 1)) return '';
  const before = all.slice(0, at).trim().split(' ').slice(-EDGE_WORDS).join(' ');
  return before ? `${encode(before)}-,` : '';
}
