import { isSpace } from '../text/characters.ts';

/** A line of a text as it came, without what is invisible. `indented`: white space stood before it. */
export type Line = { text: string; indented: boolean };

/** Signs that say where a word may or may not be broken, and a file's mark: soft hyphen, zero-width space, joiner, BOM. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** Every way in which systems and word processors end a line. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const SPACES = /[\t\p{Zs}]+/gu;

/**
 * The lines of a text from anywhere. Only what no reader sees is changed: accents are composed (NFC), all spaces and tabs
 * are plain single spaces, breaking signs are dropped. Words, quotation marks, dashes and direction marks stay as they are.
 */
export const cleanLines = (text: string): Line[] =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .split(LINE_END)
    .map((line) => ({ text: line.replace(SPACES, ' ').trim(), indented: isSpace(line[0]) }));

/** The same for what stands on one line: a title, a source. */
export const cleanLine = (text: string): string =>
  cleanLines(text)
    .map((line) => line.text)
    .filter(Boolean)
    .join(' ');
