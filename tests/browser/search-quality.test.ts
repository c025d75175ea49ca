import { beforeAll, describe, expect, inject, test } from 'vitest';
import { askAll, qualityTable, readQueries, type Outcome } from '../bench/search/quality.ts';
import { theBrowser } from './open.ts';

/** Least share of right answers in percent, first hit and first paragraph alike. */
const FLOOR: Record<string, number> = {
  ...{ exact: 100, case: 100, script: 100, nothing: 100 },
  ...{
    prefix: 97,
    alias: 97,
    variant: 97,
    typo: 97,
    office: 97,
    phrase: 97,
    'word family': 95,
    'two things': 97,
  },
};

// The sets kept aside are asked by `npm run bench`, so that nothing is tuned to them here.
describe('queries.txt', () => {
  const queries = readQueries('queries.txt');
  let outcomes: Outcome[];
  beforeAll(async () => {
    outcomes = await askAll(await theBrowser(), inject('site'), queries);
  }, 240_000);

  test.each(Object.entries(FLOOR))('%s: at least %d%% right', (kind, floor) => {
    const asked = outcomes.filter(({ query }) => query.kind === kind);
    const right = asked.filter(({ firstHit, firstParagraph }) => firstHit && firstParagraph);
    expect((100 * right.length) / asked.length, qualityTable(asked)).toBeGreaterThanOrEqual(floor);
  });
});
