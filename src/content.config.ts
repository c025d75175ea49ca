import { defineCollection } from 'astro:content';
import { newsroomLoaders } from './loaders/newsroom.ts';

// The shapes stand in src/schemas and are checked by the loaders, which know file and line.
const { articles, entities } = newsroomLoaders(new URL('../content/', import.meta.url));

export const collections = {
  articles: defineCollection({ loader: articles }),
  entities: defineCollection({ loader: entities }),
};
