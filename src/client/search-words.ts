import type { Kind } from '../core/model.ts';
import type { words } from '../i18n/id.ts';

/** The words of the search page, handed over by the page itself. */
export type SearchWords = (typeof words)['searchPage'] & { kinds: Record<Kind, string> };

/** `Alinea {place}` with the place filled in. */
export const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
