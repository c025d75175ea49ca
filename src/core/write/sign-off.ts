/** Initials or agencies in brackets, as wires end a story: `(*)`, `(ab/cd)`, `(AP/ANT)`, `(Antara)`. No spaces but at a slash. */
const INITIALS = String.raw`\((?:\*+|[\p{L}.-]{1,12}(?: ?[/,] ?[\p{L}.*-]{1,12})*)\)`;
const ALONE = new RegExp(`^${INITIALS}$`, 'u');
/** Behind the last full stop only: before it, brackets belong to the sentence. */
const BEHIND = new RegExp(`(?<=[.!?…"”’»]) (${INITIALS})$`, 'u');
/** Signs that say “end”: `***`, `###`, `-30-`, `—`. */
const END_MARK = /^(?:[*#=_~–—\s-]+|[-–—] ?30 ?[-–—])$/u;

/**
 * The paragraphs without what a news agency sets below a story for other editors, and that, in reading order. It is no
 * part of the article's words.
 */
export function takeSignOff(paragraphs: readonly string[]): { paragraphs: string[]; signOff: string[] } {
  const left = [...paragraphs];
  const signOff: string[] = [];
  for (;;) {
    const last = left.at(-1);
    if (last === undefined) break;
    const behind = BEHIND.exec(last);
    if (ALONE.test(last) || END_MARK.test(last)) {
      left.pop();
      signOff.unshift(last);
    } else if (behind) {
      left[left.length - 1] = last.slice(0, behind.index);
      signOff.unshift(behind[1] ?? '');
    } else break;
  }
  return { paragraphs: left, signOff };
}
