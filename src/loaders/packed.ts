import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Article } from '../core/model.ts';

/** An article as bytes: its words, which are all but its HTML; so it is kept on the disk, and so readers hand it over. */
export type Packed = { words: Uint8Array; html: Uint8Array };

/** In the place of the HTML its digest. */
type Words = Article;

export function pack(article: Article): Packed {
  const html = Buffer.from(article.html);
  return { words: serialize({ ...article, html: digest(html) } satisfies Words), html };
}

/**
 * The article again. Its HTML is read when it is asked for: it is the half of an article, and is asked for once or twice in
 * a build. @throws Error then, where it is not what the article was packed with
 */
export function unpack(words: Uint8Array, readHtml: () => Uint8Array): Article {
  const article = deserialize(words) as Words;
  for (const { mentions } of article.blocks) {
    for (const mention of mentions) {
      mention.entityId = one(mention.entityId);
      mention.surface = one(mention.surface);
    }
  }
  const { slug, html } = article;
  Object.defineProperty(article, 'html', {
    enumerable: true,
    get() {
      const bytes = readHtml();
      if (digest(bytes) !== html)
        throw new Error(`The article ${slug} was made anew while the site was built. Build it once more.`);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
    },
  });
  digests.set(article, digest(words));
  return article;
}

const digest = (bytes: Uint8Array): string => hash('sha1', bytes, 'base64');
const digests = new WeakMap<object, string>();

/** Of all that an article was unpacked from; nothing for one that was not. */
export const packedDigest = (article: object): string | undefined => digests.get(article);

const met = new Map<string, string>();

/** The same text each time it is met: names come again and again. */
function one(text: string): string {
  const known = met.get(text);
  if (known === undefined) met.set(text, text);
  return known ?? text;
}
