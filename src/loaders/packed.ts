import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Article } from '../core/model.ts';

/** An article as bytes: so it is kept on the disk, and so readers hand it over. */
export type Packed = Uint8Array;

type Stored = Omit<Article, 'html'> & { html: Uint8Array };

export const pack = ({ html, ...article }: Article): Packed =>
  serialize({ ...article, html: Buffer.from(html) } satisfies Stored);

/**
 * The article again. Its HTML stays bytes until it is asked for: it is the most of an article, is asked for once or
 * twice in a build, and one quotation mark in it would make it take twice the room.
 */
export function unpack(packed: Packed): Article {
  const { html: stored, ...article } = deserialize(packed) as Stored;
  const html = Buffer.from(stored); // Not a view, which would hold all the rest.
  for (const { mentions } of article.blocks) {
    for (const mention of mentions) {
      mention.entityId = one(mention.entityId);
      mention.surface = one(mention.surface);
    }
  }
  const whole = Object.defineProperty(article as Article, 'html', {
    enumerable: true,
    get: () => html.toString(),
  });
  digests.set(whole, hash('sha1', packed, 'base64'));
  return whole;
}

const digests = new WeakMap<object, string>();

/** Of the bytes that an article was unpacked from; nothing for one that was not. */
export const packedDigest = (article: object): string | undefined => digests.get(article);

const met = new Map<string, string>();

/** The same text each time it is met: names come again and again. */
function one(text: string): string {
  const known = met.get(text);
  if (known === undefined) met.set(text, text);
  return known ?? text;
}
