import { fold } from '../text/fold.ts';

/** Long enough to tell what an article is about, short enough for a chat. */
const LONGEST = 60;

/**
 * The address that a title suggests: its words in small Latin letters, as many as fit. Empty where it has none, as a title
 * in another script.
 */
export function slugOf(title: string): string {
  let slug = '';
  for (const word of fold(title)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
