import type { Edition } from './core/model.ts';

/**
 * The edition of this build, in memory. Astro loads its configuration, the loaders and the pages as three module graphs in
 * one process, so a variable of a module would be three: a registered symbol is one. Through Astro's store the edition
 * would be written to disk as text and read again, 4 ms and 40 KB an article.
 */
const AT_HAND = Symbol.for('telaah.edition');
const holder = globalThis as { [AT_HAND]?: Edition };

/** Lay out the edition that was read just now; the loader does it, before any page is made. */
export function layOut(edition: Edition): void {
  holder[AT_HAND] = edition;
}

/** The edition that was laid out last. @throws where none was: the content was never loaded */
export function editionAtHand(): Edition {
  const edition = holder[AT_HAND];
  if (!edition) throw new Error('No edition is laid out: Astro has not loaded the content yet.');
  return edition;
}
