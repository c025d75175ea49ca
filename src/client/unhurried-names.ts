import type { NameLibrary } from '../core/search/library.ts';
import { formsOf } from '../core/search/name-forms.ts';

/** Milliseconds of work in one go: on a cheap phone a frame has room for it, and for the letter typed meanwhile. */
const GO = 3;

/** Lets the browser show what has changed, and take what the reader did. */
export const breathe = (): Promise<void> => new Promise((go) => setTimeout(go));

/** The same names; those that are new are folded a few at a time. */
export const unhurried = <T extends NameLibrary>(names: T): T => ({
  ...names,
  cardsFor: async (words) => {
    const cards = await names.cardsFor(words);
    let begun = performance.now();
    for (const card of cards) {
      if (performance.now() - begun > GO) {
        await breathe();
        begun = performance.now();
      }
      formsOf(card);
    }
    return cards;
  },
});
