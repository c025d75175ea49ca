import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureHalves, measureMentions, readLabelled } from './quality.ts';

/** Seeds of the halvings. */
export const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

const percent = (share: number): string => (100 * share).toFixed(1);

/** A row for each folder of `fixtures` that has labelled articles, in percent. */
export function nameQuality(fixtures: string): Record<string, string | number>[] {
  const sets = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'labels')));
  const rows = [];
  for (const set of sets) {
    const labelled = readLabelled(join(fixtures, set));
    const { precision, recall } = measureMentions(labelled);
    const { named, noise } = measureHalves(labelled, SEEDS);
    rows.push({
      set,
      articles: labelled.slugs.length,
      precision: percent(precision),
      recall: percent(recall),
      'missing told': percent(named),
      noise: percent(noise),
    });
  }
  return rows;
}
