import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** A query as a reader types it, and what is right. */
export type Query = {
  kind: string;
  text: string;
  /** Ids of entities that may come first; empty where a paragraph comes first; undefined where nothing may be found. */
  entities: string[] | undefined;
  /** Right first paragraphs: `1` is the first of the body, `H` a heading. */
  paragraphs: string[];
};

/** What one query brought. */
export type Outcome = { query: Query; firstHit: boolean; firstParagraph: boolean; got: string };

/** @param name a file in tests/fixtures/search, whose first line says how it is written */
export function readQueries(name: string): Query[] {
  const lines = readFileSync(new URL(`../../fixtures/search/${name}`, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (!line.includes('|') || line.startsWith('#')) return [];
    const [kind = '', text = '', first = '', paragraphs = ''] = line.split('|').map((cell) => cell.trim());
    const entities = first === '0' ? undefined : first === '-' ? [] : first.split('/');
    return [{ kind, text, entities, paragraphs: paragraphs.split(' ').filter(Boolean) }];
  });
}

type Hit = { is: string | null; href: string };

/** Queries for one page: a browser lets a page change its address 200 times in ten seconds. */
const A_PAGE = 100;

/** Type queries into the search page one after another; what each brought. */
async function typeAll(page: Page, site: string, texts: readonly string[]): Promise<Hit[][]> {
  await page.goto(new URL('cari/', site).href);
  return page.evaluate(async (all) => {
    const results = document.querySelector('#hasil');
    const input = document.querySelector<HTMLInputElement>('site-search input[name="q"]');
    if (!results || !input) throw new Error('No search on this page');
    const ask = (text: string) =>
      new Promise<Hit[]>((done) => {
        const watch = new MutationObserver(() => {
          if (results.getAttribute('data-query') !== text || results.getAttribute('aria-busy') !== 'false')
            return;
          watch.disconnect();
          const links = [...results.querySelectorAll('[data-hit]')];
          done(
            links.map((link) => ({
              is: link.getAttribute('data-hit'),
              href: link.getAttribute('href') ?? '',
            })),
          );
        });
        watch.observe(results, { attributes: true });
        input.value = text;
        input.form?.requestSubmit();
      });
    const found: Hit[][] = [];
    for (const text of all) found.push(await ask(text));
    return found;
  }, texts);
}

/** Ask every query of the built site. */
export async function askAll(browser: Browser, site: string, queries: readonly Query[]): Promise<Outcome[]> {
  const page = await browser.newPage();
  await page.goto(new URL('artikel/pasukan-korea-utara-di-rusia/', site).href);
  const places = new Map(
    await page.$$eval('[data-body] [id]', (blocks) => {
      let count = 0;
      return blocks.flatMap((block) => {
        if (/^H\d$/.test(block.tagName)) return [[block.id, 'H'] as const];
        return block.tagName === 'P' ? [[block.id, String(++count)] as const] : [];
      });
    }),
  );
  await page.close();
  const found: Hit[][] = [];
  for (let i = 0; i < queries.length; i += A_PAGE) {
    const own = await browser.newPage();
    found.push(
      ...(await typeAll(
        own,
        site,
        queries.slice(i, i + A_PAGE).map(({ text }) => text),
      )),
    );
    await own.close();
  }
  const outcomes: Outcome[] = [];
  for (const [i, query] of queries.entries()) {
    const hits = found[i] ?? [];
    const where = ({ is, href }: Hit) =>
      is === 'entitas'
        ? (/entitas\/([^/]+)/.exec(href)?.[1] ?? '')
        : (places.get(href.split('#')[1] ?? '') ?? '?');
    const [first] = hits;
    const paragraph = hits.find(({ is }) => is === 'paragraf');
    const got = hits.slice(0, 4).map(where).join(' ') || 'nothing';
    const rightParagraph = paragraph !== undefined && query.paragraphs.includes(where(paragraph));
    if (query.entities === undefined) {
      outcomes.push({ query, firstHit: hits.length === 0, firstParagraph: hits.length === 0, got });
    } else if (query.entities.length === 0) {
      outcomes.push({
        query,
        firstHit: first === paragraph && rightParagraph,
        firstParagraph: rightParagraph,
        got,
      });
    } else {
      const right = first?.is === 'entitas' && query.entities.includes(where(first));
      outcomes.push({ query, firstHit: right, firstParagraph: rightParagraph, got });
    }
  }
  return outcomes;
}

/** Right answers by kind, in percent, as a table for people. */
export function qualityTable(outcomes: readonly Outcome[]): string {
  const percent = (all: readonly Outcome[], right: (outcome: Outcome) => boolean) =>
    ((100 * all.filter(right).length) / all.length).toFixed(1).padStart(6);
  const row = (name: string, all: readonly Outcome[]) =>
    `${name.padEnd(14)}${String(all.length).padStart(5)}${percent(all, (o) => o.firstHit)}   ${percent(all, (o) => o.firstParagraph)}`;
  const kinds = [...new Set(outcomes.map(({ query }) => query.kind))];
  const wrong = outcomes.filter((outcome) => !outcome.firstHit || !outcome.firstParagraph);
  return [
    `${'kind'.padEnd(14)}    n   hit %  paragraph %`,
    ...kinds.map((kind) =>
      row(
        kind,
        outcomes.filter(({ query }) => query.kind === kind),
      ),
    ),
    row('all', outcomes),
    ...wrong.map(
      ({ query, got }) =>
        `  wrong: ${query.kind}: ${query.text} -> ${got}, not ${query.entities?.join('/') ?? 'nothing'} ${query.paragraphs.join(' ')}`,
    ),
  ].join('\n');
}
