import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { theBrowser } from '../browser/open.ts';
import { ROOT, buildIn, makeProject, runIn } from '../setup/project.ts';
import { serve } from '../setup/server.ts';

const SLUG = 'pasukan-korea-utara-di-rusia';
const ARTICLE = `content/articles/${SLUG}.md`;
const LEDGER = `content/articles/${SLUG}.anchors.json`;
const real = readFileSync(join(ROOT, ARTICLE), 'utf8');

const projects: ReturnType<typeof makeProject>[] = [];
afterEach(() => projects.splice(0).forEach(({ remove }) => remove()));

/** A project with a revision of the real article. */
function project(article: string) {
  const made = makeProject({ [ARTICLE]: article });
  projects.push(made);
  const path = (file: string) => join(made.folder, file);
  return {
    folder: made.folder,
    read: (file: string) => readFileSync(path(file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(path(file), text),
    anchors: (date: string) => runIn(made.folder, 'node', ['src/commands/anchors.ts', '--date', date]),
    check: () => runIn(made.folder, 'node', ['src/commands/check-content.ts']),
    build: () => buildIn(made.folder),
  };
}

const ids = (ledger: string) => [...ledger.matchAll(/^\["#?([^"#-][^"]*)"/gm)].map(([, id]) => id ?? '');

test('the command writes the ledger that the check misses, once, and keeps its ids when words change', async () => {
  const { anchors, check, read, write } = project(real);
  expect(await check()).toMatchObject({
    code: 1,
    output: expect.stringContaining(
      `${LEDGER}:1:1  The article has no ledger of paragraph ids yet.\n  Hint: Run \`npm run anchors\``,
    ) as string,
  });
  expect((await anchors('2024-10-30')).output).toContain(`written: ${LEDGER}`);
  const first = read(LEDGER);
  expect((await check()).code).toBe(0);
  expect((await anchors('2024-10-31')).output).toContain('0 ledgers changed');

  write(ARTICLE, real.replace('dalam beberapa hari.', 'dalam beberapa hari lagi.'));
  await anchors('2024-10-31');
  expect(read(LEDGER)).not.toBe(first);
  expect(ids(read(LEDGER))).toEqual(ids(first));
});

/** Ten revisions, each an edit of the one before, as an editor makes them. */
const EDITS: ((text: string) => string)[] = [
  (text) => text.replace('dalam beberapa pekan mendatang', 'dalam beberapa minggu mendatang'),
  (text) =>
    text.replace(
      'Rutte menggambarkan',
      'Alinea sisipan pertama tentang cuaca di Jakarta.\n\nRutte menggambarkan',
    ),
  (text) => text.replace('di Brussel. Para pejabat', 'di Brussel.\n\nPara pejabat'),
  (text) =>
    text.replace('di Ukraina "sangat berbahaya."\n\nMenteri', 'di Ukraina "sangat berbahaya." Menteri'),
  (text) => text.replace('## Respons Rusia', '## Tanggapan Rusia'),
  (text) => text.replace(/Partisipasi Korea Utara[^\n]*\n\n/, ''),
  (text) => text.replace(/(Kemenangan Donald Trump[^\n]*)\n\n(Di Moskow[^\n]*)/, '$2\n\n$1'),
  (text) => text.replace('menanggapi santai', 'menjawab dengan tenang'),
  (text) => text.replace('Alinea sisipan pertama tentang cuaca di Jakarta.\n\n', ''),
  (text) =>
    text.replace(
      /Juru bicara Pentagon, Sabrina Singh[^\n]*/,
      'Sabrina Singh, juru bicara Pentagon, menyatakan pasukan Korea Utara telah terlihat mendekat ke perbatasan Ukraina.',
    ),
];

test('after ten revisions every link ever made lands where its words are, or says that they are gone', async () => {
  const { build, folder, read, write } = project(real);
  const anchors = (date: string) => readNewsroom(join(folder, 'content'), { base: '/', updateLedgers: date });
  const out = new Map<string, string>();
  const note = () => {
    for (const [, id, text] of read(LEDGER).matchAll(/^\["#?([^"#-][^"]*)","\w+",("(?:[^"\\]|\\.)*")/gm)) {
      if (id && text && !out.has(id)) out.set(id, JSON.parse(text) as string);
    }
  };
  let article = real;
  await anchors('2024-10-30');
  note();
  for (const [index, edit] of EDITS.entries()) {
    const edited = edit(article);
    expect(edited, `edit ${index + 1} finds its words`).not.toBe(article);
    article = edited;
    write(ARTICLE, article);
    await anchors(`2024-11-${String(index + 1).padStart(2, '0')}`);
    note();
  }
  const { code, output } = await build();
  expect(code, output).toBe(0);

  const { url, server } = await serve(join(folder, 'dist'));
  const page = await (await theBrowser()).newPage({ javaScriptEnabled: false });
  try {
    const landing: Record<string, string> = {};
    for (const [id, text] of out) {
      await page.goto('about:blank');
      await page.goto(`${url}artikel/${SLUG}/#${id}`);
      const target = page.locator(':target');
      const retired = await target.getAttribute('data-retired');
      const words = (await target.evaluate((element) => element.closest('p, h2')?.textContent ?? '')).replace(
        /\s+/g,
        ' ',
      );
      expect(await target.isVisible(), `${id} is seen`).toBe(true);
      if (!retired) expect(shared(text, words), `${id}: ${text} -> ${words}`).toBeGreaterThan(0.5);
      else landing[text.slice(0, 24)] = `${retired}: ${(await target.innerText()).slice(0, 60)}`;
      const passage = await page.request.get(`${url}artikel/${SLUG}/p/${id}/`);
      expect(passage.status(), `/p/${id}/`).toBe(id.includes('-') ? 404 : 200);
    }
    expect(landing).toEqual({
      'Partisipasi Korea Utara ': 'gone: Alinea yang dituju tautan ini sudah dihapus dari tempat ini ',
      'Alinea sisipan pertama t': 'gone: Alinea yang dituju tautan ini sudah dihapus dari tempat ini ',
      'Presiden Amerika Serikat': 'here: Alinea yang dituju tautan ini sudah disunting pada 4 Novembe',
      'Respons Rusia': 'here: Alinea yang dituju tautan ini sudah disunting pada 5 Novembe',
    });
  } finally {
    await page.context().close();
    server.close();
  }
});

/** The share of `text`'s words that stand in `other`. */
function shared(text: string, other: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const pool = new Set(other.toLowerCase().match(/\p{L}+/gu));
  return words.filter((word) => pool.has(word)).length / words.length;
}
