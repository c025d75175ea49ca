import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepNear } from '../../src/integrations/kept-near-words.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'telaah-near-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'cache/near.json');
const NAMES = new Map([['iran', false]]);

/** What a build is told, and whether it looked through the dictionary for it. */
function build(names: ReadonlyMap<string, boolean>): [words: readonly string[], looked: boolean] {
  let looked = false;
  const near = keepNear(
    { near: (asked) => ((looked = true), [...asked.keys()].map((it) => `${it}k`)) },
    file(),
  );
  return [near(names), looked];
}

test('the dictionary is looked through once for the same names', () => {
  expect(build(NAMES)).toEqual([['irank'], true]);
  expect(build(NAMES)).toEqual([['irank'], false]);
});

test.each([
  ['another name', new Map([['irak', false]]), ['irakk']],
  ['a name that became an acronym', new Map([['iran', true]]), ['irank']],
  ['one name more', new Map([...NAMES, ['oman', false]]), ['irank', 'omank']],
])('with %s it is looked through once more', (_, names, words) => {
  build(NAMES);
  expect(build(names)).toEqual([words, true]);
});

test.each([
  ['cut off', (text: string) => text.slice(0, 40)],
  ['changed', (text: string) => text.replace('irank', 'nothing')],
])('what was kept and then %s counts as none', (_, damage) => {
  build(NAMES);
  writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
  expect(build(NAMES)).toEqual([['irank'], true]);
});
