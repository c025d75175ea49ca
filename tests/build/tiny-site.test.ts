import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, expect, inject, test } from 'vitest';
import { articleFile } from '../../src/loaders/add-article.ts';
import { plainToMarkdown } from '../../src/markdown/plain-to-markdown.ts';
import { openBrowser } from '../setup/chromium.ts';
import { ROOT, makeProject, runIn } from '../setup/project.ts';
import { serve } from '../setup/server.ts';

const ARTICLE = `---
title: Kabar dari Kota Karang
description: Wali kota mengumumkan jembatan baru.
date: 2024-02-29
source: Kantor Berita Karang
tags: [kota]
---

Wali Kota Budi Laksana berbicara di Karang.

## Tanggapan Karang

Laksana menolak disebut tergesa-gesa.
`;
const BUDI = `---
name: Budi Laksana
kind: person
shortNames: [Laksana]
offices: [{ title: Wali Kota, of: karang, since: 2024-01-01 }]
---
Wali kota rekaan.
`;
const KARANG = `---
name: Karang
kind: city
coordinates: [-6.5, 106.75]
---
Kota rekaan.
`;
const GOOD = {
  'content/articles/kabar-karang.md': ARTICLE,
  'content/entities/budi-laksana.md': BUDI,
  'content/entities/karang.md': KARANG,
};

/** Words that would be HTML, a script, a pattern or another direction of writing, wherever an editor can put words. */
const NAME = `Badan </script><script>alert(1)</script> "&' (.*) $&`;
const RIGHT_TO_LEFT = 'محمد 😀 رضا';
const BAD_WORDS = '<img src=x onerror=alert(1)> </title></script><script>alert(1)</script>';
const HOSTILE = {
  'content/articles/kata-jahat.md': articleFile({
    title: `Kabar ${BAD_WORDS}`,
    description: BAD_WORDS,
    date: '2024-02-28',
    source: BAD_WORDS,
    tags: [BAD_WORDS],
    markdown: plainToMarkdown([`${NAME} dan ${RIGHT_TO_LEFT} di Karang. ${BAD_WORDS}`, `Kata ${NAME} lagi.`]),
  }),
  'content/articles/kata-jahat.analysis.yaml': JSON.stringify({
    propositions: [{ id: 'satu', text: BAD_WORDS }],
    statements: [
      {
        by: 'badan',
        kind: 'report',
        quote: `Kata ${NAME} lagi.`,
        stands: [{ on: 'satu', stance: 'reports' }],
      },
      { by: { name: BAD_WORDS }, kind: 'report', quote: BAD_WORDS },
    ],
    events: [
      { id: 'dua', title: BAD_WORDS, time: 'past', reckoning: BAD_WORDS, quote: `dan ${RIGHT_TO_LEFT}` },
    ],
  }),
  'content/entities/badan.md': `---\n${JSON.stringify({
    name: NAME,
    kind: 'organisation',
    aliases: [RIGHT_TO_LEFT],
    spellings: [BAD_WORDS],
    offices: [{ title: BAD_WORDS, ofName: BAD_WORDS }],
  })}\n---\n${BAD_WORDS}\n`,
};

const projects: ReturnType<typeof makeProject>[] = [];
afterAll(() => projects.forEach(({ remove }) => remove()));

async function build(files: Record<string, string>, env: Record<string, string> = {}) {
  const project = makeProject(files);
  projects.push(project);
  const anchors = await runIn(project.folder, 'node', ['src/commands/anchors.ts']);
  expect(anchors.code, anchors.output).toBe(0);
  const outcome = await runIn(project.folder, 'astro', ['build'], env);
  const page = (path: string) => readFileSync(join(project.folder, 'dist', path), 'utf8');
  return { ...outcome, folder: project.folder, page };
}

/** Under a base path; beside it two other editions to search: the real site, on another host, and one that is not there. */
async function buildUnderBase() {
  const corrected = ARTICLE.replace(
    'tags: [kota]\n',
    'tags: [kota]\ncorrections: [{ date: 2024-03-02, text: Sebelumnya tertulis Karang Lama. }]\n',
  );
  const editions = [
    { name: 'Arsip 2024', at: inject('site') },
    { name: 'Arsip 2023', at: '/2023/' },
  ];
  const config = readFileSync(join(ROOT, 'astro.config.mjs'), 'utf8');
  return build(
    {
      ...{ ...GOOD, ...HOSTILE, 'content/articles/kabar-karang.md': corrected },
      'astro.config.mjs': config.replace(
        'searchIndex()',
        `searchIndex({ editions: ${JSON.stringify(editions)} })`,
      ),
    },
    { SITE: 'https://karang.example', BASE: '/telaah/' },
  );
}
let underBase: ReturnType<typeof buildUnderBase> | undefined;

