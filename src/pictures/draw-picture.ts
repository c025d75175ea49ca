import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Picture } from './paint-picture.ts';
import type { Order, Painted } from './picture-worker.ts';

/** Raise it when the picture looks different: pictures made before are then not taken from the cache. */
const LOOK = 9;

/** A PNG for previews. Kept between builds; drawn in a thread of its own, while pages are made in this one. */
export async function drawPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([LOOK, picture]))
    .digest('hex')
    .slice(0, 32);
  const file = join(process.cwd(), 'node_modules/.cache/telaah/pictures', `${key}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const png = await order(picture);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file); // Whole or not at all, also when two builds run.
  return png;
}

type Waiting = { resolve: (png: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void };
const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let ordered = 0;

function order(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
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
