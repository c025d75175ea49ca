import type { Edition } from '../core/model.ts';
import { makeUrls } from '../core/urls.ts';
import { editionAtHand, keyAtHand } from '../edition-at-hand.ts';

/** The edition that every page is a view of. */
export const loadEdition = (): Promise<Edition> => Promise.resolve(editionAtHand());

/**
 * A page's `cacheKey`: while it is the same, so is the page, and the next build takes it from this one.
 * @param shared the articles and records that it shows, or the register
 * @param own all else that it shows
 * @returns an empty one in dev, where nothing is kept
 */
export const keyOf = (shared: readonly object[], own: unknown): string => keyAtHand(shared, own) ?? '';

export const urls = makeUrls(import.meta.env.BASE_URL);
