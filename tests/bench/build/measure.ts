import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command cost. `peak` is the most memory that it and all it started had at one time, in bytes. */
export type Cost = { wall: number; cpu: number; peak: number };

/** How often memory is looked at, in ms. */
const LOOK_EVERY = 50;

/**
 * Run commands one after the other in a shell, and measure them: seconds on the wall and of processors, those of child
 * processes included. Memory is known on Linux only, else 0.
 * @throws with what was said, where one fails
 */
export async function measure(commands: readonly string[], cwd: string, bin: string): Promise<Cost> {
  // bash adds up the processor time of all that ended below it.
  const script = `set -e\n${commands.join('\n')}\ntimes >&3\n`;
  const child = spawn('bash', ['-c', script], {
    cwd,
    detached: true, // A process group of its own, by which its memory is found.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
  });
  const said: string[] = [];
  let times = '';
  child.stdout?.on('data', (data: Buffer) => said.push(data.toString()));
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()));
  child.stdio[3]?.on('data', (data: Buffer) => (times += data.toString()));
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? -1))), LOOK_EVERY);
  const start = performance.now();
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const wall = (performance.now() - start) / 1000;
  clearInterval(look);
  if (code !== 0)
    throw new Error(`${commands.join(' && ')} ended with ${code}:\n${said.join('').slice(-4000)}`);
  return { wall, cpu: secondsIn(times), peak };
}

/** Of the second line of `times`, `1m2.345s 0m0.678s`: what children took. */
const secondsIn = (times: string): number =>
  [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );

/** Memory of a process group, in bytes; pages that two processes share count twice. */
function memoryOf(group: number): number {
  let sum = 0;
  for (const pid of numbersIn('/proc')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(fields[2]) === group) sum += Number(fields[21]) * 4096;
    } catch {
      // It ended meanwhile.
    }
  }
  return sum;
}

function numbersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** How many files a built site has, and their bytes. */
export function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
