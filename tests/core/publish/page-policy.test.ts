import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineOf, sealPage } from '../../../src/core/publish/page-policy.ts';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const PAGE =
  '<html><head><meta charset="utf-8"><style>p { color: red }</style></head><body>' +
  '<script type="application/ld+json">{"a":1}</script><script type="module" src="/x.js"></script>' +
  '<script type="module">run("á")</script></body></html>';

test('styles and scripts that stand in the page are hashed; data and files are not', async () => {
  expect(await inlineOf(PAGE)).toEqual({
    styles: [digest('p { color: red }')],
    scripts: [digest('run("á")')],
  });
});

test('the policy stands before all that it governs, once', async () => {
  const sealed = await sealPage(await sealPage(PAGE));
  expect(sealed.match(/content-security-policy/g)).toHaveLength(1);
  expect(sealed.indexOf('content-security-policy')).toBeLessThan(sealed.indexOf('<style>'));
  expect(sealed).toContain(`script-src 'self' ${digest('run("á")')};`);
  expect(sealed).not.toContain('unsafe');
});
