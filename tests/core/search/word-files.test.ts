import { expect, test } from 'vitest';
import { collectWords } from '../../../src/core/search/word-files.ts';

const block = (text: string) => ({ words: text.split(' '), mentions: [], dates: [] });
const rootsOf = (word: string) => [word.replace(/^me/, '')];

test('every article has the roots of all its words, whoever had them before; empty words have none', () => {
  const text = collectWords(rootsOf);
  expect([...text.add(1, [block('melatih prajurit')], 1)]).toEqual(['latih', 'prajurit']);
  expect([...text.add(0, [block('yang melatih'), block('drone')], 1)]).toEqual(['latih', 'drone']);
});

test('words of a headline are found, but are no words of a body', () => {
  const text = collectWords(rootsOf);
  text.add(0, [block('perang'), block('perang usai')], 1);
  expect([...text.inBodies()]).toEqual(['perang']);
  expect(Object.keys(text.deal(1)[0] ?? {})).toEqual(['perang', 'usai']);
});
