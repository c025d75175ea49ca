import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/** What beside the code lies in a project and decides how its pages look. */
const FILES = [
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
  'node_modules/.package-lock.json', // What is installed, as npm notes it; that may be older than what is asked for.
  ...['.env', '.env.local', '.env.production', '.env.production.local'],
];

/** The code of a project, as it was when it was first asked for in this build. */
export type ProjectCode = {
  /** Changes with the project's code, libraries and settings, with Node, and with how the build was called; not with content. */
  digest: string;
  /** Whether nobody has written to it since. */
  isUntouched: () => boolean;
};

const asked = new WeakMap<AstroConfig, ProjectCode>();

/** Read once for all that ask in a build: 340 files take a twentieth of a second. */
export function projectCode(config: AstroConfig): ProjectCode {
  const code = asked.get(config) ?? readCode(config);
  asked.set(config, code);
  return code;
}

function readCode({ root, srcDir, site, base, vite }: AstroConfig): ProjectCode {
  const folder = fileURLToPath(root);
  const read = () => filesOf(fileURLToPath(srcDir), root);
  const files = read();
  const before = writtenWhen(files);
  const call = [process.version, process.env['NODE_ENV'], optionsOf(process.argv), site, base, vite.define];
  const hash = createHash('sha1').update(JSON.stringify(call));
  const names = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`\0${relative(folder, file)}\0`).update(bytes);
    for (const [, name = ''] of bytes.toString('latin1').matchAll(VARIABLE)) names.add(name);
  }
  hash.update(JSON.stringify([...names].map((name) => process.env[name] ?? null)));
  return { digest: hash.digest('hex'), isUntouched: () => writtenWhen(read()) === before };
}

/** A variable of the environment whose value the bundler writes into the code, by its name in the code. */
const VARIABLE = /\bimport\.meta\.env(?:\.|\[['"])(\w+)/g;

/** `astro build` and the project's own command build the same. */
const optionsOf = (call: readonly string[]): string[] => call.slice(2).filter((it) => it !== 'build');

function filesOf(src: string, root: URL): string[] {
  const code = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const others = FILES.map((name) => fileURLToPath(new URL(name, root))).filter((file) => existsSync(file));
  return [...code, ...others];
}

const writtenWhen = (files: readonly string[]): string =>
  files
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
