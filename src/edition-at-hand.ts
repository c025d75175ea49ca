import type { ShownProblem } from './core/check/problem.ts';
import type { Edition } from './core/model.ts';

/**
 * The edition of this build, in memory. Astro loads its configuration, the loaders and the pages as three module graphs in
 * one process, so a variable of a module would be three: a registered symbol is one. Through Astro's store the edition
 * would be written to disk as text and read again, 4 ms and 40 KB an article.
 */
const AT_HAND = Symbol.for('telaah.edition');
const TO_COME = Symbol.for('telaah.edition-to-come');
const KEYS = Symbol.for('telaah.page-keys');
const holder = globalThis as {
  [AT_HAND]?: { edition: Edition; reading: Reading };
  [TO_COME]?: Promise<Edition>;
  [KEYS]?: MakeKey;
};

/**
 * How the content was last read. `number` rises with each reading. There are problems in `astro dev` only, where the
 * pages show them and the edition stays what it last was; they end a build.
 */
export type Reading = { number: number; problems: readonly ShownProblem[] };

/** Makes a key of what a page shows: what it shares with other pages, and what is its own. */
export type MakeKey = (shared: readonly object[], own: unknown) => string;

/** Lay out how keys are made; only what keeps pages does it. */
export function layOutKeys(make: MakeKey): void {
  holder[KEYS] = make;
}

/** @returns nothing where pages are not kept */
export const keyAtHand = (...parts: Parameters<MakeKey>): string | undefined => holder[KEYS]?.(...parts);

/** Lay out the edition that was read just now; the loader does it, before any page is made. */
export function layOut(edition: Edition, problems: readonly ShownProblem[] = []): void {
  holder[AT_HAND] = { edition, reading: { number: (holder[AT_HAND]?.reading.number ?? 0) + 1, problems } };
}

/** An edition that is being read: it is laid out as soon as it is there. */
export function expectEdition(reading: Promise<Edition>): void {
  const laid = reading.then((edition) => {
    layOut(edition);
    return edition;
  });
  laid.catch(() => undefined); // Told where it is waited for.
  holder[TO_COME] = laid;
}

/** The edition that is expected, once it is laid out. @throws what its reading threw */
export const laidOut = (): Promise<Edition> => holder[TO_COME] ?? Promise.resolve(editionAtHand());

/** The edition that was laid out last. @throws where none was: the content was never loaded */
export const editionAtHand = (): Edition => atHand().edition;

/** How the edition at hand was read. @throws where none was laid out */
export const readingAtHand = (): Reading => atHand().reading;

/** Whether an edition was laid out. */
export const isEditionAtHand = (): boolean => holder[AT_HAND] !== undefined;

function atHand() {
  const laid = holder[AT_HAND];
  if (!laid) throw new Error('No edition is laid out: Astro has not loaded the content yet.');
  return laid;
}
