/** Words a minute of silent reading in Indonesian and like languages; slow end of 200 to 240 (Brysbaert 2019). */
const WORDS_A_MINUTE = 200;

/** Whole minutes, at least one. */
export const readingMinutes = (text: string): number =>
  Math.max(1, Math.round((text.match(/\S+/g) ?? []).length / WORDS_A_MINUTE));
