// Every file that other programs read, read by a program that does so for a living.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import robotsParser from 'robots-parser';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { open } from '../browser/open.ts';
import { drawPicture } from '../../src/pictures/draw-picture.ts';

const AT = 'http://localhost:4321/';
const ARTICLE = 'artikel/pasukan-korea-utara-di-rusia/';

const read = (path: string) => readFileSync(join(inject('dist'), path), 'utf8');
const source = readFileSync(new URL('../fixtures/pasukan-korea-utara-di-rusia.txt', import.meta.url), 'utf8');
const [title, ...lines] = source.split('\n').filter(Boolean);
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&quot;', '"');
const day = (date: unknown) => new Date(date as string).toISOString();

test('the RSS feed holds the whole article, and nothing but it', () => {
  const feed = parseRssFeed(read('rss.xml'));
  expect(feed).toMatchObject({ title: 'Telaah', link: AT, language: 'id' });
  expect(feed.atom?.links).toMatchObject([{ href: `${AT}rss.xml`, rel: 'self' }]);
  const [item] = feed.items ?? [];
  expect(item).toMatchObject({ title, link: AT + ARTICLE, dc: { creators: ['Associated Press'] } });
  expect(day(item?.pubDate)).toBe('2024-10-29T00:00:00.000Z');
  const html = item?.content?.encoded ?? '';
  expect(textOf(html).split('\n').filter(Boolean)).toEqual(lines);
  expect(html).not.toMatch(/data-|id="|<script|href="[^h]/);
});

test('the JSON feed says the same', () => {
  const feed = parseJsonFeed(read('feed.json'));
  expect(feed).toMatchObject({ feed_url: `${AT}feed.json`, home_page_url: AT, language: 'id' });
  const [item] = feed.items ?? [];
  expect(item).toMatchObject({ id: AT + ARTICLE, title, image: `${AT}${ARTICLE}gambar.png` });
  expect(item?.content_html).toBe(parseRssFeed(read('rss.xml')).items?.[0]?.content?.encoded);
  expect(day(item?.date_published)).toBe('2024-10-29T00:00:00.000Z');
});

test('who follows a name gets the paragraphs that name it', () => {
  const feed = parseRssFeed(read('entitas/mark-rutte/rss.xml'));
  expect(feed).toMatchObject({ title: 'Telaah: Mark Rutte', link: `${AT}entitas/mark-rutte/` });
  const quotes = [...(feed.items?.[0]?.content?.encoded ?? '').matchAll(/<blockquote.*?<\/blockquote>/gs)];
  expect(quotes.map(([quote]) => textOf(quote))).toEqual(lines.filter((line) => line.includes('Rutte')));
});

test('who follows a topic gets its articles in full', () => {
  const feed = parseRssFeed(read('topik/nato/rss.xml'));
  expect(feed).toMatchObject({ title: 'Telaah: NATO', link: `${AT}topik/nato/` });
  expect(feed.items).toEqual(parseRssFeed(read('rss.xml')).items);
  expect(read('topik/nato/index.html')).toContain('href="/topik/nato/rss.xml"');
});

test('every page offers the feeds, the search and the manifest, and each lies where it says', () => {
  const head = (path: string) =>
    [
      ...read(path).matchAll(
        /<link rel="(alternate|search|manifest|apple-touch-icon|icon)"[^>]*href="([^"]+)"/g,
      ),
    ].map(([, rel, href = '']) => ({ rel, file: read(href.slice(1)).slice(0, 1) }));
  expect(head('index.html').map(({ rel }) => rel)).toEqual([
    'icon',
    'apple-touch-icon',
    'manifest',
    'search',
    'alternate',
    'alternate',
  ]);
  expect(head('entitas/nato/index.html')).toHaveLength(7);
});

test('the news sitemap names the article, its publication and its day', async () => {
  const [item] = await parseSitemap(Readable.from([read('sitemap-news.xml')]));
  expect(item).toMatchObject({
    url: AT + ARTICLE,
    news: { publication: { name: 'Telaah', language: 'id' }, publication_date: '2024-10-29', title },
  });
});

