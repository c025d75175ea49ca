import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, expect, test } from 'vitest';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { ROOT } from '../setup/project.ts';

const LEDGER = 'articles/pasukan-korea-utara-di-rusia.anchors.json';
const ledger = readFileSync(join(ROOT, 'content', LEDGER), 'utf8');

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'telaah-ledger-'));
  cpSync(join(ROOT, 'content'), content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

/** As a build reads it, and as `npm run anchors` does, which writes. */
const READINGS = [{ base: '/' }, { base: '/', updateLedgers: '2024-10-31' }];

test.each([
  ['a merge conflict', (text: string) => text.replace('["', '<<<<<<< HEAD\n["'), /:3:1 .*merge conflict/],
  [
    'a line changed by hand',
    (text: string) => text.replace('ribuan pasukan', 'puluhan pasukan'),
    /:3:1 .*changed by hand/,
  ],
  [
    'an id that stands twice',
    (text: string) => text.replace(/(\["[a-z].*\n)/, '$1$1'),
    /:4:\d+ .*stands twice/,
  ],
  [
    'a line deleted by hand',
    (text: string) => text.replace(/(\n\["xmf58".*)/, ''),
    /:4:1 .*stood before "\w+" is missing: an id was lost/,
  ],
  ['half a file', (text: string) => text.slice(0, 900), /not valid JSON|ends too early/],
])('%s is told with its line, and the file is left as it is', async (_, damage, expected) => {
  const damaged = damage(ledger);
  expect(damaged).not.toBe(ledger);
  writeFileSync(join(content, LEDGER), damaged);
  for (const options of READINGS) {
    const error: unknown = await readNewsroom(content, options).catch((it: unknown) => it);
    expect(error).toHaveProperty('message', expect.stringMatching(expected));
    expect(error).toHaveProperty('message', expect.stringContaining('Hint:'));
  }
  expect(readFileSync(join(content, LEDGER), 'utf8')).toBe(damaged);
});

test('a ledger that lost its article is told', async () => {
  writeFileSync(join(content, 'articles/lain.anchors.json'), ledger);
  for (const options of READINGS)
    await expect(readNewsroom(content, options)).rejects.toThrow(
      'content/articles/lain.anchors.json:1:1  This ledger of paragraph ids stands beside no article.',
    );
});
