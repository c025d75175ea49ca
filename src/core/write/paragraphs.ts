import type { Line } from './clean-text.ts';

/** What an end of a line means: a new paragraph, or only that the paper ended. */
export type LineEnds = 'paragraphs' | 'wrapped';

/** No program wraps lines longer than this; whoever writes longer ones lets the screen wrap them. */
const WIDEST = 140;

const ENDS_SENTENCE = /[.!?…:;"”’»)\]*]$/u;
const isMidSentence = (line: string, next: string) => !ENDS_SENTENCE.test(line) || /^\p{Ll}/u.test(next);

/**
 * What the ends of lines mean in this text. In one that was wrapped, most of them cut a sentence; in one with a paragraph
 * a line, hardly any does. Undefined where no line follows another without an empty line between.
 */
export function lineEndsOf(lines: readonly Line[]): LineEnds | undefined {
  let ends = 0;
  let cut = 0;
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1]?.text;
    if (!text || !next) continue;
    ends++;
    if (isMidSentence(text, next)) cut++;
  }
  if (ends === 0) return undefined;
  return cut > ends / 2 && widthOf(lines) <= WIDEST ? 'wrapped' : 'paragraphs';
}

/**
 * The paragraphs of a text, an empty line between two, or as {@link LineEnds} tells. In a wrapped text without empty
 * lines a paragraph ends where a sentence does and the next word would still have had room, or before an indented line.
 */
export function splitParagraphs(lines: readonly Line[], ends = lineEndsOf(lines)): string[] {
  const width = widthOf(lines);
  const hasEmptyLines = lines.some(
    ({ text }, index) =>
      !text && lines.slice(0, index).some((it) => it.text) && lines.slice(index).some((it) => it.text),
  );
  const allIndented = lines.every(({ text, indented }) => !text || indented);
  const paragraphs: string[] = [];
  let before = '';
  for (const { text, indented } of lines) {
    const hadRoom = before.length + 1 + text.split(' ', 1).join('').length <= width;
    const begins =
      ends !== 'wrapped' ||
      !before ||
      (indented && !allIndented) ||
      (!hasEmptyLines && hadRoom && !isMidSentence(before, text));
    if (text && begins) paragraphs.push(text);
    else if (text) {
      // A word cut by a hyphen and two words joined by one look the same: the hyphen stays.
      const joint = /\p{L}-$/u.test(before) ? '' : ' ';
      paragraphs.push(`${paragraphs.pop() ?? ''}${joint}${text}`);
    }
    before = text;
  }
  return paragraphs;
}

const widthOf = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ text }) => text.length));
