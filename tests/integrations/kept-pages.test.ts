import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeKeys, openKeptPages } from '../../src/integrations/kept-pages.ts';

const FILE = 'artikel/kursk/index.html';
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'telaah-kept-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (project: string) =>
  openKeptPages(join(folder, 'dist'), join(folder, 'draft'), join(folder, 'cache/pages.json'), project);

/** A build that makes one page unless the last one did. @returns whether it had to */
function build({ key = 'k', project = 'p', words = 'Kursk', isSound = true } = {}): boolean {
  const pages = open(project);
  const isLaid = pages.lay(FILE, key);
  if (!isLaid)
    expect(pages.make(FILE, key, [Buffer.from(words.slice(0, 2)), Buffer.from(words.slice(2))])).toBe(true);
  expect(pages.save(isSound)).toBe(isLaid ? 1 : 0);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  renameSync(join(folder, 'draft'), join(folder, 'dist'));
  return !isLaid;
}
const site = () => readFileSync(join(folder, 'dist', FILE), 'utf8');

test('a page whose key is the same is taken again, from each build by the next', () => {
  expect(build({ words: 'first' })).toBe(true);
  expect(build({ words: 'second' })).toBe(false);
  expect(build({ words: 'third' })).toBe(false);
  expect(site()).toBe('first');
});

test('one that is taken again keeps the time at which it was written', () => {
  build();
  const written = new Date('2024-01-01');
  utimesSync(join(folder, 'dist', FILE), written, written);
  build();
  expect(statSync(join(folder, 'dist', FILE)).mtime).toEqual(written);
});

test('one that was brought back from elsewhere is taken again', () => {
  build({ words: 'first' });
  const file = join(folder, 'dist', FILE);
  copyFileSync(file, `${file}.copy`);
  renameSync(`${file}.copy`, file);
  expect(build({ words: 'second' })).toBe(false);
});

/** Someone else's words of the same length, in the same file. @param time when it says that it was written */
function overwrite(time: Date): void {
  const file = join(folder, 'dist', FILE);
  writeFileSync(file, 'FIRST');
  utimesSync(file, time, time);
}

test('one that was changed to the same length is made anew, however soon', () => {
  const now = new Date();
  build({ words: 'first' });
  utimesSync(join(folder, 'dist', FILE), now, now); // In whole milliseconds, as it can be set once more.
  expect(build({ words: 'second' })).toBe(false);
  overwrite(now);
  expect(build({ words: 'again' })).toBe(true);
  expect(site()).toBe('again');
});

test('one that was written long ago is not read, unless its stamp is another', () => {
  const long = new Date('2024-01-01');
  build({ words: 'first' });
  utimesSync(join(folder, 'dist', FILE), long, long);
  expect(build({ words: 'second' })).toBe(false); // It is the same, and from now on known by this stamp.
  overwrite(long);
  expect(build({ words: 'third' })).toBe(false);
  overwrite(new Date('2024-01-02'));
  expect(build({ words: 'fourth' })).toBe(true);
});

test.each([
  ['another key', { key: 'other' }],
  ['another project', { project: 'other' }],
])('with %s it is made anew', (_, change) => {
  build({ words: 'old' });
  expect(build({ ...change, words: 'new' })).toBe(true);
  expect(site()).toBe('new');
});

test.each([
  ['the file was changed by hand', 'dist/artikel/kursk/index.html', 'someone else’s words'],
  ['the list is damaged', 'cache/pages.json', '{"project":"p","pa'],
])('where %s it is made anew', (_, file, text) => {
  build({ words: 'old' });
  writeFileSync(join(folder, file), text);
  expect(build({ words: 'new' })).toBe(true);
  expect(site()).toBe('new');
});

test('from a build whose code was changed meanwhile nothing is taken', () => {
  build({ isSound: false });
  expect(build()).toBe(true);
});

test('a file that public/ has laid there already stays', () => {
  build();
  const file = join(folder, 'draft', FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'of public');
  expect(open('p').lay(FILE, 'k')).toBe(false);
  expect(open('p').make(FILE, 'k', [Buffer.from('of a build')])).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('of public');
});

test('a page that a build did not have is no longer known to the one after', () => {
  build();
  open('p').save(true);
  expect(build()).toBe(true);
});

describe('the key of a page', () => {
  const article = { slug: 'kursk', text: 'Kursk' };
  const register = new Map([['kursk', { name: 'Kursk' }]]);
  const key = makeKeys()([article, register], { number: 1 });

  test.each([
    ['of the same, read once more', [{ ...article }, new Map(register)], { number: 1 }, true],
    ['of another text', [{ ...article, text: 'Kyiv' }, register], { number: 1 }, false],
    ['of another record', [article, new Map([['kursk', { name: 'Kyiv' }]])], { number: 1 }, false],
    ['of another order', [register, article], { number: 1 }, false],
    ['of another page', [article, register], { number: 2 }, false],
  ])('%s', (_, shared, own, isSame) => {
    expect(makeKeys()(shared, own) === key).toBe(isSame);
  });
});