test('two records and an article become pages that link to each other, under a base path too', async () => {
  const { code, output, page, folder } = await (underBase ??= buildUnderBase());
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  const article = page('artikel/kabar-karang/index.html');
  expect(article.match(/<a data-entity="[^"]*" href="[^"]*"/g)).toEqual([
    '<a data-entity="budi-laksana" href="/telaah/entitas/budi-laksana/"',
    '<a data-entity="karang" href="/telaah/entitas/karang/"',
    '<a data-entity="karang" href="/telaah/entitas/karang/"',
    '<a data-entity="budi-laksana" href="/telaah/entitas/budi-laksana/"',
  ]);
  expect(article).toContain(
    '<link rel="canonical" href="https://karang.example/telaah/artikel/kabar-karang/">',
  );
  const mayor = page('entitas/budi-laksana/index.html');
  expect(mayor).toContain('Wali Kota Karang, sejak 1 Januari 2024');
  expect(page('entitas/karang/index.html')).toContain('6,50° LS, 106,75° BT');

  // What was put right is said under the article, among all corrections, and to search engines.
  for (const path of ['artikel/kabar-karang/index.html', 'koreksi/index.html']) {
    expect(page(path)).toContain('<time datetime="2024-03-02">2 Maret 2024</time>');
    expect(page(path)).toContain('Sebelumnya tertulis Karang Lama.');
  }
  expect(article).toContain('"dateModified":"2024-03-02"');
  expect(article).toContain('<a href="/telaah/topik/kota/">kota</a>');
  expect(page('topik/kota/index.html')).toContain('Kabar dari Kota Karang');
  expect(page('artikel/2024/02/index.html')).toContain('Kabar dari Kota Karang');

  // The records' names are found, and words stay words.
  expect(page('artikel/kata-jahat/index.html').match(/data-entity="badan"/g)?.length).toBeGreaterThanOrEqual(
    3,
  );
  expect(page('entitas/badan/index.html')).toContain('alert(1)');
  for (const file of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:xml|svg)$/.test(file)) expect(page(file), file).not.toMatch(/<img src=x|<script/);
    if (!file.endsWith('.html')) continue;
    visit(
      unified().use(rehypeParse).parse(page(file)),
      'element',
      ({ tagName, properties, children: [words] }) => {
        expect(
          Object.keys(properties).filter((key) => key.startsWith('on')),
          file,
        ).toEqual([]);
        expect(properties['src'], file).not.toBe('x');
        const isProgram = tagName === 'script' && !String(properties['type']).endsWith('json');
        if (isProgram && words?.type === 'text') expect(words.value, file).not.toContain('alert(');
      },
    );
  }

  // Every address inside the site leads to a page, and every fragment to a block of it.
  const built = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  for (const file of built.filter((it) => it.endsWith('.html'))) {
    const html = page(file);
    for (const [, href = ''] of html.matchAll(/(?:href|src|action)="([^"]*)"/g)) {
      if (/^(https?|data):/.test(href)) continue;
      const { pathname, hash } = new URL(
        href.replaceAll('&#38;', '&'),
        `https://karang.example/telaah/${file.replace(/index\.html$/, '')}`,
      );
      expect(pathname, `${file} links to ${href}`).toMatch(/^\/telaah\//);
      const target = pathname.slice('/telaah/'.length) + (pathname.endsWith('/') ? 'index.html' : '');
      expect(existsSync(join(folder, 'dist', target)), `${file} links to ${href}`).toBe(true);
      if (hash) expect(page(target), `${file} links to ${href}`).toContain(`id="${hash.slice(1)}"`);
    }
  }
});

