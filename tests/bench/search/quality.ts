import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

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

/** Ask every query of the built site, each on a page of its own, as a reader who follows a link to it. */
export async function askAll(page: Page, site: string, queries: readonly Query[]): Promise<Outcome[]> {
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
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    await page.goto(new URL(`cari/?q=${encodeURIComponent(query.text)}`, site).href);
    await page.locator('#hasil[data-query][aria-busy="false"]').waitFor();
    const hits = await page.$$eval('#hasil [data-hit]', (links) =>
      links.map((link) => ({ is: link.getAttribute('data-hit'), href: link.getAttribute('href') ?? '' })),
    );
    const where = ({ is, href }: { is: string | null; href: string }) =>
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
