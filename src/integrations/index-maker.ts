import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { deserialize } from 'node:v8';
import type { Task } from './index-writer.ts';

/** What this process tells: how many files it has written, or what went wrong. It is told in which file its task lies. */
export type Told = { files: number } | { failed: string };

/** Where the index shall lie, where the last site does, and where things are kept for the next build. */
const [folder = '', site = '', cacheDir = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit()); // All is told, or the build was stopped.

// Pages wait for the thread that makes them, and nobody for the index until all pages are there: with an equal share of the
// cores it was ready long before them. Only where there are many articles it would be the last, and a core idle.
const MANY = 3000;
const SLIGHTLY = 3;
giveWay(SLIGHTLY);

function giveWay(niceness: number): void {
  try {
    if (getPriority() < niceness) setPriority(niceness); // A build that gives way already may not be raised again.
  } catch {
    // A machine that does not let it: both have the same share.
  }
}

async function makeIndex(): Promise<Told> {
  const begun = once(process, 'message');
  const { indexWriter } = await import('./index-writer.ts');
  const write = indexWriter(folder, site, cacheDir); // While the content is read elsewhere.
  const [file] = (await begun) as [string];
  // From here on only work holds this process: if Pagefind is killed it ends, and the build is told.
  process.channel?.unref();
  const task = deserialize(readFileSync(file)) as Task;
  if (task.articles.length < MANY) giveWay(constants.priority.PRIORITY_BELOW_NORMAL);
  return { files: await write(task) };
}

const toText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
const told = await makeIndex().catch((error: unknown): Told => ({ failed: toText(error) }));
process.channel?.ref();
process.send?.(told);
