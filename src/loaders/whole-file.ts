import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

const SUM = 20;
const sumOf = (data: Uint8Array): Buffer => hash('sha1', data, 'buffer');

/** Write a value behind its sum: whole or not at all, also when several write it. */
export function writeWhole(file: string, value: unknown): void {
  const body = serialize(value);
  const draft = `${file}.${process.pid}-${threadId}`;
  writeFileSync(draft, Buffer.concat([sumOf(body), body]));
  renameSync(draft, file);
}

/** What {@link writeWhole} wrote; nothing where there is no such file, or where it is damaged or strange. */
export function readWhole(file: string): unknown {
  try {
    const data = readFileSync(file);
    const body = data.subarray(SUM);
    return sumOf(body).equals(data.subarray(0, SUM)) ? deserialize(body) : undefined;
  } catch {
    return undefined;
  }
}
