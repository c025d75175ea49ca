import { findHiddenSigns, describeHiddenSigns } from '../check/hidden-signs.ts';
import { cleanLines } from './clean-text.ts';
import { lineEndsOf, splitParagraphs, type LineEnds } from './paragraphs.ts';
import { takeSignOff } from './sign-off.ts';

/** What an editor should know of how a text was read. */
export type PreparedText = { paragraphs: string[]; notes: string[] };

/** Signs in a text that stop it, each at its place. Line and column from 1. */
export type TextFault = { line: number; column: number; what: string; hint: string };

/**
 * A text from anywhere as paragraphs of plain words, or the signs in it that no reader could see.
 * @param lines what the ends of its lines mean; found out where it is undefined
 * @param keepSignOff leave what a wire service set below the story
 */
export function prepareText(
  text: string,
  { lines, keepSignOff = false }: { lines?: LineEnds | undefined; keepSignOff?: boolean } = {},
): PreparedText | TextFault[] {
  const plainEnds = text.replace(/\r\n/g, '\n').replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n');
  const faults = describeHiddenSigns(findHiddenSigns(plainEnds)).map(({ at, what, hint }) => {
    const above = plainEnds.slice(0, at).split('\n');
    return { line: above.length, column: [...(above.at(-1) ?? '')].length + 1, what, hint };
  });
  if (faults.length > 0) return faults;

  const cleaned = cleanLines(text);
  const found = lineEndsOf(cleaned);
  const all = splitParagraphs(cleaned, lines ?? found);
  const { paragraphs, signOff } = keepSignOff ? { paragraphs: all, signOff: [] } : takeSignOff(all);
  const notes: string[] = [];
  if (!lines && found === 'wrapped') {
    notes.push(
      'Its lines were cut to a width, and were joined to paragraphs. If each is a paragraph: --lines paragraphs.',
    );
  }
  const cutWords =
    (lines ?? found) === 'wrapped' ? cleaned.filter(({ text: it }) => /\p{L}-$/u.test(it)).length : 0;
  if (cutWords > 0) {
    notes.push(
      `${cutWords} of its lines ended in a hyphen, which was kept: look whether a word was cut there.`,
    );
  }
  if (signOff.length > 0) {
    notes.push(`Left out at the end: ${signOff.join(' ')}. If that belongs to the text: --keep-sign-off.`);
  }
  return { paragraphs, notes };
}
