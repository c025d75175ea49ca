import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, runIn } from '../setup/project.ts';

const ARTICLE = `---
title: Kabar dari Kota Karang
description: Wali kota mengumumkan jembatan baru.
date: 2024-02-29
source: Kantor Berita Karang
---

Wali Kota Budi Laksana berkata di Karang, "Jembatan itu <em>dibuka</em> pekan depan."

Para pedagang menyebut tidak ada bukti bahwa jembatan itu selesai.
`.replaceAll(/<\/?em>/g, '*');
const BUDI = `---
name: Budi Laksana
kind: person
shortNames: [Laksana]
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
const ANALYSIS = `propositions:
  - id: selesai
    text: Jembatan itu selesai
statements:
  - by: budi-laksana
    kind: quotation
    about: [karang]
    quote: '"Jembatan itu dibuka pekan depan."'
    stands:
      - { on: selesai, stance: states, words: dibuka pekan depan }
  - by: { name: Para pedagang }
    kind: statement
    quote: Para pedagang menyebut tidak ada bukti bahwa jembatan itu selesai.
    stands:
      - { on: selesai, stance: no-evidence }
events:
  - id: pembukaan
    title: Jembatan dibuka
    time: ahead
    date: 2024-03
    reckoning: Pekan depan dari tanggal berita.
    when: dibuka pekan depan
    quote: Jembatan itu dibuka pekan depan
maps:
  - id: kota
    title: Kota
    places: [karang]
`;
const GOOD = {
  'content/articles/kabar-karang.md': ARTICLE,
  'content/articles/kabar-karang.analysis.yaml': ANALYSIS,
  'content/articles/tanpa-telaah.md': ARTICLE.replace('Kabar dari', 'Lagi dari'),
  'content/entities/budi-laksana.md': BUDI,
  'content/entities/karang.md': KARANG,
};

const { folder, remove } = makeProject(GOOD);
const dist = join(folder, 'dist');
const page = (path: string) => readFileSync(join(dist, path), 'utf8');
beforeAll(async () => {
  const anchors = await runIn(folder, 'node', ['src/commands/anchors.ts']);
  expect(anchors.code, anchors.output).toBe(0);
  const env = { SITE: 'https://karang.example', BASE: '/situs/' };
  const { code, output } = await runIn(folder, 'astro', ['build'], env);
  expect(code, output).toBe(0);
});
afterAll(remove);

test('an analysis becomes table, timeline, page, map and data; an article without one has none of them', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((it) =>
    it.replaceAll('\\', '/'),
  );
  expect(files.filter((path) => /^artikel\/[a-z][^/]*\/(?!p\/).*\.\w+$/.test(path)).sort()).toEqual([
    'artikel/kabar-karang/anotasi.jsonld',
    'artikel/kabar-karang/data.json',
    'artikel/kabar-karang/gambar.png',
    'artikel/kabar-karang/index.html',
    'artikel/kabar-karang/peta-kota.svg',
    'artikel/kabar-karang/telaah/index.html',
    'artikel/tanpa-telaah/gambar.png',
    'artikel/tanpa-telaah/index.html',
  ]);

  const article = page('artikel/kabar-karang/index.html');
  // Words that say when stay words of the article, whatever else marks them.
  expect(article).toContain('itu <time datetime="2024-03"><em>dibuka</em> pekan depan</time>.');
  expect(article).toMatch(/Para pedagang\s*<\/a>\s*menyebut tidak ada bukti/);
  expect(article).toContain('id="peristiwa-pembukaan"');
  expect(page('entitas/budi-laksana/index.html')).toContain('Pernyataan dalam berita');

  const bare = page('artikel/tanpa-telaah/index.html');
  for (const trace of ['/telaah/"', 'id="pokok', 'id="peristiwa-', 'id="garis-waktu', 'hasPart', '2024-03'])
    expect(bare).not.toContain(trace);
  expect(page('entitas/karang/index.html')).not.toContain('Pernyataan dalam berita');

  // Every address on the page of the analysis leads to a file, and every fragment to something in it.
  const path = '/situs/artikel/kabar-karang/telaah/';
  const addresses = [
    ...page('artikel/kabar-karang/telaah/index.html').matchAll(/(?:href|src|cite)="([^"]*)"/g),
  ];
  expect(addresses.length).toBeGreaterThan(20);
  for (const [, address = ''] of addresses) {
    const { pathname, hash, host } = new URL(address, `https://karang.example${path}`);
    if (host !== 'karang.example') continue;
    expect(pathname, address).toMatch(/^\/situs\//);
    const file = pathname.slice('/situs/'.length) + (pathname.endsWith('/') ? 'index.html' : '');
    expect(existsSync(join(dist, file)), address).toBe(true);
    if (hash) expect(page(file), address).toContain(`id="${hash.slice(1)}"`);
  }
});

test('faults of an analysis are told with file, line and remedy, and nothing is published', async () => {
  const before = readFileSync(join(dist, 'index.html'), 'utf8');
  const lay = (path: string, text: string) => writeFileSync(join(folder, 'content/articles', path), text);
  lay(
    'kabar-karang.analysis.yaml',
    ANALYSIS.replace('tidak ada bukti bahwa', 'tak ada bukti bahwa')
      .replace('quote: Jembatan itu dibuka pekan depan', 'quote: itu')
      .replace('by: budi-laksana', 'by: budi-laksono'),
  );
  lay(
    'tanpa-telaah.analysis.yaml',
    ANALYSIS.replace('time: ahead', 'time: nanti').replace('kind: quotation', 'kindd: quotation'),
  );
  lay('tiada.analysis.yaml', 'events: []\n');
  const broken = await runIn(folder, 'astro', ['build']);
  expect(broken.code).toBe(1);
  expect(broken.output.match(/content\/[^\n]*\n {2}Hint: [^\n]*/g)).toMatchInlineSnapshot(`
    [
      "content/articles/kabar-karang.analysis.yaml:5:5  \`budi-laksono\` has no record.
      Hint: Add content/entities/budi-laksono.md, or write \`name: …\` for someone the article does not name.",
      "content/articles/kabar-karang.analysis.yaml:13:5  The article does not hold the words "Para pedagang menyebut tak ada bukti bahwa jembatan itu selesai.".
      Hint: The nearest passage is "Para pedagang menyebut tidak ada bukti bahwa jembatan itu selesai.": copy it letter for letter.",
      "content/articles/kabar-karang.analysis.yaml:23:5  The words "itu" stand more than once, in paragraphs 1 and 2.
      Hint: Quote more words.",
      "content/articles/tanpa-telaah.analysis.yaml:5:5  The field \`statements.0.kind\` is missing.
      Hint: It is one of: quotation, statement, report, estimate, assessment, position.",
      "content/articles/tanpa-telaah.analysis.yaml:6:5  Unknown field \`statements.0.kindd\`.
      Hint: Did you mean \`kind\`? Fields here: by, citing, to, kind, about, quote, stands.",
      "content/articles/tanpa-telaah.analysis.yaml:19:5  \`events.0.time\` cannot be \`nanti\`.
      Hint: It is one of: past, day, ahead.",
      "content/articles/tiada.analysis.yaml:1:1  There is no article \`tiada\`.
      Hint: Name it after an article in content/articles/, or add tiada.md.",
    ]
  `);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(before);
});
