import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Picture } from './paint-picture.ts';
import type { Order, Painted } from './picture-worker.ts';
import type { Icon } from './site-icon.ts';

/** Raise it when the picture looks different or is packed otherwise: pictures made before are then not taken from the cache. */
const LOOK = 12;

type Png = Uint8Array<ArrayBuffer>;

type Waiting = { resolve: (png: Png) => void; reject: (error: Error) => void };

/**
 * Pictures of this build by their keys, and whoever draws them: what begins to draw them and the pages that ask for them
 * are two module graphs in one process, see edition-at-hand.ts.
 */
const IN_HAND = Symbol.for('telaah.pictures');
type InHand = {
  pictures: Map<string, Promise<Png>>;
  waiting: Map<number, Waiting>;
  ordered: number;
  worker: Worker | undefined;
};
const holder = globalThis as { [IN_HAND]?: InHand | undefined };
const inHand: InHand = (holder[IN_HAND] ??= {
  pictures: new Map(),
  waiting: new Map(),
  ordered: 0,
  worker: undefined,
});

/**
 * A PNG for previews, or of the site's sign. Kept between builds; drawn in a thread of its own, while pages are made in this
 * one.
 */
export function drawPicture(picture: Picture | Icon): Promise<Png> {
  const key = createHash('sha256')
    .update(JSON.stringify([LOOK, picture]))
    .digest('hex')
    .slice(0, 32);
  const drawn = inHand.pictures.get(key) ?? takeOrDraw(key, picture);
  inHand.pictures.set(key, drawn);
  return drawn;
}

async function takeOrDraw(key: string, picture: Picture | Icon): Promise<Png> {
  const file = join(process.cwd(), 'node_modules/.cache/telaah/pictures', `${key}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const png = await order(picture);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file); // Whole or not at all, also when two builds run.
  return png;
}

/** Milliseconds for which a thread without work is kept, with all its memory: it starts anew in a fifth of a second. */
const KEPT_IDLE = 5000;

function order(picture: Picture | Icon): Promise<Png> {
  const worker = (inHand.worker ??= startWorker());
  const number = inHand.ordered++;
  return new Promise((resolve, reject) => {
    inHand.waiting.set(number, { resolve, reject });
    worker.ref(); // While someone waits the process may not end.
    worker.postMessage({ number, picture } satisfies Order);
  });
}

function startWorker(): Worker {
  const { waiting } = inHand;
  const dismiss = () => {
    if (waiting.size > 0 || inHand.worker !== thread) return;
    inHand.worker = undefined;
    void thread.terminate();
  };
  // By the project's folder: in a build this module is part of a bundle.
  const thread = new Worker(join(process.cwd(), 'src/pictures/picture-worker.ts'));
  thread.on('message', ({ number, png }: Painted) => {
    waiting.get(number)?.resolve(png);
    waiting.delete(number);
    if (waiting.size > 0) return;
    thread.unref();
    setTimeout(dismiss, KEPT_IDLE).unref();
  });
  thread.on('error', (error) => {
    inHand.worker = undefined;
    for (const { reject } of waiting.values()) reject(error as Error);
    waiting.clear();
  });
  return thread;
}
