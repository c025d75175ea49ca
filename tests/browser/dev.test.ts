import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { karang } from '../setup/karang.ts';
import { BIN, ENV, ROOT, makeProject } from '../setup/project.ts';
import { theBrowser } from './open.ts';

const PATH = 'content/articles/kabar-karang.md';
const MAYOR = 'content/entities/budi-laksana.md';
const TOWN = 'content/entities/karang.md';
const FILES = karang();
const { [PATH]: ARTICLE = '', [MAYOR]: BUDI = '', [TOWN]: KARANG = '' } = FILES;

const { folder, remove } = makeProject(FILES);
const lay = (path: string, text: string) => writeFileSync(join(folder, path), text);

let server: ChildProcess;
let page: Page;
let site: string;

beforeAll(async () => {
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  server = spawn(join(BIN, 'node'), [astro, 'dev', '--port', '4457'], {
    cwd: folder,
    env: { ...ENV, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  site = await new Promise<string>((ready, fail) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const address = /Local\s+(http:\S+)/.exec(said)?.[1];
      if (address) ready(address);
    });
    server.on('exit', () => fail(new Error(`The dev server ended:\n${said}`)));
  });
  page = await (await theBrowser()).newPage();
});

afterAll(async () => {
  await page.context().close();
  server.kill();
  await once(server, 'exit');
  remove();
});

const shown = (words: string) => page.getByText(words).first().waitFor();
const open = (path: string) => page.goto(new URL(path, site).href);

test('an edit of any file is on every open page at once, a fault stands there with its place until it is mended', async () => {
  await open('artikel/kabar-karang/');
  await shown('Wali Kota Budi Laksana berkata di Karang');

  // An article: its page, the entity's page, search.
  lay(PATH, ARTICLE.replace('berkata di Karang', 'berpidato di Karang'));
  await shown('berpidato di Karang');
  await open('entitas/budi-laksana/');
  await shown('berpidato di Karang');
  await open('cari/?q=berpidato');
  await page.locator('[data-hit="paragraf"]').first().waitFor();

  // An entity, on a page that is open.
  await open('artikel/kabar-karang/');
  lay(TOWN, KARANG.replace('Kota rekaan.', 'Kota di tepi laut.'));
  await page
    .locator('[data-card="karang"]', { hasText: 'Kota di tepi laut.' })
    .waitFor({ state: 'attached' });

  // A second article, then its removal with its ledger.
  await open('');
  lay('content/articles/kabar-kedua.md', ARTICLE.replace('Kabar dari', 'Lagi dari'));
  await shown('Lagi dari Kota Karang');
  const ledger = join(folder, 'content/articles/kabar-kedua.anchors.json');
  expect(readFileSync(ledger, 'utf8')).toContain('Budi Laksana berkata');
  rmSync(join(folder, 'content/articles/kabar-kedua.md'));
  await shown('This ledger of paragraph ids stands beside no article.');
  rmSync(ledger);
  await shown('Kabar dari Kota Karang');
  await page.getByText('Lagi dari Kota Karang').waitFor({ state: 'detached' });

  // Faults of two files, all at once; then none.
  lay(PATH, ARTICLE.replace('2024-02-29', '2024-02-30'));
  lay(MAYOR, BUDI.replace('person', 'human'));
  await shown(`${PATH}:4:1`);
  await shown(`${MAYOR}:3:1`);
  await shown('date: 2024-02-30');
  lay(PATH, ARTICLE);
  lay(MAYOR, BUDI);
  await shown('Kabar dari Kota Karang');
});
