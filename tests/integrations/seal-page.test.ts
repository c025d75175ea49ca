import { expect, test } from 'vitest';
import { sealPage } from '../../src/core/publish/page-policy.ts';
import { pageSealer } from '../../src/integrations/seal-page.ts';

const page = (head: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const STYLE = '<style>p::before { content: "—" }</style>';
const SCRIPT = '<script type="module">run("á")</script>';
const PLAIN = page(STYLE, `<p>Kursk — Kyiv</p>${SCRIPT}`);
const OTHER = page('<style>p{}</style>', SCRIPT);

/** Pages in their order, each as it is sealed after those before it. */
async function sealAll(pages: readonly string[]): Promise<string[]> {
  const seal = pageSealer();
  const sealed: string[] = [];
  for (const html of pages) sealed.push(Buffer.concat(await seal(Buffer.from(html))).toString());
  return sealed;
}

test.each([
  ['the same styles and scripts', page(STYLE, `<p>Lainnya</p>${SCRIPT}`)],
  ['fewer of them', page(STYLE, '')],
  ['others', page('<style>a{}</style>', `${SCRIPT}<script>other()</script>`)],
  ['one script twice', page(STYLE, SCRIPT + SCRIPT)],
  [
    'data, and a file',
    page(STYLE, `<script type="application/ld+json">{"a":"<style>"}</script><script src="/x.js"></script>`),
  ],
  [
    'a tag in an attribute before its own',
    page(`<meta name="description" content="Apa arti <script>?">${STYLE}`, SCRIPT),
  ],
  ['a tag in an attribute that names a file', page(`<meta content="<script src=x>">${STYLE}`, SCRIPT)],
  ['a known style in an attribute', page(`<meta content="<style>p{}</style>">${STYLE}`, SCRIPT)],
  ['an element that does not end', page(STYLE, `${SCRIPT}<a title="<script>">x</a>`)],
  ['another edition to search', page(STYLE, '<site-search data-hosts="https://a.example"></site-search>')],
])('a page with %s is sealed as one alone', async (_, html) => {
  const [first, , ...others] = await sealAll([PLAIN, OTHER, html, PLAIN, html]);
  expect(first).toBe(await sealPage(PLAIN));
  expect(others).toEqual([await sealPage(html), await sealPage(PLAIN), await sealPage(html)]);
});

test('a page that names no charset in time is none', async () => {
  const late = `<!doctype html><html><head><title>${'x'.repeat(1024)}</title><meta charset="utf-8"></head></html>`;
  await expect(sealAll([late])).rejects.toThrow('charset');
});
