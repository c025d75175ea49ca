import type { Block, Retired } from './ledger.ts';

/** Retired ids may take this share of the room that the article's own words take, and at least so many letters. */
const SHARE = 0.6,
  LEAST = 400;
/** What is left of an older one: enough for a note on the page, too little to be recognised. */
const EXCERPT = 60;
/** Letters that a line takes besides what it said. */
const LINE = 60;

/**
 * Keep the ledger small. Of what was retired longest ago first only an excerpt is kept, then, on pages rewritten over
 * and over, the bare id and its heirs. The ids themselves stay for ever. Doing it twice changes nothing more.
 */
export function shorten(retired: readonly Retired[], blocks: readonly Pick<Block, 'text'>[]): Retired[] {
  const letters = blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
  let room = Math.max(LEAST, SHARE * letters);
  let cut: (was: string) => string = (was) => was;
  const fits = (was: string): boolean => LINE + cut(was).length <= room;
  return retired
    .toReversed()
    .map((entry): Retired => {
      if (!fits(entry.was)) cut = excerptOf;
      if (!fits(entry.was)) room = 0; // From here on nothing fits: what is older never has more than what is newer.
      if (room === 0)
        return entry.heirs.length > 0
          ? { ...entry, was: '' }
          : { ...entry, was: '', born: 0, after: undefined, when: undefined };
      room -= LINE + cut(entry.was).length;
      return { ...entry, was: cut(entry.was) };
    })
    .reverse();
}

function excerptOf(was: string): string {
  return was.length > EXCERPT ? `${was.slice(0, EXCERPT - 1).trimEnd()}…` : was;
}
