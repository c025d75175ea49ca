import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { makeLighten } from '../../src/loaders/lighten.ts';

test('an article that was made light is the same article, its HTML included', () => {
  const mention = { entityId: 'kursk', start: 3, end: 8, surface: 'Kursk' };
  const article: Article = {
    slug: 'a',
    title: 'A',
    description: '',
    date: '2024-10-29',
    source: 'Uji',
    tags: [],
    corrections: [],
    blocks: [{ id: 'p1', kind: 'paragraph', text: 'Di Kursk.', line: 7, mentions: [mention, mention] }],
    retired: [],
    html: '<p id="p1">Di <a>Kursk</a>, kata “dia” – Сергей.</p>',
    analysis: undefined,
  };
  const light = makeLighten()(deserialize(serialize(article)) as Article);
  expect(light).toEqual(article);
  expect(JSON.stringify(light)).toBe(JSON.stringify(article));
  expect(structuredClone(light)).toEqual(article);
});
