import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../setup/chromium.ts';
import { ROOT } from '../../setup/project.ts';
import { serve } from '../../setup/server.ts';
import { timeAnswers, type Deed } from './answers.ts';
import { auditPages, isAuditInstalled } from './audits.ts';
import { visitOften } from './visits.ts';

const ARTICLE = 'artikel/pasukan-korea-utara-di-rusia/';
/** The article's words in a page of the lightest peer's kind: one style sheet, no script. */
const BARE = 'polos/';
const PAGES = [
  BARE,
  ARTICLE,
  `${ARTICLE}telaah/`,
  '',
  'entitas/',
  'entitas/korea-utara/',
  'topik/nato/',
  'artikel/',
  'cari/',
];

/** A button that shows a word, and nothing else: what the browser itself takes. */
const FLOOR = 'lantai/';

/** Whatever Lighthouse can score: it reads no page that is not found. */
const AUDITED = [
  BARE,
  '',
  ARTICLE,
  `${ARTICLE}telaah/`,
  `${ARTICLE}p/tg28z/`,
  'entitas/',
  'entitas/korea-utara/',
  'topik/',
  'topik/nato/',
  'artikel/',
  'artikel/2024/10/',
  'koreksi/',
  'cari/',
  'cari/?q=Rutte',
  'luring/',
];

/** Words of five letters, each typed over the one before. */
const TYPED = 'rutteukraiputinkorea';

const DEEDS: Deed[] = [
  {
    deed: 'a button on an empty page, to compare',
    path: FLOOR,
    event: 'click',
    touch: (_, press) => press('button'),
  },
  {
    deed: 'a tap on a name opens its card',
    path: ARTICLE,
    event: 'click',
    touch: (_, press, run) => press('[data-body] p a[data-entity]', run % 2),
  },
  {
    deed: 'the marks are switched',
    path: ARTICLE,
    event: 'click',
    touch: (_, press) => press('label.marks'),
  },
  {
    deed: 'a letter into the search box',
    path: 'cari/',
    event: 'input',
    touch: async (page, _, run) => {
      const box = page.locator('input[name="q"]');
      if (run % 5 === 0) await box.evaluate((input: HTMLInputElement) => input.select());
      await box.press(TYPED[run] ?? '');
    },
  },
];

const nameOf = (path: string): string => (path === BARE ? 'the article, bare' : `/${path}`);

type Row = Record<string, string | number>;

/**
 * What a reader waits for on a phone that is four times slower, on a slow line (1.6 Mbit/s, 150 ms), with nothing in the
 * cache; how long the page takes to answer a finger, without the line; and what Lighthouse says, where it is installed.
 * @param dist the real site, built
 */
export async function benchReader(dist: string): Promise<{ visits: Row[]; answers: Row[]; audits: Row[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'telaah-reader-'));
  cpSync(dist, folder, { recursive: true });
  layBare(folder);
  layFloor(folder);
  execFileSync(process.execPath, [join(ROOT, 'src/commands/compress.ts'), folder]);
  const { url, server } = await serve(folder);
  const browser = await openBrowser();
  try {
    const visits: Row[] = [];
    for (const path of PAGES) visits.push(await visitOften(browser, url + path, nameOf(path)));
    const answers = await timeAnswers(browser, url, DEEDS);
    const named = new Map(AUDITED.map((path) => [path, nameOf(path)]));
    return { visits, answers, audits: isAuditInstalled() ? await auditPages(url, named) : [] };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function layBare(dist: string): void {
  const html = readFileSync(join(dist, ARTICLE, 'index.html'), 'utf8');
  const [, title = ''] = /<h1>(.*?)<\/h1>/s.exec(html) ?? [];
  const body = /<div class="body"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
  const blocks = [...body.matchAll(/<(p|h2|h3|li)\b[^>]*>(.*?)<\/\1>/gs)];
  const words = blocks.map(([, tag = 'p', text = '']) => `<${tag}>${text.replace(/<[^>]+>/g, '')}</${tag}>`);
  mkdirSync(join(dist, BARE), { recursive: true });
  writeFileSync(
    join(dist, BARE, 'gaya.css'),
    'body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.6 serif}',
  );
  writeFileSync(
    join(dist, BARE, 'index.html'),
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="gaya.css"></head><body><h1>${title}</h1>${words.join('')}</body></html>`,
  );
}

function layFloor(dist: string): void {
  mkdirSync(join(dist, FLOOR), { recursive: true });
  writeFileSync(
    join(dist, FLOOR, 'index.html'),
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lantai</title><link rel="icon" href="data:,"></head><body><button onclick="kata.hidden = !kata.hidden">Tekan</button><p id="kata" hidden>Kata</p></body></html>`,
  );
}
