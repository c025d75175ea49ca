import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Picture } from './paint-picture.ts';
import type { Order, Painted } from './picture-worker.ts';

/** Raise it when the picture looks different: pictures made before are then not taken from the cache. */
const LOOK = 9;

type Png = Uint8Array<ArrayBuffer>;

/**
 * Pictures of this build by their keys, and whoever draws them: what begins to draw them and the pages that ask for them
 * are two module graphs in one process, see edition-at-hand.ts.
 */
const IN_HAND = Symbol.for('telaah.pictures');
const holder = globalThis as { [IN_HAND]?: Map<string, Promise<Png>> | undefined };
const inHand = (holder[IN_HAND] ??= new Map<string, Promise<Png>>());

/** A PNG for previews. Kept between builds; drawn in a thread of its own, while pages are made in this one. */
export function drawPicture(picture: Picture): Promise<Png> {
  const key = createHash('sha256')
    .update(JSON.stringify([LOOK, picture]))
    .digest('hex')
    .slice(0, 32);
  const drawn = inHand.get(key) ?? takeOrDraw(key, picture);
  inHand.set(key, drawn);
  return drawn;
}

async function takeOrDraw(key: string, picture: Picture): Promise<Png> {
  const file = join(process.cwd(), 'node_modules/.cache/telaah/pictures', `${key}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const png = await order(picture);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file); // Whole or not at all, also when two builds run.
  return png;
}

type Waiting = { resolve: (png: Png) => void; reject: (error: Error) => void };
const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let ordered = 0;

function order(picture: Picture): Promise<Png> {
  worker ??= startWorker();
  const [thread, number] = [worker, ordered++];
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    thread.ref(); // While someone waits the process may not end.
    thread.postMessage({ number, picture } satisfies Order);
  });
}

function startWorker(): Worker {
  // By the project's folder: in a build this module is part of a bundle.
  const thread = new Worker(join(process.cwd(), 'src/pictures/picture-worker.ts'));
  thread.on('message', ({ number, png }: Painted) => {
    waiting.get(number)?.resolve(png);
    waiting.delete(number);
    if (waiting.size === 0) thread.unref();
  });
  thread.on('error', (error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error as Error);
    waiting.clear();
  });
  return thread;
}
