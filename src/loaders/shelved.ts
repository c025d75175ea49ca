import { openSync, readSync } from 'node:fs';
import type { Article } from '../core/model.ts';
import { packedDigest, unpack } from './packed.ts';

/** Where an article lies in a file of the cache: so many bytes from its start the words, of a length, and behind them the HTML. */
export type Spot = { at: number; words: number; html: number };
type Shelved = Spot & { file: string };

/** Reads bytes of a file as it is now, even if another takes its place. */
type Read = (at: number, length: number) => Uint8Array;

/** A file stays open to the end of the process: all that is kept lies in a few. */
export function openShelf(file: string): Read {
  const opened = openSync(file, 'r');
  return (at, length) => {
    const bytes = new Uint8Array(length);
    readSync(opened, bytes, 0, length, at);
    return bytes;
  };
}

const shelved = new WeakMap<Article, Shelved>();

/** An article whose words are at hand, and whose HTML is read from its file. */
export function unpackFrom(file: string, read: Read, spot: Spot, words: Uint8Array): Article {
  const article = unpack(words, () => read(spot.at + spot.words, spot.html));
  shelved.set(article, { file, ...spot });
  return article;
}

/** What tells another process where an article lies, and whether it still does. */
export type Whereabouts = Shelved & { digest: string };

/** @throws Error for an article that was not kept */
export function whereaboutsOf(article: Article): Whereabouts {
  const [spot, digest] = [shelved.get(article), packedDigest(article)];
  if (!spot || digest === undefined)
    throw new Error(`The article ${article.slug} lies in no file of the cache.`);
  return { ...spot, digest };
}

/** @returns reads articles that another process knows. It throws where another lies there now */
export function openShelves(): (whereabouts: Whereabouts) => Article {
  const opened = new Map<string, Read>();
  return ({ file, digest, ...spot }) => {
    const read = opened.get(file) ?? openShelf(file);
    opened.set(file, read);
    const article = unpackFrom(file, read, spot, read(spot.at, spot.words));
    if (packedDigest(article) !== digest)
      throw new Error(`${file} was written anew while the site was built. Build it once more.`);
    return article;
  };
}
