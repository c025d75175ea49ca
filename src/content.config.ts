import { defineCollection } from 'astro:content';
import { newsroomLoaders } from './loaders/collections.ts';

// The shapes stand in src/schemas and are checked by the loaders, which know file and line.
const { articles, entities, reading } = newsroomLoaders(new URL('../content/', import.meta.url));

export const collections = {
  articles: defineCollection({ loader: articles }),
  entities: defineCollection({ loader: entities }),
  reading: defineCollection({ loader: reading }),
};
