import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

/** A value, and parts that need not be read with it: each lies in one piece, `at` so many bytes from the file's start. */
export type Whole = { value: unknown; parts: { at: number; bytes: Uint8Array }[] };

/** In the file: the sum of all that follows; the length of the head, in four bytes; the head; the parts. */
type Head = { value: unknown; sizes: number[] };
const SUM = 20;
const BEFORE_HEAD = SUM + 4;

const sumOf = (data: Uint8Array): Buffer => hash('sha1', data, 'buffer');

/**
 * Write a value and parts behind their sum: whole or not at all, also when several write them.
 * @returns how far from the file's start each part lies
 */
export function writeWhole(file: string, value: unknown, parts: readonly Uint8Array[] = []): number[] {
  const head = serialize({ value, sizes: parts.map(({ length }) => length) } satisfies Head);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const body = Buffer.concat([length, head, ...parts]);
  const draft = `${file}.${process.pid}-${threadId}`;
  writeFileSync(draft, Buffer.concat([sumOf(body), body]));
  renameSync(draft, file);
  return placesOf(head.length, parts);
}

/** What {@link writeWhole} wrote; nothing where there is no such file, or where it is damaged or strange. */
export function readWhole(file: string): Whole | undefined {
  try {
    const data = readFileSync(file);
    if (!sumOf(data.subarray(SUM)).equals(data.subarray(0, SUM))) return undefined;
    const length = data.readUInt32LE(SUM);
    const { value, sizes } = deserialize(data.subarray(BEFORE_HEAD, BEFORE_HEAD + length)) as Head;
    const places = placesOf(
      length,
      sizes.map((size) => ({ length: size })),
    );
    const parts = places.map((at, i) => ({ at, bytes: data.subarray(at, at + (sizes[i] ?? 0)) }));
    return { value, parts };
  } catch {
    return undefined;
  }
}

function placesOf(head: number, parts: readonly { length: number }[]): number[] {
  let at = BEFORE_HEAD + head;
  return parts.map(({ length }) => (at += length) - length);
}
