/** A piece of a passage; `direct` where the speaker's own words stand. */
export type SpokenPart = { text: string; direct: boolean };

const QUOTED = /("[^"]*"|“[^”]*”)/u;

/** Cut a passage where quotation marks open and close; joined again, the parts give it back. */
export const spokenParts = (words: string): SpokenPart[] =>
  words
    .split(QUOTED)
    .map((text, index) => ({ text, direct: index % 2 === 1 }))
    .filter(({ text }) => text !== '');

/** The speaker's own words in a passage, without the marks. */
export const directWords = (words: string): string[] =>
  spokenParts(words).flatMap(({ text, direct }) => (direct ? [text.slice(1, -1)] : []));
