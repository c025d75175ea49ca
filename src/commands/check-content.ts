import { parseArgs } from 'node:util';
import { ContentError } from '../core/check/problem.ts';
import { formatAdvice, type AdviceKind } from '../core/report/advice.ts';
import { contentReport } from '../core/report/content-report.ts';
import { readIgnoredNames } from '../loaders/ignored-names.ts';
import { loadLanguage } from '../loaders/lexicon.ts';
import { inspectNewsroom } from '../loaders/newsroom.ts';

/**
 * `npm run check:content [-- --json] [--all] [--content content]`: read everything under content/ as a build does, say all
 * that is wrong with it, then what an editor may want to look at. Only what is wrong ends it with exit code 1.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});

/** How many points of a kind are told; more would bury the next kind. */
const TOLD: Partial<Record<AdviceKind, number>> = { 'unknown-name': 40, 'unseen-name': 5 };
const TOLD_ELSE = 15;

const { articles, register, problems, read, records } = await inspectNewsroom(values.content, { base: '/' });
const ignored = await readIgnoredNames(values.content);
const report = contentReport({ articles: read, register, records, language: loadLanguage(), ignored });
const failed = problems.length > 0 || report.some(({ severity }) => severity === 'error');
if (failed) process.exitCode = 1;

if (values.json) {
  const size = { articles: articles.length, entities: register.size };
  console.log(JSON.stringify({ ok: !failed, ...size, problems, report }, null, 2));
} else {
  if (problems.length > 0) console.error(new ContentError(problems).message);
  const told = new Map<AdviceKind, number>();
  for (const advice of report) {
    const count = (told.get(advice.kind) ?? 0) + 1;
    told.set(advice.kind, count);
    if (!values.all && advice.severity === 'advice' && count > (TOLD[advice.kind] ?? TOLD_ELSE)) continue;
    const say = advice.severity === 'error' ? console.error : console.log;
    // Many and of little weight: a line each.
    if (advice.kind === 'unseen-name' && !values.all)
      say(`${advice.file}:${advice.line}:${advice.column}  ${advice.what}`);
    else say(`${formatAdvice(advice)}\n`);
  }
  for (const [kind, count] of told) {
    const left = values.all ? 0 : count - (TOLD[kind] ?? TOLD_ELSE);
    if (left > 0) console.log(`${kind}: ${left} more; npm run check:content -- --all tells them`);
  }
  const wrong = failed ? '' : ', no problem';
  const points = report.length > 0 ? `, ${report.length} points of advice` : '';
  console.log(`content: ${articles.length} articles, ${register.size} entities${wrong}${points}`);
}
