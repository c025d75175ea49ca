import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/loaders/front-matter.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { entitySchema } from '../../src/schemas/entity.ts';

const ARTICLE = ['title: Judul', 'description: Isi', 'date: 2024-10-29', 'source: AP'];
const article = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nTeks.\n`;

const told = (source: string, schema: typeof articleSchema | typeof entitySchema = articleSchema) => {
  const parsed = parseFrontMatter<unknown>('a.md', source, schema);
  return Array.isArray(parsed)
    ? parsed.map(({ line, column, what, hint }) => `${line}:${column} ${what} | ${hint}`)
    : 'no problem';
};

test.each([
  ['well formed', article(...ARTICLE), 'no problem'],
  [
    'with a byte order mark and DOS line ends',
    `\uFEFF${article(...ARTICLE).replaceAll('\n', '\r\n')}`,
    'no problem',
  ],
  ['with comments behind lists', article(...ARTICLE, 'tags: [a] # topik'), 'no problem'],
])('%s', (_, source, expected) => expect(told(source)).toEqual(expected));

test.each([
  [
    'a missing field',
    article(...ARTICLE.slice(1)),
    [/^2:1 The field `title` is missing\. \| Add `title: …` to the front matter\.$/],
  ],
  [
    'an unknown field',
    article(...ARTICLE, 'tag: x'),
    [/^6:1 Unknown field `tag`\. \| Did you mean `tags`\? Fields here: title, description/],
  ],
  [
    'an impossible day, told once',
    article('title: J', 'description: I', 'date: 2024-02-30', 'source: AP'),
    [/^4:1 `date`: is no day of the calendar/],
  ],
  [
    'a title that a comment cuts',
    article('title: Rusia #1 di dunia', ...ARTICLE.slice(1)),
    [/^2:8 `title` ends before the #.*\| Put the text between straight quotes/],
  ],
  [
    'a title that begins with a command',
    article('title: &x Halo', ...ARTICLE.slice(1)),
    [/^2:\d+ A value begins with \*, & or !/],
  ],
  ['an alias without an anchor', article('title: *Penting', ...ARTICLE.slice(1)), [/YAML/]],
  ['a key twice', article(...ARTICLE, 'title: Lagi'), [/^6:1 .*\| Keep one of the two lines\./]],
  [
    'a number for a text',
    article('title: 2024', ...ARTICLE.slice(1)),
    [/^2:1 `title`.*\| Write it between quotes/],
  ],
  ['a word for a list', article(...ARTICLE, 'tags: NATO'), [/^6:1 `tags`.*\| Write a list/]],
  [
    'several at once',
    article('title: J', 'date: x'),
    [/^2:1 The field `description`/, /^3:1 `date`/, /^2:1 The field `source`/],
  ],
  ['no front matter', 'Teks saja.', [/^1:1 The file has no front matter/]],
])('%s', (_, source, expected) =>
  expect(told(source)).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string)),
);

test('a fault inside an office is told at the office', () => {
  const source = '---\nname: A\nkind: person\noffices:\n  - title: Menteri\n  - of: rusia\n---\nTeks.\n';
  expect(told(source, entitySchema)).toEqual([
    expect.stringMatching(
      /^6:5 The field `offices\.1\.title` is missing\. \| Add `title: …` to `offices\.1`\./,
    ),
  ]);
});

test('letters are composed, and the body begins where the file says', () => {
  const parsed = parseFrontMatter('a.md', article('title: Cafe\u0301', ...ARTICLE.slice(1)), articleSchema);
  expect(parsed).toMatchObject({ data: { title: 'Café' }, bodyLine: 7, body: '\nTeks.\n' });
});
