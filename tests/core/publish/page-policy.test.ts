import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { needsOfPage, sealPage } from '../../../src/core/publish/page-policy.ts';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const PAGE =
  '<html><head><meta charset="utf-8"><style>p { color: red }</style></head><body>' +
  '<script type="application/ld+json">{"a":1}</script><script type="module" src="/x.js"></script>' +
  '<script type="module">run("á")</script></body></html>';

test('styles and scripts that stand in the page are hashed; data and files are not', async () => {
  expect(await needsOfPage(PAGE)).toEqual({
    styles: [digest('p { color: red }')],
    scripts: [digest('run("á")')],
    hosts: [],
  });
});

test.each([
  '<meta name="description" content="Apa arti <script>?">',
  `<a title='<style>' href="?a=<site-search>">x</a>`,
])('a tag in an attribute is words: %s', async (tag) => {
  expect(await needsOfPage(PAGE.replace('<style>', `${tag}<style>`))).toEqual(await needsOfPage(PAGE));
});

test('the policy stands before all that it governs, once', async () => {
  const sealed = await sealPage(await sealPage(PAGE));
  expect(sealed.match(/content-security-policy/g)).toHaveLength(1);
  expect(sealed.indexOf('content-security-policy')).toBeLessThan(sealed.indexOf('<style>'));
  expect(sealed).toContain(`script-src 'self' ${digest('run("á")')};`);
  expect(sealed).not.toContain('unsafe');
});

test('hosts of other editions may be asked, and nothing else may', async () => {
  const page = PAGE.replace(
    '<body>',
    '<body><site-search data-base="/" data-hosts="https://a.example http://b">',
  );
  const { hosts } = await needsOfPage(page);
  expect(hosts).toEqual(['https://a.example', 'http://b']);
  expect(await sealPage(page)).toContain(";connect-src 'self' https://a.example http://b;");
  expect(await sealPage(PAGE)).not.toContain('connect-src');
});
