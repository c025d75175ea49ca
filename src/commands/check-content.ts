import { readNewsroom } from '../loaders/newsroom.ts';
import { ContentError } from '../core/check/problem.ts';

/** `npm run check:content`: read everything under content/ as a build does, and say all that is wrong with it. */
try {
  const { articles, register } = await readNewsroom('content', { base: '/' });
  console.log(`content: ${articles.length} articles, ${register.size} entities, no problem`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
