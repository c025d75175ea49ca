import { fork } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article, Entity } from '../core/model.ts';
import type { Newsroom } from './newsroom.ts';
import type { Part } from './read-contents.ts';
import { openShelf, unpackFrom, type Spot } from './shelved.ts';

/**
 * What a reader is given, and what it tells: of each file of the cache where the articles lie in it, and their words, one
 * behind the other; then the register, or that something is wrong.
 */
export type Task = { contentDir: string; base: string; cacheDir: string; part: Part };
export type Told =
  | { file: string; spots: Spot[]; words: Uint8Array<ArrayBuffer> }
  | { entities: Entity[] }
  | { isFaulty: true };

/**
 * Articles from which a second reader pays. It takes as long to start as 200 articles to read, reads the register once
 * more, and competes with Astro's own start, beside which one reads a thousand and more.
 */
const ENOUGH_FOR_TWO = 1500;

/**
 * Who reads a folder of content soonest: a thread, or two processes. They take longer to start and to tell, but threads
 * leave their memory to this process for good: of 10,000 articles, twice what the articles take.
 */
export async function readersFor(contentDir: string): Promise<Readers> {
  const files = await readdir(join(contentDir, 'articles')).catch(() => []);
  const count = files.filter((name) => name.endsWith('.md')).length;
  return count < ENOUGH_FOR_TWO || availableParallelism() < 2
    ? { count: 1, start: asThread }
    : { count: 2, start: asProcess };
}

export type Readers = { count: number; start: (task: Task) => Reader };
/** Tells until it is dismissed. */
type Reader = { events: NodeJS.EventEmitter; dismiss: () => void };

const READER = new URL('./reader.ts', import.meta.url);

export const asThread = (task: Task): Reader => ({
  events: new Worker(READER, { workerData: task }),
  dismiss: () => undefined, // It ends by itself.
});

export function asProcess(task: Task): Reader {
  const reader = fork(READER, [JSON.stringify(task)], { serialization: 'advanced' }); // Bytes as bytes.
  return { events: reader, dismiss: () => reader.disconnect() };
}

/**
 * Everything under `content/`, read and checked beside this thread, while Astro starts and bundles in it.
 * @throws {ContentError} with every problem of every file
 */
export async function readBeside(
  contentDir: string,
  base: string,
  cacheDir: string,
  readers?: Readers,
): Promise<Newsroom> {
  const { count: of, start } = readers ?? (await readersFor(contentDir));
  const read = await Promise.all(
    Array.from({ length: of }, (_, number) =>
      hear(start({ contentDir, base, cacheDir, part: { number, of } })),
    ),
  );
  const [first] = read;
  if (!first || read.includes(undefined)) {
    // Once more, all in one, so that every problem is told once and in its place.
    const { readNewsroom } = await import('./newsroom.ts');
    await readNewsroom(contentDir, { base });
    throw new Error('The content was changed while it was read. Build it once more.');
  }
  return { register: first.register, articles: read.flatMap((part) => part?.articles ?? []) };
}

/** @returns nothing where something is wrong in the content */
function hear({ events, dismiss }: Reader): Promise<Newsroom | undefined> {
  const articles: Article[] = [];
  return new Promise((resolve, reject) => {
    events.on('message', (told: Told) => {
      if ('words' in told) {
        articles.push(...unpackAll(told));
        return;
      }
      if ('isFaulty' in told) resolve(undefined);
      else resolve({ articles, register: new Map(told.entities.map((entity) => [entity.id, entity])) });
      dismiss();
    });
    events.once('error', reject);
    events.once('exit', () => reject(new Error('The content was not read to its end.')));
  });
}

function unpackAll({ file, spots, words }: { file: string; spots: Spot[]; words: Uint8Array }): Article[] {
  const read = openShelf(file);
  let end = 0;
  return spots.map((spot) => unpackFrom(file, read, spot, words.subarray(end, (end += spot.words))));
}
