import { defineCollection } from 'astro/content/config'; // 'astro:content' brings what pages would read with.
import type { newsroomLoaders } from './loaders/collections.ts';

type Loaders = ReturnType<typeof newsroomLoaders>;
let loaders: Promise<Loaders> | undefined;

/** Begins to load what reads the content when something watches: a build asks for none of it, and would wait for its code. */
const collection = (name: keyof Loaders) =>
  defineCollection({
    // The shapes stand in src/schemas and are checked by the loaders, which know file and line.
    loader: {
      name: `telaah-${name}`,
      async load(context) {
        if (!context.watcher) return;
        loaders ??= import('./loaders/collections.ts').then((made) =>
          made.newsroomLoaders(new URL('../content/', import.meta.url)),
        );
        await (await loaders)[name].load(context);
      },
    },
  });

export const collections = {
  articles: collection('articles'),
  entities: collection('entities'),
  reading: collection('reading'),
};
