import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { makeEdition } from '../core/edition/make-edition.ts';
import type { Edition } from '../core/model.ts';
import { readNewsroom } from '../loaders/newsroom.ts';

/** The edition as the content files now say it. */
export async function readEdition({ root, base }: Pick<AstroConfig, 'root' | 'base'>): Promise<Edition> {
  const { articles, register } = await readNewsroom(fileURLToPath(new URL('content/', root)), { base });
  return makeEdition(articles, [...register.values()]);
}

let built: Promise<Edition> | undefined;

/** The edition of this build, read once for all who work at its end. */
export const builtEdition = (config: Pick<AstroConfig, 'root' | 'base'>): Promise<Edition> =>
  (built ??= readEdition(config));
