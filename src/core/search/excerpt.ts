import type { Mark } from './rank-passages.ts';

/** A piece of an excerpt; joined, the pieces are the text shown. */
export type Piece = { text: string; marked: boolean };

/** About four lines on a phone. */
const LENGTH = 240;

/** The part of a text round its first mark, cut between words, with an ellipsis where words were left out. */
export function excerpt(text: string, marks: readonly Mark[]): Piece[] {
  const first = marks[0]?.start ?? 0;
  let [from, to] = [0, text.length];
  if (text.length > LENGTH * 1.25) {
    if (first > LENGTH * 0.7)
      from = text.indexOf(' ', Math.min(first - LENGTH / 3, text.length - LENGTH)) + 1;
    to = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  }
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}
