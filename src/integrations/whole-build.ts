import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const NAME = 'telaah-whole-build';

/**
 * Makes a build all or nothing: it is built beside the site, and takes its place when all of it is there, the search index
 * and whatever else integrations add included. Until then the last good site stays as it was, whether the build fails or
 * the machine stops. Must be the last integration, since those behind it would still be writing.
 */
export function wholeBuild(): AstroIntegration {
  let site = '';
  let draft = '';
  const dropDraft = () => rmSync(draft, { recursive: true, force: true });
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        site = pathOf(fileURLToPath(config.outDir));
        for (const said of clearUp(site)) logger.warn(said);
        draft = `${site}.new-${process.pid}`;
        updateConfig({ outDir: pathToFileURL(`${draft}/`) });
        process.once('exit', dropDraft); // A build that fails leaves nothing behind.
      },
      'astro:config:done': ({ config }) => {
        if (config.integrations.at(-1)?.name !== NAME) {
          throw new Error(`${NAME} must be the last integration: those behind it would write too late.`);
        }
      },
      'astro:build:done': async ({ logger }) => {
        await replace(site, draft);
        logger.info(`complete, and now in ${basename(site)}/`);
      },
    },
  };
}

/** Two renames: for that moment alone there is no site, and {@link clearUp} knows it. A repository in it is kept, as Astro does. */
async function replace(site: string, draft: string): Promise<void> {
  const old = `${site}.old-${process.pid}`;
  try {
    if (existsSync(site)) renameSync(site, old);
    renameSync(draft, site);
  } catch (error) {
    if (existsSync(old)) renameSync(old, site);
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Error(
      `${site} cannot be replaced (${why}), and was left as it was. Close what uses it; it may be no mount of its own.`,
      { cause: error },
    );
  }
  if (existsSync(join(old, '.git'))) renameSync(join(old, '.git'), join(site, '.git'));
  await rm(old, { recursive: true, force: true }); // Several files at a time: half as long as one by one.
}

/** Where the site really lies, so that the draft lies on the same disk and can be renamed. Without the last slash. */
function pathOf(outDir: string): string {
  const plain = outDir.replace(/[\\/]+$/, '');
  return existsSync(plain) ? realpathSync(plain) : plain;
}

/**
 * What builds that were killed have left: drafts go; a site moved aside comes back, had its successor not yet taken its
 * place. Another build that is still at work is left alone.
 * @returns what was done, to be told
 */
function clearUp(site: string): string[] {
  const folder = dirname(site);
  if (!existsSync(folder)) return [];
  const said: string[] = [];
  for (const name of readdirSync(folder)) {
    const [, kind, pid] = /\.(new|old)-(\d+)$/.exec(name) ?? [];
    if (name !== `${basename(site)}.${kind}-${pid}` || isRunning(Number(pid))) continue;
    const path = join(folder, name);
    if (kind === 'old' && !existsSync(site)) {
      renameSync(path, site);
      said.push('the last good site was put back: a build was stopped while it took its place');
    } else {
      rmSync(path, { recursive: true, force: true });
      said.push(`removed ${name}: what a build that was stopped had left`);
    }
  }
  return said;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false; // In a container every build may have the same number.
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
