import type { Facet } from '../core/model.ts';
import type { Library } from '../core/search/library.ts';

/** Sent by `#hasil` when the answer to a query stands in it; it may come again as the answer grows. */
export const SETTLED = 'search-settled';
export type Settled = { query: string; facet: Facet | undefined; library: Library };
