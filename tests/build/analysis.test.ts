import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { dist } = inject('karang');
const page = (path: string) => readFileSync(join(dist, path), 'utf8');

test('an analysis becomes table, timeline, page, map and data; an article without one has none of them', () => {
  const filesOf = (slug: string) =>
    readdirSync(join(dist, 'artikel', slug), { recursive: true, encoding: 'utf8' })
      .filter((path) => /^(?!p\/).*\.\w+$/.test(path.replaceAll('\\', '/')))
      .sort();
  expect(filesOf('kabar-karang')).toEqual([
    'anotasi.jsonld',
    'data.json',
    'gambar.png',
    'index.html',
    'peta-kota.svg',
    'telaah/index.html',
  ]);
  expect(filesOf('jembatan-lama')).toEqual(['gambar.png', 'index.html']);

  const article = page('artikel/kabar-karang/index.html');
  // Words that say when stay words of the article, whatever else marks them.
  expect(article).toContain('itu <time datetime="2024-03"><em>dibuka</em> pekan depan</time>.');
  expect(article).toMatch(/Para pedagang\s*<\/a>\s*menyebut tidak ada bukti/);
  expect(article).toContain('id="peristiwa-pembukaan"');
  expect(page('entitas/budi-laksana/index.html')).toContain('Pernyataan dalam berita');

  const bare = page('artikel/jembatan-lama/index.html');
  for (const trace of ['/telaah/"', 'id="pokok', 'id="peristiwa-', 'id="garis-waktu', 'hasPart', '2024-03'])
    expect(bare).not.toContain(trace);
  expect(page('entitas/karang/index.html')).not.toContain('Pernyataan dalam berita');
});
