import { parseArgs } from 'node:util';
import { ContentError } from '../core/check/problem.ts';
import { dayHere } from '../loaders/day-here.ts';
import { readNewsroom } from '../loaders/newsroom.ts';

/**
 * `npm run anchors [-- --date 2024-11-03] [--content content]`: bring every ledger of paragraph ids up to date with its article. The day is
 * noted for ids that are retired now; readers who follow them are told.
 */
const { values } = parseArgs({
  options: { date: { type: 'string' }, content: { type: 'string', default: 'content' } },
});
const date = values.date ?? dayHere();
if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
  console.error(`--date ${date} is no day. Write it like 2024-11-03.`);
  process.exit(1);
}

try {
  const written: string[] = [];
  const { articles } = await readNewsroom(values.content, {
    base: '/',
    updateLedgers: date,
    onLedger: (file) => written.push(file),
  });
  for (const file of written) console.log(`written: ${file}`);
  console.log(`anchors: ${articles.length} articles, ${written.length} ledgers changed`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
