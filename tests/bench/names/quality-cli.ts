import { SEEDS } from './name-quality.ts';
import { measureHalves, measureMentions, readLabelled } from './quality.ts';

/**
 * `node tests/bench/names/quality-cli.ts FOLDER...`: of each folder with `content/` and `labels/`, precision and recall of mentions
 * with the whole register; then, with half of it missing (20 halvings), what the report names of the missing half.
 */
for (const folder of process.argv.slice(2)) {
  const labelled = readLabelled(folder);
  const { precision, recall, wrong } = measureMentions(labelled);
  const { named, noise } = measureHalves(labelled, SEEDS);
  const [p, r, n, s] = [precision, recall, named, noise].map((it) => it.toFixed(3));
  console.log(
    `${folder}: precision ${p ?? ''}, recall ${r ?? ''}; missing names told ${n ?? ''}, noise ${s ?? ''}`,
  );
  for (const lines of wrong) console.log(`  ${lines.replace('\n', '\n  ')}\n`);
}
