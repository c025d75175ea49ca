import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** How to start a browser; plain data, so that it can be handed to test workers. */
export type Chromium = { executablePath: string; args: string[]; env: Record<string, string> };

const run = promisify(execFile);

/**
 * A headless Chromium from npm alone on Linux x64; elsewhere the one that Playwright or the system has. The package
 * unpacks into the temporary folder, so it is given one of the project's own. Where the system lacks Chromium's
 * libraries, those that the package ships are used.
 */
export async function findChromium(): Promise<Chromium> {
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'];
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { executablePath: chromium.executablePath(), args, env: {} };
  }
  const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return { ...(await unpack()), args };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function unpack(): Promise<Omit<Chromium, 'args'>> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  try {
    await run(executablePath, ['--version']);
    return { executablePath, env: {} };
  } catch {
    const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
    const env = { LD_LIBRARY_PATH: join(await inflate(join(bin, 'al2023.tar.br')), 'lib') };
    await run(executablePath, ['--version'], { env });
    return { executablePath, env };
  }
}

/** A running headless browser; close it when done. */
export async function openBrowser(found?: Chromium): Promise<Browser> {
  const { executablePath, args, env } = found ?? (await findChromium());
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
