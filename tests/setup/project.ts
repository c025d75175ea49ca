import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where commands lie: `node` is the project's own, whatever the machine has. */
export const BIN = join(ROOT, 'node_modules/.bin');

const run = promisify(execFile);

/** For processes that tests start: not the runner's own environment, which sets BASE_URL and the like, as if for a build. */
export const ENV = {
  HOME: tmpdir(),
  PATH: `${BIN}:${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
  // Astro and Vite compiled once for all of them: a quarter of a small build.
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compile'),
};

export type Outcome = { code: number; output: string };

/** Run one of the project's commands (`astro build`, `node …`) and wait for its end; nothing is thrown. */
export async function runIn(
  folder: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(join(BIN, command), args, {
      cwd: folder,
      env: { ...ENV, ...env },
      maxBuffer: 1 << 26,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** Build a project, as `npm run build` does. */
export const buildIn = (
  folder: string,
  env?: Record<string, string>,
  options: readonly string[] = [],
): Promise<Outcome> => runIn(folder, 'node', ['src/commands/build.ts', ...options], env);

/**
 * A project of its own in a temporary folder: our code, other content. `files` are laid over it, by path. Call
 * `remove` when done.
 */
export function makeProject(files: Record<string, string>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'telaah-'));
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  // Each package by itself: Astro and Vite keep caches in node_modules, which two projects must not share.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((it) => !it.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
