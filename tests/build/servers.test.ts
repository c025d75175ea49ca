import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ROOT, runIn } from '../setup/project.ts';
import { INSTALLED, answers, freePort } from '../setup/real-server.ts';
import { needsOfPage, policyInHeader } from '../../src/core/publish/page-policy.ts';
import { readHeaders, serve } from '../setup/server.ts';

const ARTICLE = 'artikel/pasukan-korea-utara-di-rusia/';
const PARTS = ['index.html', '404.html', '_headers', '_astro', `${ARTICLE}index.html`, `${ARTICLE}p`];

/** Part of the site, with what is compressed beforehand. */
let folder: string;
let site: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telaah-servers-'));
  chmodSync(folder, 0o755); // A server's workers may run as nobody.
  site = join(folder, 'site');
  for (const part of [...PARTS, 'cari/index.html'])
    cpSync(join(inject('dist'), part), join(site, part), { recursive: true });
  await runIn(ROOT, 'node', ['src/commands/compress.ts', site]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each page gets one policy, which allows all that stands in it', async () => {
  const headersFor = await readHeaders(inject('dist'));
  const pages = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('.html'),
  );
  for (const page of pages) {
    const policy = headersFor(`/${page.replace(/index\.html$/, '')}`).get('Content-Security-Policy') ?? '';
    const own = policyInHeader(await needsOfPage(readFileSync(join(inject('dist'), page), 'utf8')), false);
    const [allowed, needed] = [policy, own].map((text) => text.split('; ').map((part) => part.split(' ')));
    expect(
      allowed?.map(([name]) => name),
      page,
    ).toEqual(needed?.map(([name]) => name));
    for (const [i, part] of (needed ?? []).entries()) {
      const wanted = part.filter((source) => source !== `'none'`);
      expect(allowed?.[i], page).toEqual(expect.arrayContaining(wanted));
    }
  }
});

test('the file of headers stays within what Cloudflare takes, however many articles there are', () => {
  // https://developers.cloudflare.com/pages/configuration/headers/
  const lines = readFileSync(join(inject('dist'), '_headers'), 'utf8').split('\n');
  const paths = lines.filter((line) => line.startsWith('/'));
  expect(paths.length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
  // A rule for each first folder of an address and for nothing below it, but for the index.
  for (const path of paths) expect(path).toMatch(/^\/(?:[^/]+(?:\/(?:indeks\/)?\*)?|\*)?$/);
});

/** As a browser asks: nothing is followed or unpacked. */
const ask = (
  url: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage & { body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Object.assign(response, { body: Buffer.concat(parts) })));
    }).on('error', reject);
  });

const starts = [
  {
    name: "the tests' own server, by _headers",
    start: async () => {
      const { url, server } = await serve(site);
      return { url, stop: () => void server.close() };
    },
  },
  ...INSTALLED.map(({ name, start }) => ({
    name,
    start: async () => {
      const port = await freePort();
      const own = join(folder, name);
      mkdirSync(own);
      const written = join(ROOT, '.hosting', name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
      const running = start({ written, site, folder: own, port });
      const url = `http://127.0.0.1:${port}/`;
      await answers(url);
      return { url, stop: () => void running.kill() };
    },
  })),
];

describe.each(starts)('$name', ({ name, start }) => {
  const isOurs = name.startsWith('the tests');
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  test('every page comes with the policy of its section, the missing ones too', async () => {
    for (const path of ['', ARTICLE, 'cari/?q=x', ...(isOurs ? [] : ['tak/ada/'])]) {
      const { headers, statusCode } = await ask(server.url + path);
      expect(statusCode).toBe(path === 'tak/ada/' ? 404 : 200);
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toMatch(/^default-src 'self'; script-src 'self'/);
      expect(policy).not.toMatch(/'unsafe-/);
      // Pagefind's engine runs on its own page alone.
      expect(policy.includes(`'wasm-unsafe-eval'`), path).toBe(path.startsWith('cari/'));
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      // Pictures of articles are shown elsewhere, and lie beside them.
      const own = path === ARTICLE ? undefined : 'same-origin';
      expect(headers['cross-origin-resource-policy'], path).toBe(own);
    }
  });

  test('a page is asked for again each time and answered 304; a hashed file never again', async () => {
    const { headers } = await ask(server.url + ARTICLE);
    expect(headers['cache-control'] ?? 'no-cache').not.toMatch(/max-age=[1-9]/);
    const again = await ask(server.url + ARTICLE, { 'if-none-match': headers.etag ?? '' });
    expect([again.statusCode, again.body.length]).toEqual([304, 0]);
    const [script = ''] = /_astro\/[^"]+\.js/.exec(readFileSync(join(site, 'index.html'), 'utf8')) ?? [];
    const hashed = await ask(server.url + script);
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers['content-type']).toMatch(/javascript/);
  });

  test('a page is sent as small as it was compressed beforehand', async () => {
    const { headers, body } = await ask(server.url + ARTICLE, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(body.equals(readFileSync(join(site, ARTICLE, 'index.html.br')))).toBe(true);
    expect(headers['content-type']).toMatch(/^text\/html/);
  });

  test('what is not there says so with the page for it', async () => {
    const { statusCode, body } = await ask(`${server.url}tak/ada/`);
    expect(statusCode).toBe(404);
    expect(body.toString()).toBe(readFileSync(join(site, '404.html'), 'utf8'));
  });

  if (isOurs) return;
  test('an address without its slash, and a passage without a page, lead on', async () => {
    const bare = await ask(server.url + ARTICLE.slice(0, -1));
    expect(bare.statusCode).toBeGreaterThan(300);
    expect(new URL(bare.headers.location ?? '', server.url).href).toBe(server.url + ARTICLE);
    const passage = await ask(`${server.url}${ARTICLE}p/p-tak-ada/`);
    expect(passage.statusCode).toBe(302);
    expect(new URL(passage.headers.location ?? '', server.url).href).toBe(
      `${server.url}${ARTICLE}#p-tak-ada`,
    );
  });
});
