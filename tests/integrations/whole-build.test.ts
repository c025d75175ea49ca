import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { wholeBuild } from '../../src/integrations/whole-build.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'telaah-whole-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The hooks as Astro calls them; `write` stands for all that a build does between. */
async function build(folder: string, write?: (draft: string) => void): Promise<string[]> {
  const { hooks } = wholeBuild();
  const told: string[] = [];
  const logger = { info: () => undefined, warn: (text: string) => told.push(text) };
  let draft = '';
  const call = async (name: keyof typeof hooks, options: unknown) => {
    await (hooks[name] as (it: unknown) => unknown)(options);
  };
  await call('astro:config:setup', {
    command: 'build',
    config: { outDir: pathToFileURL(join(folder, 'dist/')) },
    updateConfig: ({ outDir }: { outDir: URL }) => (draft = fileURLToPath(outDir)),
    logger,
  });
  if (!write) return told;
  mkdirSync(draft, { recursive: true });
  write(draft);
  await call('astro:build:done', { logger });
  return told;
}

const page = (text: string) => (draft: string) => writeFileSync(join(draft, 'index.html'), text);
const site = (folder: string) => readFileSync(join(folder, 'dist/index.html'), 'utf8');
/** The number of a process that has ended. */
const endedPid = () => Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

test('the new site takes the place of the old one whole, and nothing else is left', async () => {
  const folder = folderWith({ 'dist/index.html': 'old', 'dist/gone.html': 'old' });
  await build(folder, page('new'));
  expect(site(folder)).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
});

test('the first site needs no old one', async () => {
  const folder = folderWith({ 'package.json': '{}' });
  await build(folder, page('new'));
  expect(site(folder)).toBe('new');
});

test('a repository in the site is kept, and a site behind a link is replaced where it lies', async () => {
  const folder = folderWith({ 'www/index.html': 'old', 'www/.git/HEAD': 'ref' });
  symlinkSync('www', join(folder, 'dist'));
  await build(folder, page('new'));
  expect(site(folder)).toBe('new');
  expect(readFileSync(join(folder, 'www/.git/HEAD'), 'utf8')).toBe('ref');
});

test('a site that was moved aside by a build that was killed comes back, and drafts go', async () => {
  const pid = endedPid();
  const folder = folderWith({
    [`dist.old-${pid}/index.html`]: 'old',
    [`dist.new-${pid}/index.html`]: 'half',
  });
  expect(await build(folder)).toEqual([
    expect.stringContaining(`dist.new-${pid}`),
    expect.stringContaining('the last good site was put back'),
  ]);
  expect(site(folder)).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the draft of a build that is still at work is left alone', async () => {
  const folder = folderWith({ [`dist.new-${process.ppid}/index.html`]: 'half', 'dist/index.html': 'old' });
  expect(await build(folder, page('new'))).toEqual([]);
  expect(existsSync(join(folder, `dist.new-${process.ppid}/index.html`))).toBe(true);
});

test('it will not stand before an integration that still writes', () => {
  const last = wholeBuild();
  const setup = { config: { integrations: [last, { name: 'search', hooks: {} }] } };
  expect(() => {
    (last.hooks['astro:config:done'] as (it: unknown) => void)(setup);
  }).toThrow('must be the last');
});
