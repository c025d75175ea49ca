import { parentPort } from 'node:worker_threads';
import { drawIcon } from './draw-icon.ts';
import { paintPicture, type Picture } from './paint-picture.ts';
import type { Icon } from './site-icon.ts';

/** What draw-picture.ts asks of this thread, and what it is told. */
export type Order = { number: number; picture: Picture | Icon };
export type Painted = { number: number; png: Uint8Array<ArrayBuffer> };

parentPort?.on('message', ({ number, picture }: Order) => {
  void Promise.resolve('sign' in picture ? drawIcon(picture) : paintPicture(picture)).then((painted) => {
    const png = new Uint8Array(painted);
    parentPort?.postMessage({ number, png } satisfies Painted, [png.buffer]);
  });
});
