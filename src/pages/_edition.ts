import type { Edition } from '../core/model.ts';
import { makeUrls } from '../core/urls.ts';
import { editionAtHand } from '../edition-at-hand.ts';

/** The edition that every page is a view of. */
export const loadEdition = (): Promise<Edition> => Promise.resolve(editionAtHand());

export const urls = makeUrls(import.meta.env.BASE_URL);
