import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { ARTICLE, DESK, open } from './open.ts';

const PASSAGE = `${ARTICLE}p/`;
/** One page of each kind. */
const PAGES = [
  '',
  ARTICLE,
  `${ARTICLE}telaah/`,
  'entitas/',
  'entitas/korea-utara/',
  'cari/?q=Kursk',
  'tak-ada/',
];

/** What a page of the site does that it should not: errors, requests to elsewhere, cookies. */
function watch(page: Page) {
  const errors: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(inject('site')).origin) elsewhere.push(request.url());
  });
  return async () => ({ errors, elsewhere, cookies: await page.context().cookies() });
}
const NOTHING = { errors: [], elsewhere: [], cookies: [] };

test('no kind of page breaks its own policy, asks another site or leaves a cookie', async () => {
  const page = await open('');
  const found = watch(page);
  for (const path of PAGES) await page.goto(new URL(path, inject('site')).href);
  await page.goto(new URL(ARTICLE, inject('site')).href);
  const id = (await page.locator('[data-body] > p').first().getAttribute('id')) ?? '';
  await page.goto(new URL(`${PASSAGE}${id}/`, inject('site')).href, { waitUntil: 'networkidle' });
  expect(await found()).toEqual(NOTHING);
});

test('a reader of feeds on another site shows our pictures, and cannot have our scripts', async () => {
  const reader = createServer((_, response) => response.end('<!doctype html>')).listen(0, '127.0.0.1');
  onTestFinished(() => void reader.close());
  await once(reader, 'listening');
  const page = await (await open('')).context().newPage(); // Which may be refused something.
  await page.goto(`http://127.0.0.1:${(reader.address() as AddressInfo).port}/`);
  const load = (tag: 'img' | 'script', src: string) =>
    page.evaluate(
      (made) =>
        new Promise((done) => {
          const element = Object.assign(document.createElement(made.tag), { src: made.src });
          element.onload = () => done('shown');
          element.onerror = () => done('refused');
          document.head.append(element);
        }),
      { tag, src },
    );
  for (const picture of [
    `${inject('site')}${ARTICLE}gambar.png`,
    `${inject('site')}entitas/mark-rutte/gambar.png`,
    `${inject('site')}gambar.png`,
    `${inject('karang').url}foto/jembatan.svg`,
  ])
    expect(await load('img', picture), picture).toBe('shown');
  const [script = ''] = readdirSync(join(inject('dist'), '_astro')).filter((name) => name.endsWith('.js'));
  expect(await load('script', `${inject('site')}_astro/${script}`)).toBe('refused');
});

test('the policy refuses what an intruder would try', async () => {
  const page = await (await open('')).context().newPage(); // One that may be refused something.
  await page.goto(inject('site'));
  const outcome = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      refused.push(effectiveDirective),
    );
    const tried = (attempt: () => unknown): string => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const asHtml = tried(() => (document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'));
    await new Promise((later) => setTimeout(later)); // What the test itself is run by, is let through.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it is refused is what is tested
    const asCode = tried(() => new Function('return 1'));
    const asHandler = tried(() => document.body.setAttribute('onclick', 'document.title = "kena"'));
    document.body.setAttribute('style', 'color: red');
    await fetch('https://example.org/').catch(() => undefined);
    await new Promise((told) => setTimeout(told));
    return { asHtml, asCode, asHandler, refused: [...new Set(refused)].sort() };
  });
  expect(outcome).toMatchObject({ asHtml: 'TypeError', asHandler: 'TypeError', asCode: 'EvalError' });
  expect(outcome.refused).toEqual(
    expect.arrayContaining(['connect-src', 'style-src-attr', 'require-trusted-types-for']),
  );
});

const HOSTILE =
  '<img src=x onerror="document.documentElement.id=1"><script>document.documentElement.id=1</script>';

const HOSTILE_ADDRESSES = [
  `cari/?q=${encodeURIComponent(HOSTILE)}`,
  `cari/?q=Kursk&jenis=${encodeURIComponent(HOSTILE)}&telaah=${encodeURIComponent(HOSTILE)}`,
  `cari/?q=${encodeURIComponent('"><svg onload=document.documentElement.id=1>')}`,
  `${ARTICLE}?sorot=${encodeURIComponent(HOSTILE)}#${encodeURIComponent(HOSTILE)}`,
  `${ARTICLE}#"]--><img src=x onerror=document.documentElement.id=1>`,
  `tak-ada/${encodeURIComponent(HOSTILE)}/`,
];

test('a hostile query, filter, fragment or path runs nothing, even without the policy', async () => {
  const page = await open('', { ...DESK, bypassCSP: true });
  page.on('dialog', () => {
    throw new Error('A dialog opened.');
  });
  for (const path of HOSTILE_ADDRESSES) {
    await page.goto(new URL(path, inject('site')).href);
    if (path.startsWith('cari/')) await page.locator('#hasil[aria-busy="false"][data-query]').waitFor();
    expect(await page.locator('html').getAttribute('id'), path).toBeNull();
    expect(await page.locator('[onerror], [onload], img[src="x"]').count(), path).toBe(0);
  }
});
