import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './digest.ts';

/** Rooms whose code decides what an article becomes. */
const ROOMS = ['core', 'i18n', 'loaders', 'markdown', 'schemas'];
let version: string | undefined;

/** Changes with our code, its libraries and Node. */
export function codeVersion(): string {
  if (version !== undefined) return version;
  const src = fileURLToPath(new URL('..', import.meta.url));
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(src, room, file)),
  );
  const read = (file: string) => readFileSync(file, 'utf8');
  const code = files.flatMap((file) => [file.slice(src.length), read(file)]);
  return (version = digest([process.version, readLibraries(join(src, '..')), ...code]));
}

function readLibraries(project: string): string {
  const file = ['package-lock.json', 'package.json']
    .map((name) => join(project, name))
    .find((path) => existsSync(path));
  return file === undefined ? '' : readFileSync(file, 'utf8');
}