test('readers of one edition search the others, which their policy lets them ask', async () => {
  const { folder } = await (underBase ??= buildUnderBase());
  const { url, server } = await serve(join(folder, 'dist'), '/telaah/');
  const browser = await openBrowser(inject('chromium'));
  try {
    const reader = await browser.newPage({ serviceWorkers: 'block' });
    const refused: string[] = [];
    reader.on('console', (message) => {
      if (/Content Security Policy|CORS|'Trusted/.test(message.text())) refused.push(message.text());
    });
    await reader.goto(`${url}cari/?q=latihan+Rutte`); // Of whom nobody here has heard.
    const hit = reader.locator('[data-hit="edisi-lain"]').first();
    expect(await hit.innerText()).toMatch(/Rutte[^]*· Arsip 2024$/);
    expect(await reader.locator('.elsewhere [role="status"]').innerText()).toMatch(
      /^\d+ alinea di Arsip 2024\. Pencarian di Arsip 2023 tidak dapat dimuat\.$/,
    );
    await hit.click();
    await reader.waitForURL((address) => address.href.startsWith(`${inject('site')}artikel/`));
    expect(await reader.locator(':target').innerText()).toContain('Rutte');

    await reader.goto(`${url}cari/?q=Laksana`); // Who is known here alone.
    await reader.locator('#hasil[aria-busy="false"] [data-hit="paragraf"]').first().waitFor();
    await reader.getByRole('button', { name: 'Cari juga di Arsip 2024 dan Arsip 2023' }).click();
    await reader.getByText('Tidak ada yang cocok di Arsip 2024.').waitFor();
    expect(refused).toEqual([]);
  } finally {
    await browser.close();
    server.close();
  }
});

test('without any article the site still builds', async () => {
  const { code, page } = await build({ 'content/entities/karang.md': KARANG });
  expect(code).toBe(0);
  expect(page('entitas/karang/index.html')).toContain('Belum disebut dalam berita mana pun.');
});

test('every fault of every file is told at once, with its place, and the last good site stays', async () => {
  const { folder, code } = await build(GOOD);
  expect(code).toBe(0);
  const before = readFileSync(join(folder, 'dist/index.html'), 'utf8');
  const lay = (path: string, text: string) => writeFileSync(join(folder, path), text);
  lay(
    'content/articles/kabar-karang.md',
    ARTICLE.replace('date: 2024-02-29', 'date: 2024-02-30').replace('tags:', 'tag:'),
  );
  lay('content/articles/tanpa-judul.md', 'Hanya teks.\n');
  lay('content/articles/salah.md', ARTICLE.replace('di Karang.', 'di [Karang](entitas:karung) <br>.'));
  lay('content/entities/karang.md', KARANG.replace('106.75', '206.75').replace('kind: city', 'kind: town'));
  lay('content/entities/karang-baru.md', KARANG.replace('name: Karang', 'name: Budi Laksana'));
  const broken = await runIn(folder, 'astro', ['build']);
  expect(broken.code).toBe(1);
  const told = broken.output.match(/content\/[^\n]*\n {2}Hint: [^\n]*/g);
  expect(told).toMatchInlineSnapshot(`
    [
      "content/articles/kabar-karang.md:4:1  \`date\`: is no day of the calendar.
      Hint: Mend the value; src/schemas describes every field.",
      "content/articles/kabar-karang.md:6:1  Unknown field \`tag\`.
      Hint: Did you mean \`tags\`? Fields here: title, description, date, source, tags, names, corrections.",
      "content/articles/salah.md:9:37  The link names the entity \`karung\`, which has no record.
      Hint: Add content/entities/karung.md, or write [Karang](entitas:bukan) if this is no name of ours.",
      "content/articles/salah.md:9:62  HTML stands in the text.
      Hint: Write plain Markdown; put a backslash before a < that is meant as a sign.",
      "content/articles/tanpa-judul.md:1:1  The file has no front matter.
      Hint: Begin the file with a line ---, then the fields (title: …), then another line ---.",
      "content/entities/karang-baru.md:1:1  The name "Budi Laksana" also belongs to content/entities/budi-laksana.md.
      Hint: Keep it in one record only; in the other use a longer name, or move it to \`spellings\`.",
      "content/entities/karang.md:3:1  \`kind\` cannot be \`town\`.
      Hint: It is one of: person, organisation, alliance, bloc, country, region, city, village.",
      "content/entities/karang.md:4:21  \`coordinates.1\`: longitude lies between -180 and 180.
      Hint: Mend the value; src/schemas describes every field.",
    ]
  `);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe(before);
  const checked = await runIn(folder, 'node', ['src/commands/check-content.ts']);
  expect(checked.code).toBe(1);
  expect(checked.output.match(/content\/[^\n]*\n {2}Hint: [^\n]*/g)).toEqual(told);
});
