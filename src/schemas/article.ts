import { z } from 'astro/zod';
import { day } from './day.ts';

/** Front matter of `content/articles/<slug>.md`. The file's name is the slug, and so the address. */
export const articleSchema = z.strictObject({
  /** The headline, as published. Plain text. */
  title: z.string().trim().min(1),
  /** One or two sentences for lists, search engines and chat apps. */
  description: z.string().trim().min(1),
  /** The day it was published; offices are shown as held on this day. */
  date: day,
  /** Who published or reported it. */
  source: z.string().trim().min(1),
  /** Topics, as a reader would call them. */
  tags: z.array(z.string().trim().min(1)).default([]),
  /**
   * What names mean in this article where the rules cannot know: the id of an entity, or `bukan` for none of ours.
   * `{ Wibowo: ratna-wibowo, Harapan: bukan }`
   */
  names: z
    .record(
      z.string().trim().min(1),
      z.string({ error: 'must be the id of an entity, or `bukan` for none of ours' }).trim().min(1),
    )
    .default({}),
});

export type ArticleData = z.infer<typeof articleSchema>;
