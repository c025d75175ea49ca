import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ContentError, formatProblem } from '../../src/core/check/problem.ts';
import { readNewsroom } from '../../src/loaders/newsroom.ts';

const folder = mkdtempSync(join(tmpdir(), 'telaah-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An article of two paragraphs with these corrections, read; a fault is told as an editor sees it. */
async function read(
  corrections: string,
  body = 'Alinea pertama tentang kota.\n\nAlinea kedua tentang desa.\n',
) {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const fields = `title: Kabar\ndescription: Kabar rekaan.\ndate: 2024-02-29\nsource: Karang Pos\n${corrections}`;
  writeFileSync(join(folder, 'articles/kabar.md'), `---\n${fields}\n---\n\n${body}`);
  const { articles } = await readNewsroom(folder, { base: '/', updateLedgers: '2024-03-02' });
  return articles[0];
}

const told = (reading: Promise<unknown>) =>
  reading.then(
    () => [],
    (error: unknown) => {
      if (error instanceof ContentError) return error.problems.map(formatProblem);
      throw error;
    },
  );

test('a correction names a paragraph that stands or stood, and the newest comes first', async () => {
  const [first, second] = (await read(''))?.blocks ?? [];
  const corrections = `corrections:
  - { date: 2024-03-01, text: Ejaan nama., paragraph: ${second?.id} }
  - { date: 2024-03-02, text: Alinea kedua dicabut., paragraph: ${first?.id} }`;
  const article = await read(corrections, 'Alinea pertama tentang kota.\n');
  expect(article?.retired.map(({ id }) => id)).toEqual([second?.id]);
  expect(article?.corrections).toEqual([
    { date: '2024-03-02', text: 'Alinea kedua dicabut.', block: first?.id },
    { date: '2024-03-01', text: 'Ejaan nama.', block: second?.id },
  ]);
});

test('a paragraph that never was, and a day before the article, are told at their places', async () => {
  const reading = read(
    'corrections:\n  - { date: 2024-02-28, text: Salah., paragraph: zzzzz }\n  - date: 2024-03-01',
  );
  expect((await told(reading)).map((it) => it.split('\n')[0])).toEqual([
    'content/articles/kabar.md:8:5  The field `corrections.1.text` is missing.',
  ]);
  const both = read('corrections:\n  - { date: 2024-02-28, text: Salah., paragraph: zzzzz }');
  expect((await told(both)).map((it) => it.split('\n')[0])).toEqual([
    'content/articles/kabar.md:7:7  The correction is dated 2024-02-28, before the article itself (2024-02-29).',
    'content/articles/kabar.md:7:39  The correction names the paragraph `zzzzz`, which the article never had.',
  ]);
});
