import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../core/check/problem.ts';

const run = promisify(execFile);

/**
 * A ledger that is not there although git knows one: a new one would give the paragraphs other ids than those that are out
 * in the world. Where git is not installed, or knows none, the article is taken for a new one.
 */
export async function findLostLedger(contentDir: string, file: string): Promise<Problem | undefined> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // The commits that added or changed it, newest first.
  const found = await run('git', ['log', '--format=%h', '--diff-filter=AM', '--', name], {
    cwd: join(contentDir, 'articles'),
  }).catch(() => undefined);
  const [commit] = found?.stdout.split('\n') ?? [];
  if (!commit) return undefined;
  return {
    file,
    line: 1,
    column: 1,
    what: 'The ledger of paragraph ids is gone: the ids in it are out in the world.',
    hint: `Take it back from git (git checkout ${commit} -- ${file}), then run \`npm run anchors\`.`,
  };
}
