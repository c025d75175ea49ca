import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readNewsroom } from '../../src/loaders/newsroom.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Checked by hand, mention by mention: `[surface|id]`. A record that loses or gains one shows here. */
const expected = readFileSync(
  new URL('../fixtures/pasukan-korea-utara-di-rusia.mentions.txt', import.meta.url),
  'utf8',
);

test('every mention of the real article is found, and none besides', async () => {
  const { articles, register } = await readNewsroom(CONTENT, { base: '/' });
  const article = articles.find(({ slug }) => slug === 'pasukan-korea-utara-di-rusia');
  const marked = article?.blocks.map(({ text, mentions }) => {
    let at = 0;
    const parts = mentions.map(({ start, end, surface, entityId }) => {
      const part = `${text.slice(at, start)}[${surface}|${entityId}]`;
      at = end;
      return part;
    });
    return parts.join('') + text.slice(at);
  });
  expect(`${marked?.join('\n') ?? ''}\n`).toBe(expected);
  for (const { id } of register.values()) expect(expected).toContain(`|${id}]`); // No record without a mention.
});
