import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ContentError } from '../../src/core/check/problem.ts';
import { readNewsroom } from '../../src/loaders/newsroom.ts';

const HEAD = 'title: Kabar\ndescription: Isi\ndate: 2024-02-29\nsource: AP\n';
const article = (body: string, head = HEAD) => `---\n${head}---\n\n${body}\n`;
const record = (fields: string) => `---\n${fields}\n---\nRekaan.\n`;
const KARANG = record('name: Karang\nkind: city');
const A = 'articles/a.md';
const E = 'entities/karang.md';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What is told of a newsroom that has these files, `path:line:column what | hint`, or no problem. */
async function told(
  files: Record<string, string | Buffer>,
  prepare?: (dir: string) => void,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'telaah-content-'));
  folders.push(folder);
  const dir = join(folder, 'content');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  prepare?.(dir);
  try {
    await readNewsroom(dir, { base: '/', updateLedgers: '2024-03-01' });
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(
      ({ file, line, column, what, hint }) =>
        `${file.replace('content/', '')}:${line}:${column} ${what} | ${hint}`,
    );
  }
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const deep = (open: string, times: number) => article(`${open.repeat(times)}Teks`);

test.each<[name: string, files: Record<string, string | Buffer>, expected: RegExp[]]>([
  ['an empty file', { [A]: '' }, [/^articles\/a\.md:1:1 The file is empty\./]],
  ['a file of spaces', { [A]: ' \n \n' }, [/^articles\/a\.md:1:1 The file has no front matter\./]],
  [
    'no front matter',
    { [A]: 'Teks.\n' },
    [/:1:1 The file has no front matter\. \| Begin the file with a line ---/],
  ],
  ['front matter without an end', { [A]: '---\ntitle: Kabar\n' }, [/:1:1 The front matter has no end/]],
  [
    'front matter that is a list',
    { [A]: article('Teks.', '- a\n') },
    [/:2:1 The front matter holds no fields/],
  ],
  [
    'front matter that is no YAML',
    { [A]: article('Teks.', 'title: "Kabar\n') },
    [/:3:1 The front matter is not YAML/],
  ],
  [
    'a field with a slip',
    { [A]: article('Teks.', HEAD.replace('title', 'tilte')) },
    [/:2:1 The field `title` is missing/, /:2:1 Unknown field `tilte`\. \| Did you mean `title`\?/],
  ],
  [
    'a field in an office with a slip',
    { [E]: record('name: K\nkind: city\noffices: [{ tittle: A, title: B }]') },
    [/:4:13 Unknown field `offices\.0\.tittle`\. \| Did you mean `title`\? Fields here: title, also, of/],
  ],
  [
    'a field that is like none',
    { [A]: article('Teks.', `${HEAD}mood: x\n`) },
    [/:6:1 Unknown field `mood`\. \| Fields here: title/],
  ],
  [
    '__proto__',
    { [A]: article('Teks.', `${HEAD}__proto__: { admin: true }\n`) },
    [/:6:1 Unknown field `__proto__`/],
  ],
  [
    'a kind with a slip',
    { [E]: record('name: K\nkind: organization') },
    [/:3:1 `kind` cannot be `organization`\. \| Did you mean `organisation`\? It is one of: person,/],
  ],
  [
    'a list for a text',
    { [A]: article('Teks.', HEAD.replace('Kabar', '[a, b]')) },
    [/:2:1 `title`: must be text\./],
  ],
  [
    'a title that is empty',
    { [A]: article('Teks.', HEAD.replace('Kabar', "''")) },
    [/:2:1 `title`: is empty\./],
  ],
  [
    'an impossible day',
    { [A]: article('Teks.', HEAD.replace('02-29', '02-30')) },
    [/:4:1 `date`: is no day of the calendar/],
  ],
  [
    'values made of one another, over and over',
    {
      [A]: article(
        'Teks.',
        `a: &a [x]\n${'abcdefgh'.replace(/./g, (n) => `${n}${n}: [${'*a,'.repeat(9)}]\n`)}`,
      ),
    },
    Array<RegExp>(50)
      .fill(/A value begins with \*, & or !|Unknown/)
      .concat(/has \d+ problems more\. \| Mend those above/),
  ],
  [
    'lists in lists without end',
    { [A]: article('Teks.', `${HEAD}tags: ${'['.repeat(5000)}${']'.repeat(5000)}\n`) },
    [/:6:\d+ Lists or fields are nested too deep/],
  ],
  [
    'front matter without measure',
    { [A]: article('Teks.', `${HEAD}tags: [${'a, '.repeat(20_000)}b]\n`) },
    [/:1:1 The front matter has more than 32 KB/],
  ],
  [
    'a sign that YAML writes by its code',
    { [A]: article('Teks.', HEAD.replace('Kabar', '"Ka\\u202Ebar"')) },
    [/:2:8 U\+202E turns the direction of writing/],
  ],
  ['no text', { [A]: article('') }, [/:7:1 The article has no text/]],
  [
    'a picture alone, without words, that is not there',
    { [A]: article('![](/a.png)\n\n&nbsp;') },
    [/The article has no text/, /:8:1 The picture has no words/, /:8:1 There is no picture `\/a\.png`/],
  ],
  [
    'a picture from elsewhere, and one that is taken from outside of public/',
    {
      [A]: article('Teks ![a](https://example.org/a.png)\n\n![b](/../content/b.png) ![c][c]\n\n[c]: /c.png'),
    },
    [
      /:8:6 The picture lies at another address/,
      /:10:1 There is no picture `\/\.\.\/content\/b\.png`/,
      /:10:25 There is no picture `\/c\.png`/,
    ],
  ],
  [
    'a title of signs that nobody sees',
    { [A]: article('Teks.', HEAD.replace('Kabar', '"\\u200b"')) },
    [/:2:1 `title`: has neither letter nor digit/],
  ],
  [
    'an article in place of its title',
    { [A]: article('Teks.', HEAD.replace('Kabar', 'kata '.repeat(100))) },
    [/:2:1 `title`: has more than 300 characters/],
  ],
  [
    'a year that no calendar has',
    { [A]: article('Teks.', HEAD.replace('2024-02-29', '0000-01-01')) },
    [/:4:1 `date`: is no day of the calendar/],
  ],
  [
    'a map name off the globe',
    {
      [A]: article('Karang tenang.'),
      [E]: KARANG,
      'articles/a.analysis.yaml': 'maps: [{ id: a, title: b, places: [{ area: karang, at: [95, 0] }] }]\n',
    },
    [/^articles\/a\.analysis\.yaml:1:36 .*up to 90 and 180 degrees/],
  ],
  ['headings alone', { [A]: article('## Satu\n\n## Dua') }, [/The article has no text/]],
  [
    '50 MB',
    { [A]: Buffer.alloc(50 << 20, 32) },
    [/^articles\/a\.md:1:1 The file has 50 MB; at most 512 KB are read/],
  ],
  ['a record of 100 KB', { [E]: KARANG + 'x'.repeat(100_000) }, [/has 97 KB; at most 64 KB are read/]],
  [
    'a ledger of 50 MB',
    { [A]: article('Teks.'), 'articles/a.anchors.json': Buffer.alloc(50 << 20, 32) },
    [/^articles\/a\.anchors\.json:1:1 The file has 50 MB; at most 8 MB/],
  ],
  [
    'a file of Windows-1252',
    { [A]: Buffer.from(article('Satu\n\nCaf\u00e9.'), 'latin1') },
    [/^articles\/a\.md:10:4 The file is not UTF-8: here stands a byte/],
  ],
  [
    'a file of UTF-16',
    { [A]: utf16(article('Teks.')) },
    [/:1:1 The file is not UTF-8 but UTF-16\. \| Save it again as UTF-8/],
  ],
  ['a sign that was lost', { [A]: article('Caf\ufffd.') }, [/:8:4 U\+FFFD stands where a sign was lost/]],
  [
    '100,000 paragraphs',
    { [A]: article('a\n\n'.repeat(100_000)) },
    [/:4008:1 The article has more than 2,000 paragraphs/],
  ],
  [
    '100,000 items',
    { [A]: article('- a\n'.repeat(100_000)) },
    [/:2008:1 The article has more than 2,000 paragraphs/],
  ],
  [
    '100,000 headings',
    { [A]: article('## a\n'.repeat(100_000)) },
    [/:2008:1 The article has more than 2,000 paragraphs/],
  ],
  [
    'a paragraph without end',
    { [A]: article('kata '.repeat(50_000)) },
    [/:8:1 The paragraph has more than 10,000 characters/],
  ],
  ['9,000 quotes in quotes', { [A]: deep('>', 9000) }, [/:8:1 Quotes or lists are nested more than 8 deep/]],
  [
    '10,000 lists in lists',
    { [A]: deep('- ', 10_000) },
    [/:8:1 The paragraph has more/, /:8:1 Quotes or lists are nested/],
  ],
  [
    'lists in lists, a line each',
    { [A]: article(Array.from({ length: 40 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')) },
    [/:25:1 Quotes or lists are nested/],
  ],
  [
    'emphasis without end',
    { [A]: article('*a_ '.repeat(400)) },
    [/:8:1 The paragraph has more than 200 signs \* and _/],
  ],
  [
    'HTML',
    { [A]: article('<script>alert(1)</script>\n\nDua <b>tebal</b> <!-- x -->') },
    [/:8:1 HTML/, /:10:5 HTML/, /:10:13 HTML/, /:10:18 HTML/],
  ],
  [
    'addresses that run a program',
    {
      [A]: article(
        '[a](javascript:alert)\n\n[b](JaVaScRiPt&colon;x)\n\n<data:text/html,x>\n\n![c](vbscript:x)\n\n[d]\n\n[d]: <java&Tab;script:x>',
      ),
    },
    [
      /:8:1 .*`javascript:`/,
      /:10:1 .*`javascript:`/,
      /:12:1 .*`data:`/,
      /:14:1 .*`vbscript:`/,
      /:18:1 .*`javascript:`/,
    ],
  ],
  [
    'control characters',
    { [A]: article('Satu \u0007dua\u0007.\n\nTiga\u0000') },
    [
      /:8:6 U\+0007 is a control character: no reader sees it\. It stands 2 times in this text/,
      /:10:5 U\+0000 is a control character/,
    ],
  ],
  [
    'signs that turn the writing',
    { [A]: article('a \u202ebalik\u202c b') },
    [/:8:3 U\+202E turns/, /:8:9 U\+202C turns/],
  ],
  [
    'the same written as a code',
    { [A]: article('Teks &#x202e;balik dan `a\u2066`') },
    [/:8:1 U\+202E turns/, /:8:26 U\+2066 turns/],
  ],
  [
    'a link to an entity that is not there',
    { [A]: article('[Kota](entitas:karung)'), [E]: KARANG },
    [/:8:1 The link names the entity `karung`, which has no record/],
  ],
  [
    'a name that two records claim',
    { [E]: KARANG, 'entities/b.md': record('name: B\nkind: city\naliases: [KaRang]') },
    [/^entities\/karang\.md:1:1 The name "Karang" also belongs to content\/entities\/b\.md/],
  ],
  [
    'an office of an entity that is not there',
    { [E]: record('name: K\nkind: person\noffices: [{ title: T, of: nato }]') },
    [/The office "T" is of `nato`, which has no record/],
  ],
  [
    'a place off the globe',
    { [E]: record('name: K\nkind: city\ncoordinates: [-6.5, 1000]') },
    [/:4:21 `coordinates\.1`: longitude lies between/],
  ],
  [
    'a place that is no number',
    { [E]: record('name: K\nkind: city\ncoordinates: [.nan, .inf]') },
    [/:4:15 `coordinates\.0`: must be a number/, /:4:21 `coordinates\.1`: must be a number/],
  ],
  [
    'a quote that the text does not hold',
    {
      [A]: article('Karang tenang.'),
      [E]: KARANG,
      'articles/a.analysis.yaml': 'statements:\n  - { by: karang, kind: statement, quote: Karang ramai. }\n',
    },
    [/^articles\/a\.analysis\.yaml:2:36 .*Karang ramai/],
  ],
  ['an id that is the word for none', { 'entities/bukan.md': KARANG }, [/`bukan` cannot be an id/]],
  [
    'names that are no address',
    { 'articles/Ada Spasi.md': article('Teks.'), 'entities/é.md': KARANG },
    [/^articles\/Ada Spasi\.md:1:1 `Ada Spasi` cannot be an address/, /^entities\/é\.md:1:1 `é` cannot be/],
  ],
  [
    'names that are one on other computers',
    { [A]: article('Teks.'), 'articles/A.md': article('Teks.') },
    [
      /^articles\/A\.md:1:1 `A` cannot be an address/,
      /^articles\/a\.md:1:1 Its name differs from `A\.md` in capitals/,
    ],
  ],
  [
    'names that end otherwise',
    {
      'articles/b.markdown': 'x',
      'articles/c.MD': 'x',
      'articles/d.md.txt': 'x',
      'articles/e.yml': 'x',
      'articles/f.jpg': 'x',
      'entities/g.analysis.yaml': 'x',
      'articles/.h.swp': 'x',
      'articles/i.md~': 'x',
    },
    [
      /b\.markdown.*Name it b\.md/,
      /c\.MD.*Name it c\.md/,
      /d\.md\.txt.*Name it d\.md/,
      /e\.yml.*Name it e\.analysis\.yaml/,
      /f\.jpg.*public\//,
      /g\.analysis\.yaml.*Names here end in \.md;/,
    ],
  ],
  [
    'folders of other names',
    { 'articles/2024/a.md': 'x', 'artikel/a.md': 'x', 'b.md': 'x', 'README.md': 'x' },
    [
      /^articles\/2024:1:1 Nothing is read/,
      /^artikel:1:1 Nothing is read/,
      /^b\.md:1:1 This file is not read/,
    ],
  ],
  [
    'an analysis without an article',
    { 'articles/b.analysis.yaml': 'events: []\n' },
    [/There is no article `b`/],
  ],
])('%s is told', async (_, files, expected) => {
  const all = await told(files);
  expect(all).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
});

test.each<[name: string, prepare: (dir: string) => void, expected: RegExp[]]>([
  [
    'a link to a file outside',
    (dir) => symlinkSync('/etc/passwd', join(dir, 'articles/b.md')),
    [/^articles\/b\.md:1:1 This is a symbolic link/],
  ],
  [
    'a link to a file inside',
    (dir) => symlinkSync('a.md', join(dir, 'articles/b.md')),
    [/^articles\/b\.md:1:1 This is a symbolic link/],
  ],
  [
    'a link to nothing',
    (dir) => symlinkSync('none', join(dir, 'articles/b.md')),
    [/This is a symbolic link/],
  ],
  [
    'a ledger that is a link',
    (dir) => symlinkSync('/etc/passwd', join(dir, 'articles/a.anchors.json')),
    [/^articles\/a\.anchors\.json:1:1 This is a symbolic link/],
  ],
  [
    'a folder that is a link',
    (dir) => symlinkSync('/etc', join(dir, 'entities')),
    [/^entities:1:1 This folder is a symbolic link/],
  ],
  [
    'a folder with the name of a file',
    (dir) => mkdirSync(join(dir, 'articles/b.md')),
    [/^articles\/b\.md:1:1 This is no file/],
  ],
  [
    'a pipe',
    (dir) => execFileSync('mkfifo', [join(dir, 'articles/b.md')]),
    [/^articles\/b\.md:1:1 This is no file/],
  ],
])('%s is told, and not opened', async (_, prepare, expected) => {
  expect(await told({ [A]: article('Teks.') }, prepare)).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern) as string),
  );
});

test.each<[name: string, files: Record<string, string | Buffer>]>([
  [
    'a byte order mark and DOS line ends',
    { [A]: `\ufeff${article('Satu.\n\nDua.').replaceAll('\n', '\r\n')}` },
  ],
  [
    'Arabic with marks of direction, joined emoji',
    { [A]: article('محمد\u200f (\u200eMohammed) می\u200cروم 👩\u200d👧') },
  ],
  [
    'a record that differs from none but by an acronym',
    {
      'entities/as.md': record('name: AS\nkind: country'),
      'entities/asih.md': record('name: As\nkind: person'),
    },
  ],
  [
    'eight quotes in quotes, and a line of stars',
    { [A]: article(`${'> '.repeat(8)}Teks.\n\n${'* '.repeat(40)}`) },
  ],
])('%s are no fault', async (_, files) => expect(await told(files)).toEqual([]));

test('every fault of every file is told in one run, and a file that cannot be read is not also missing', async () => {
  const all = await told({
    [A]: article('[Kota](entitas:karang) dan <b>'),
    'articles/b.md': Buffer.alloc(2 << 20),
    'articles/b.analysis.yaml': 'events: []\n',
    [E]: Buffer.from([0xff]),
    'entities/wali.md': record('name: W\nkind: person\noffices: [{ title: T, of: karang }]'),
  });
  expect(all).toEqual([
    expect.stringMatching(/^articles\/a\.md:8:28 HTML/),
    expect.stringMatching(/^articles\/b\.md:1:1 The file has 2 MB/),
    expect.stringMatching(/^entities\/karang\.md:1:1 The file is not UTF-8/),
  ]);
});
