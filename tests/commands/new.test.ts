import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { makeAsker } from '../../src/commands/ask-fields.ts';
import { articleFile } from '../../src/loaders/add-article.ts';
import { topicSlug } from '../../src/core/edition/topics.ts';
import { parseFrontMatter } from '../../src/loaders/front-matter.ts';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { ROOT, runIn } from '../setup/project.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newsroom() {
  const folder = mkdtempSync(join(tmpdir(), 'telaah-new-'));
  folders.push(folder);
  const content = join(folder, 'content');
  mkdirSync(join(content, 'articles'), { recursive: true });
  mkdirSync(join(content, 'entities'));
  const text = join(folder, 'kiriman.txt');
  const run = (...args: string[]) =>
    runIn(ROOT, 'node', ['src/commands/new.ts', '--content', content, '--text', text, ...args]);
  return { content, articles: join(content, 'articles'), text, run };
}
const FIELDS = ['--title', 'Kabar: "dari" Karang #1', '--date', '2024-02-29', '--source', 'Kantor Berita'];

test('a text from a wire becomes an article that is sound content, to the letter, and is never written over', async () => {
  const { content, articles, text, run } = newsroom();
  writeFileSync(
    text,
    '\ufeffKARANG\u00a0\u2013 “Kami ber\u00adsiap,” kata Cafe\u0301.\r\n\r\n# 1_a_ *b* <i>c</i> [d](e)\r\n\r\nSelesai. (ab/cd)\r\n',
  );
  const { code, output } = await run(...FIELDS, '--tags', 'kota, NATO');
  expect(output).toContain('written: content/articles/kabar-dari-karang-1.md');
  expect(output).toContain('address: /artikel/kabar-dari-karang-1/');
  expect(code).toBe(0);
  const before = readdirSync(articles).map((name) => [name, readFileSync(join(articles, name), 'utf8')]);
  expect(before.map(([name]) => name)).toEqual([
    'kabar-dari-karang-1.anchors.json',
    'kabar-dari-karang-1.md',
  ]);

  // As a build reads it: no fault, the ledger included.
  const [article] = (await readNewsroom(content, { base: '/' })).articles;
  expect(article).toMatchObject({
    title: 'Kabar: "dari" Karang #1',
    description: 'KARANG \u2013 “Kami bersiap,” kata Café.',
    date: '2024-02-29',
    source: 'Kantor Berita',
    tags: ['kota', 'NATO'],
  });
  expect(article?.blocks.map((block) => block.text)).toEqual([
    'KARANG \u2013 “Kami bersiap,” kata Café.',
    '# 1_a_ *b* <i>c</i> [d](e)',
    'Selesai.',
  ]);

  const again = await run(...FIELDS);
  expect(again.code).toBe(1);
  expect(again.output).toContain('The address `kabar-dari-karang-1` is taken');
  expect(readdirSync(articles).map((name) => [name, readFileSync(join(articles, name), 'utf8')])).toEqual(
    before,
  );
});

test('all that hinders is told at once, and nothing is written', async () => {
  const { articles, text, run } = newsroom();
  writeFileSync(text, 'Satu \u0007 dua');
  const { code, output } = await run('--date', '2024-02-30', '--slug', 'Ada Spasi', '--lines', 'x');
  expect(code).toBe(1);
  for (const words of [
    '--title: is missing.\n  Hint: Give the headline: --title',
    '--date: `2024-02-30` is no day of the calendar.',
    '--source: is missing.',
    '--slug: `Ada Spasi` cannot be an address.',
    '--lines cannot be `x`.',
    `${text}:1:6  U+0007 is a control character`,
  ])
    expect(output).toContain(words);
  expect(readdirSync(articles)).toEqual([]);
});

test('Markdown is taken as it is, and its faults are told where the editor has them', async () => {
  const { articles, text, run } = newsroom();
  writeFileSync(text, '\n\n## Latar\n\nIsi <b>tebal</b>.\n');
  const refused = await run(...FIELDS, '--markdown', '--slug', 'a');
  expect(refused.output).toContain(`${text}:5:5  HTML stands in the text.`);
  expect(readdirSync(articles)).toEqual([]);
  writeFileSync(text, '## Latar\n\nIsi *penting*.\n');
  expect((await run(...FIELDS, '--markdown', '--slug', 'a')).code).toBe(0);
  expect(readFileSync(join(articles, 'a.md'), 'utf8')).toMatch(/---\n\n## Latar\n\nIsi \*penting\*\.\n$/);
});

test('an answer is asked for until it is sound; what is offered is taken by an empty line', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const asker = makeAsker(input, output);
  input.end('kemarin\n2024-02-29\n\nSatu.\nDua.\n.\nsisa\n');
  const fault = (it: string) => (it.startsWith('2024') ? undefined : `\`${it}\` is no day.`);
  expect(await asker.ask({ text: 'Date', fault })).toBe('2024-02-29');
  expect(await asker.ask({ text: 'Address', offer: 'kabar' })).toBe('kabar');
  expect(await asker.paste()).toBe('Satu.\nDua.');
  expect(String(output.read())).toBe('Date:   `kemarin` is no day.\nDate: Address [kabar]: ');
  expect(await asker.ask({ text: 'Tags' })).toBe('sisa');
  await expect(asker.ask({ text: 'Source' })).rejects.toThrow('nothing was written');
});

test('whatever is typed into a field comes back from the file as it was', () => {
  const line = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        '2024',
        'null',
        'ya: tidak',
        '# satu',
        '- dua',
        "'",
        '"',
        '*tiga',
        '&empat',
        '!lima',
        '---',
        '{a}',
        '[b',
        'c #d',
        '~',
        'true',
        '0x1F',
        '%',
        '@',
        '`',
        '1e3',
        '\\',
        '| x',
        '> y',
      ),
    )
    .map((it) => it.trim().replace(/\s+/g, ' ').normalize('NFC'))
    .filter(
      (it) =>
        it !== '' && !/[\p{Cc}\p{Cs}\u00ad\u200b\u2060\ufeff\ufffd\u2028-\u202e\u2066-\u2069]/u.test(it),
    );
  const tag = line.filter((it) => topicSlug(it) !== ''); // A topic needs an address.
  const words = line.filter((it) => /[\p{L}\p{N}]/u.test(it));
  fc.assert(
    fc.property(words, words, words, fc.array(tag, { maxLength: 3 }), (title, description, source, tags) => {
      const fields = { title, description, date: '2024-02-29', source, tags };
      const parsed = parseFrontMatter('a.md', articleFile({ ...fields, markdown: 'Isi.' }), articleSchema);
      expect(parsed).toMatchObject({ data: fields, body: '\nIsi.\n' });
    }),
  );
});
