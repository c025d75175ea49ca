import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article, Entity } from '../core/model.ts';
import type { Newsroom } from './newsroom.ts';
import { unpack } from './packed.ts';
import type { Part } from './read-contents.ts';

/**
 * What a thread is given, and what it tells: articles as they are made, packed one behind the other, and where each ends;
 * then the register, or that something is wrong.
 */
export type Task = { contentDir: string; base: string; cacheDir: string; part: Part };
export type Told =
  { articles: Uint8Array<ArrayBuffer>; ends: number[] } | { entities: Entity[] } | { isFaulty: true };

/**
 * Articles from which a second thread pays. It takes as long to start as 200 articles to read, reads the register once
 * more, and competes with Astro's own start, beside which one thread reads a thousand and more.
 */
const ENOUGH_FOR_TWO = 1500;

/** How many threads read a folder of content soonest. */
export async function threadsFor(contentDir: string): Promise<number> {
  const files = await readdir(join(contentDir, 'articles')).catch(() => []);
  const count = files.filter((name) => name.endsWith('.md')).length;
  return count < ENOUGH_FOR_TWO || availableParallelism() < 2 ? 1 : 2;
}

/**
 * Everything under `content/`, read and checked in threads of its own, while Astro starts and bundles in this one.
 * @throws {ContentError} with every problem of every file
 */
export async function readInThreads(
  contentDir: string,
  base: string,
  cacheDir: string,
  threads?: number,
): Promise<Newsroom> {
  const of = threads ?? (await threadsFor(contentDir));
  const parts = Array.from({ length: of }, (_, number) =>
    readPart({ contentDir, base, cacheDir, part: { number, of } }),
  );
  const read = await Promise.all(parts);
  const [first] = read;
  if (!first || read.includes(undefined)) {
    // Once more, all in one, so that every problem is told once and in its place.
    const { readNewsroom } = await import('./newsroom.ts');
    return readNewsroom(contentDir, { base });
  }
  return { register: first.register, articles: read.flatMap((part) => part?.articles ?? []) };
}

/** @returns nothing where something is wrong in the content */
function readPart(workerData: Task): Promise<Newsroom | undefined> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData });
  const articles: Article[] = [];
  return new Promise((resolve, reject) => {
    thread.on('message', (told: Told) => {
      if ('articles' in told) articles.push(...unpackAll(told));
      else if ('isFaulty' in told) resolve(undefined);
      else resolve({ articles, register: new Map(told.entities.map((entity) => [entity.id, entity])) });
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The content was not read to its end.')));
  });
}

const unpackAll = ({ articles, ends }: { articles: Uint8Array; ends: readonly number[] }): Article[] =>
  ends.map((end, index) => unpack(articles.subarray(ends[index - 1] ?? 0, end)));
