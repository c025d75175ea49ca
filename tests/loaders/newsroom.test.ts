import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { markedBlocks, readLabels, withoutMarks } from '../setup/labels.ts';

const NEWSROOM = fileURLToPath(new URL('../fixtures/newsroom', import.meta.url));

test('every mention of the made-up newsroom is found, and none besides', async () => {
  const { articles } = await readNewsroom(`${NEWSROOM}/content`, { base: '/' });
  expect(articles.length).toBeGreaterThanOrEqual(12);
  for (const article of articles) {
    const labels = readLabels(`${NEWSROOM}/labels`, article.slug);
    expect(markedBlocks(article).map(withoutMarks)).toEqual(labels.map(withoutMarks));
    expect(markedBlocks(article)).toEqual(labels);
  }
});
