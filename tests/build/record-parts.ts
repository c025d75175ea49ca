import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { partsOf } from './page-parts.ts';

/**
 * node tests/build/record-parts.ts: note in budgets.json what the pages in dist/ weigh now, after a growth that is meant. The
 * budgets themselves stay as they are.
 */
const file = fileURLToPath(new URL('budgets.json', import.meta.url));
const budgets = JSON.parse(readFileSync(file, 'utf8')) as { pages: Record<string, { recorded: unknown }> };
for (const [path, budget] of Object.entries(budgets.pages))
  budget.recorded = partsOf(readFileSync(`dist/${path}index.html`, 'utf8')).parts;
writeFileSync(file, `${JSON.stringify(budgets, null, 2)}\n`);
