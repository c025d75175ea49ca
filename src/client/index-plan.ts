import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';

/** How the search index of the site is cut. @param base the path the site lives under, with its last slash */
export async function fetchPlan(base: string): Promise<IndexPlan> {
  const response = await fetch(`${base}${INDEX_FOLDER}rencana.json`);
  if (!response.ok) throw new Error(`rencana.json: ${response.status}`);
  return (await response.json()) as IndexPlan;
}
