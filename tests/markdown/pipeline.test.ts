import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeUrls } from '../../src/core/urls.ts';
import { makePipeline } from '../../src/markdown/pipeline.ts';
import { REGISTER } from '../fixtures/register.ts';

/** Each case is a Markdown file and, beside it, the HTML that must come of it, to the letter. */
const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const render = makePipeline(REGISTER, makeUrls('/telaah/'));

const PICTURES = new Map([
  ['/foto/kursk.png', { width: 800, height: 600 }],
  ['/foto/nato.svg', { width: 24, height: 24 }],
]);

test.each(cases)('%s', (name) => {
  const { html, problems } = render({
    file: `${name}.md`,
    title: 'Judul',
    markdown: read(`${name}.md`),
    bodyLine: 8,
    pictures: PICTURES,
  });
  const said = problems.map(({ line, column, what, hint }) => `${line}:${column} ${what} ${hint}\n`).join('');
  expect(`${html}\n${said}`).toBe(read(`${name}.html`));
});
