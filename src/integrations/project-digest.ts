import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/** What beside the code lies in a project and decides how its pages look. */
const FILES = [
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['.env', '.env.local', '.env.production', '.env.production.local'],
];

/** Changes with the project's code, libraries and settings, with Node, and with how the build was called; not with content. */
export function digestOfProject({ root, srcDir, site, base, vite }: AstroConfig): string {
  const src = fileURLToPath(srcDir);
  const code = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const others = FILES.map((name) => fileURLToPath(new URL(name, root))).filter((file) => existsSync(file));
  const folder = fileURLToPath(root);
  const hash = createHash('sha1').update(
    JSON.stringify([
      process.version,
      process.env['NODE_ENV'],
      process.argv.slice(2),
      site,
      base,
      vite.define,
    ]),
  );
  for (const file of [...code, ...others])
    hash.update(`\0${relative(folder, file)}\0`).update(readFileSync(file));
  return hash.digest('base64');
}
