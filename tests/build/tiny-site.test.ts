// The newsroom of Karang as a site under a base path: every page, every link, hostile words, and other editions to search.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';
import { theBrowser } from '../browser/open.ts';

const { dist, url } = inject('karang');
const page = (path: string) => readFileSync(join(dist, path), 'utf8');

test('two records and an article become pages that link to each other', () => {
  const article = page('artikel/kabar-karang/index.html');
  expect(article.match(/<a data-entity="[^"]*" href="[^"]*"/g)).toEqual([
    '<a data-entity="budi-laksana" href="/situs/entitas/budi-laksana/"',
    '<a data-entity="karang" href="/situs/entitas/karang/"',
    '<a data-entity="karang" href="/situs/entitas/karang/"',
    '<a data-entity="budi-laksana" href="/situs/entitas/budi-laksana/"',
  ]);
  expect(article).toContain(
    '<link rel="canonical" href="https://karang.example/situs/artikel/kabar-karang/">',
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
  expect(article).toContain('<a href="/situs/topik/kota/">kota</a>');
  expect(page('topik/kota/index.html')).toContain('Kabar dari Kota Karang');
  expect(page('artikel/2024/02/index.html')).toContain('Kabar dari Kota Karang');
});

test('words that would be programs are found as names, and stay words', () => {
  expect(page('artikel/kata-jahat/index.html').match(/data-entity="badan"/g)?.length).toBeGreaterThanOrEqual(
    3,
  );
  expect(page('entitas/badan/index.html')).toContain('alert(1)');
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:xml|svg)$/.test(file)) expect(page(file), file).not.toMatch(/<img src=x|<script/);
    if (!file.endsWith('.html') || !page(file).includes('alert(')) continue;
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
});

test('every address inside the site leads to a page, and every fragment to a block of it', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    for (const [, href = ''] of page(file).matchAll(/(?:href|src|action|cite)="([^"]*)"/g)) {
      const { pathname, hash, origin } = new URL(
        href.replaceAll('&#38;', '&'),
        `https://karang.example/situs/${file.replace(/index\.html$/, '')}`,
      );
      if (origin !== 'https://karang.example') continue;
      count++;
      const target = pathname.slice('/situs/'.length) + (pathname.endsWith('/') ? 'index.html' : '');
      const leads =
        pathname.startsWith('/situs/') &&
        existsSync(join(dist, target)) &&
        (hash === '' || page(target).includes(`id="${hash.slice(1)}"`));
      if (!leads) wrong.push(`${file} links to ${href}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(1000);
});

test('readers of one edition search the others, which their policy lets them ask', async () => {
  const context = await (await theBrowser()).newContext({ serviceWorkers: 'block' });
  try {
    const reader = await context.newPage();
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
    await context.close();
  }
});
