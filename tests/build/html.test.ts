// Every kind of page as an HTML validator sees it, and every link inside the site as a reader would follow it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';

const files = () =>
  readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const read = (file: string) => readFileSync(join(inject('dist'), file), 'utf8');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'long-title': 'off', // A headline is as long as its editor made it.
    'no-inline-style': 'off', // What may stand in a page is decided by its policy, and tested there.
    'prefer-native-element': ['error', { exclude: ['listbox'] }], // A list under a text box has no element of its own.
    'require-sri': ['error', { target: 'crossorigin' }], // Ours come from where the page comes from.
    'wcag/h32': 'off', // The two filters act as one types or chooses; nothing is sent.
  },
});

test('no page has a fault in its HTML', async () => {
  // Of pages that are alike, the first few of each kind.
  const kinds = new Map<string, string[]>();
  for (const file of files()) {
    const kind = file.replace(/(artikel|entitas|topik)\/[^/]+\//, '$1/*/').replace(/\/p\/[^/]+\//, '/p/*/');
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  const faults: string[] = [];
  for (const file of [...kinds.values()].flatMap((alike) => alike.slice(0, 3))) {
    const { results } = await validator.validateString(read(file));
    for (const { messages } of results)
      faults.push(
        ...messages.map(
          ({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} ${selector ?? ''}`,
        ),
      );
  }
  expect(faults).toEqual([]);
});

test('no link inside the site is dead, nor its fragment', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const known =
      ids.get(file) ?? new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
    ids.set(file, known);
    return known;
  };
  const dead: string[] = [];
  let count = 0;
  for (const file of files()) {
    const here = `http://localhost:4321/${file.replace(/index\.html$/, '')}`;
    for (const [, address = ''] of read(file).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const { origin, pathname, hash } = new URL(
        address.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
        here,
      );
      if (origin !== 'http://localhost:4321') continue;
      count++;
      const target = decodeURIComponent(pathname.slice(1)) + (pathname.endsWith('/') ? 'index.html' : '');
      const isThere = existsSync(join(inject('dist'), target));
      if (!isThere || (hash && !idsOf(target).has(decodeURIComponent(hash.slice(1)))))
        dead.push(`${file}: ${address}`);
    }
  }
  expect(count).toBeGreaterThan(1000);
  expect(dead).toEqual([]);
});
