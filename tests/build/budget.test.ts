import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import budgets from './budgets.json' with { type: 'json' };
import { partsOf } from './page-parts.ts';

/**
 * What a reader on a slow network pays for the first view, kept in budgets.json: bytes over the wire (brotli), what is
 * fetched before the page can be read, scripts after that. 14,600 bytes is what the first flight of a TCP connection carries
 * (10 segments of 1,460 bytes, RFC 6928); the search page holds its script and names too, one response sooner to the
 * first answer.
 */
test.each(Object.entries(budgets.pages))('/%s keeps its budget, and nothing holds it up', (path, budget) => {
  const html = readFileSync(join(inject('dist'), path, 'index.html'), 'utf8');
  const { parts, ...page } = partsOf(html);
  const grown = Object.entries(budget.recorded).flatMap(([part, was]) => {
    const now = parts[part as keyof typeof parts];
    return now > was ? [`${part} ${was} -> ${now}`] : [];
  });
  const told = `/${path}: ${JSON.stringify(page)}. Since it was recorded grew: ${grown.join(', ') || 'nothing'}. Bytes by part: ${JSON.stringify(parts)}`;
  expect(page.bytes, told).toBeLessThanOrEqual(budget.bytes);
  expect(page.requests, told).toBeLessThanOrEqual(budget.requests);
  expect(page.scripts, told).toBeLessThanOrEqual(budget.scripts);
  for (const [script] of html.matchAll(/<script(?![^>]*type="application\/(?:ld\+)?json")[^>]*>/g))
    expect(script).toContain('type="module"');
});

test('an article is a bounded number of files, and each of its paragraphs too', () => {
  const folder = join(inject('dist'), 'artikel/pasukan-korea-utara-di-rusia');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const ofParagraphs = files.filter((file) => file.startsWith('p/'));
  const maps = files.filter((file) => file.startsWith('peta-'));
  const paragraphs = new Set(ofParagraphs.map((file) => file.replace(/(?:\.png|\/index\.html)$/, '')));
  expect(ofParagraphs.length).toBeLessThanOrEqual(paragraphs.size * budgets.files.paragraph);
  const others = files.length - ofParagraphs.length - maps.length;
  expect(others, files.join(', ')).toBeLessThanOrEqual(budgets.files.article);
});
