import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { measureHalves, measureMentions, readLabelled } from '../../bench/names/quality.ts';

/** The fourth to the seventh set were written without sight of the rules; what they showed was mended by rules of the language. */
describe.each([
  'newsroom',
  'names-second',
  'names-third',
  'names-fourth',
  'names-fifth',
  'names-sixth',
  'names-seventh',
])('%s', (name) => {
  const labelled = readLabelled(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)));

  test('with the whole register, mentions are found', () => {
    const { precision, recall } = measureMentions(labelled);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  test('with half of it missing, the first suggestions name what is missing', () => {
    const { named, noise } = measureHalves(labelled, [1, 2, 3]);
    expect(named).toBeGreaterThanOrEqual(0.9);
    expect(noise).toBeLessThanOrEqual(1 / 3);
  });
});
