import type { Facet } from '../model.ts';
import type { Library } from './library.ts';
import { needsOf } from './needs.ts';
import { readQuery } from './query.ts';
import type { Need } from './rank-passages.ts';
import { readNames } from './read-names.ts';

/** What a query asks for, as the names of this edition read it. */
export async function readNeeds(text: string, library: Library, facet?: Facet): Promise<Need[]> {
  const { terms } = readQuery(text);
  const { stretches, words } = await readNames(terms, library, facet);
  return needsOf(terms, stretches, words);
}