test('the sitemap is of the published shape and lists what search engines should show', async () => {
  const [index] = await parseSitemapIndex(Readable.from([read('sitemap-index.xml')]));
  const xml = read(index?.url.slice(AT.length) ?? '');
  const schema = createRequire(import.meta.url).resolve('sitemap/package.json');
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: xml.replace(/ xmlns:\w+="[^"]*"/g, '') }],
    schema: [readFileSync(join(schema, '../schema/sitemap.xsd'), 'utf8')],
  });
  expect(errors).toEqual([]);
  const items = await parseSitemap(Readable.from([xml]));
  const listed = items.map(({ url }) => url.slice(AT.length));
  // Of the content, never of the build.
  const days = new Map(items.map(({ url, lastmod }) => [url.slice(AT.length), lastmod && day(lastmod)]));
  for (const path of ['', ARTICLE, `${ARTICLE}telaah/`, 'entitas/nato/', 'topik/nato/'])
    expect(days.get(path), path).toBe('2024-10-29T00:00:00.000Z');
  expect([...days.values()].filter((date) => date && !date.startsWith('2024-10-29'))).toEqual([]);
  for (const path of ['', ARTICLE, `${ARTICLE}telaah/`, 'entitas/', 'entitas/nato/'])
    expect(listed).toContain(path);
  expect(listed.filter((path) => /\/p\/|cari|404/.test(path))).toEqual([]);
});

test('crawlers may read everything, and find the sitemaps', () => {
  const robots = robotsParser(`${AT}robots.txt`, read('robots.txt'));
  expect(robots.isAllowed(AT + ARTICLE, 'Googlebot')).toBe(true);
  expect(robots.getSitemaps()).toEqual([`${AT}sitemap-index.xml`, `${AT}sitemap-news.xml`]);
});

test('the search description is valid, and its address finds what is typed', async () => {
  const xml = read('opensearch.xml');
  const { errors } = await validateXML({
    xml: [{ fileName: 'opensearch.xml', contents: xml }],
    schema: [readFileSync(new URL('../fixtures/opensearch.xsd', import.meta.url), 'utf8')],
  });
  expect(errors).toEqual([]);
  const [, template] = /type="text\/html" template="([^"]+)"/.exec(xml) ?? [];
  expect(template?.replace('{searchTerms}', encodeURIComponent('Kim & Rutte'))).toBe(
    `${AT}cari/?q=Kim%20%26%20Rutte`,
  );
});

test('the manifest is what Chromium reads, without a complaint', async () => {
  const page = await open('');
  const chromium = await page.context().newCDPSession(page);
  const { errors, manifest } = await chromium.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const site = inject('site');
  expect(manifest).toMatchObject({
    ...{ id: site, startUrl: site, scope: site, display: 'kMinimalUi' },
    name: expect.stringMatching(/^Telaah/) as string,
    shortcuts: [{ url: `${site}cari/` }, { url: `${site}entitas/` }],
  });
  // It reads `any` as 0x0.
  expect(manifest.icons?.map(({ sizes }) => sizes)).toEqual(['0x0', '192x192', '512x512', '512x512']);
  expect((await chromium.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
});

test('every file of XML is read by a browser', async () => {
  const files = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter((it) =>
    /\.(?:xml|svg)$/.test(it),
  );
  const page = await open('ikon/192.png'); // No page, and so without a policy against parsing.
  const faults = await page.evaluate(
    (all) =>
      all.filter(([, text]) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
      ),
    files.map((file) => [file, read(file)] as const),
  );
  expect(faults).toEqual([]);
  expect(files).toContain('rss.xml');
});

test('every page has a picture for previews, of the size it says', () => {
  const pages = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('.html'),
  );
  const pictures = new Set(
    pages.map((page) =>
      /<meta property="og:image" content="([^"]+)"/.exec(read(page))?.[1]?.slice(AT.length),
    ),
  );
  expect(pictures).toContain('gambar.png');
  expect(pictures).toContain(`${ARTICLE}gambar.png`);
  expect(pictures).toContain(`${ARTICLE}p/tg28z.png`);
  expect(pictures).toContain('entitas/mark-rutte/gambar.png');
  for (const picture of pictures) expect(sizeOf(picture ?? '')).toEqual([1200, 630]);
});

test('a picture shows whose words they are, however long they are', async () => {
  const text = 'kata '.repeat(200);
  const [one, other] = await Promise.all(
    ['Associated Press', 'Antara'].map((source) =>
      drawPicture({ site: 'Telaah', text, isQuote: true, source }),
    ),
  );
  expect(Buffer.from(one ?? []).equals(other ?? new Uint8Array())).toBe(false);
});

test('the icons are of the sizes the manifest says', () => {
  const { icons } = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons.filter((icon) => icon.src.endsWith('.png')))
    expect(sizeOf(src.slice(1)).join('x')).toBe(sizes);
  expect(sizeOf('ikon/apple.png')).toEqual([180, 180]);
});

/** Width and height of a PNG, as its header says (https://www.w3.org/TR/png/#11IHDR). */
function sizeOf(path: string): number[] {
  const png = readFileSync(join(inject('dist'), path));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
