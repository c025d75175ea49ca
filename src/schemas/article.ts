import { z } from 'astro/zod';
import { topicSlug } from '../core/edition/topics.ts';
import { day } from './day.ts';

const correction = z.strictObject({
  /** The day it was put right. */
  date: day,
  /** For readers: what was wrong, and how it reads now. Plain text. */
  text: z.string().trim().min(1),
  /** Id of the paragraph it is about, as in its link: `u3p6h`. */
  paragraph: z.string().trim().min(1).optional(),
});

/** Plain text that says something, on a line or two: whoever writes more has put the article itself there. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), 'has neither letter nor digit');

/** Front matter of `content/articles/<slug>.md`. The file's name is the slug, and so the address. */
export const articleSchema = z.strictObject({
  /** The headline, as published. Plain text. */
  title: words(300),
  /** One or two sentences for lists, search engines and chat apps. */
  description: words(1000),
  /** The day it was published; offices are shown as held on this day. */
  date: day,
  /** Who published or reported it. */
  source: words(200),
  /** Topics, as a reader would call them. */
  tags: z
    .array(
      z
        .string()
        .trim()
        .refine((tag) => topicSlug(tag) !== '', 'has neither letter nor digit, so it can have no page'),
    )
    .default([]),
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
  /** What was put right after it was published. */
  corrections: z.array(correction).default([]),
});

export type ArticleData = z.infer<typeof articleSchema>;
