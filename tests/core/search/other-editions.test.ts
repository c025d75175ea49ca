import { expect, test } from 'vitest';
import { checkedEditions, hostsOf } from '../../../src/core/search/other-editions.ts';

const edition = (at: string, name = 'Arsip') => ({ name, at });

test('only hosts beside its own are asked by name, each once', () => {
  const editions = ['/2023/', 'https://a.example/2022/', 'https://a.example/', 'http://b.example:81/'];
  expect(hostsOf(editions.map((at) => edition(at)))).toEqual(['https://a.example', 'http://b.example:81']);
});

test('what no browser could ask is refused, all at once', () => {
  const good = [edition('/2023/'), edition('/'), edition('https://a.example/2022/')];
  expect(checkedEditions(good)).toBe(good);
  const bad = ['/2023', '//a.example/', 'a.example/', 'https://a.example', 'ftp://a.example/', '/?x/'];
  for (const at of bad) expect(() => checkedEditions([edition(at)]), at).toThrow(at);
  expect(() => checkedEditions([edition('/2023'), ...good, edition('/2022/', ' ')])).toThrow(
    /"\/2023".*"\/2022\/"/,
  );
});
