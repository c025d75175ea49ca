import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { makeCorpus, type Corpus } from './corpus.ts';
import { measure, sizeOf, type Cost } from './measure.ts';
import { CONTENDERS, PEERS, type Contender } from './projects.ts';

/** How many articles and entities a made-up newsroom has. */
export type Size = { articles: number; entities: number };

export const SIZES: readonly Size[] = [
  { articles: 1, entities: 50 },
  { articles: 100, entities: 50 },
  { articles: 1000, entities: 500 },
  { articles: 10_000, entities: 5000 },
];

export type Row = Record<string, string | number>;

/** A peer past this many articles would take the whole evening: its pages grow with their number. */
const MOST_FOR_STARLIGHT = 1000;

/**
 * Build made-up newsrooms with every contender in turn, from nothing, and with Telaah once more after one article was edited.
 * Ratios are to Telaah's cold build. @param tell shown each row as it is known
 */
export async function benchBuilds(sizes: readonly Size[], tell: (row: Row) => void): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (row: Row) => {
    rows.push(row);
    tell(row);
  };
  CONTENDERS.forEach(removeLeftovers);
  for (const contender of CONTENDERS.filter((it) => canRun(it, 1))) {
    await inProject(contender, makeCorpus(1, 50), (folder) =>
      measure(contender.commands, folder, contender.bin),
    );
  }
  for (const { articles, entities } of sizes) {
    const corpus = makeCorpus(articles, entities);
    const size = `${articles} × ${entities}`;
    let own: Cost | undefined;
    for (const contender of CONTENDERS.filter((it) => canRun(it, articles))) {
      await inProject(contender, corpus, async (folder) => {
        const cost = await measure(contender.commands, folder, contender.bin);
        own ??= cost;
        add(rowOf(size, contender.name, cost, own, articles, contender, folder));
        if (contender.name !== 'Telaah') return;
        const warm = await rebuild(contender, folder);
        add(rowOf(size, 'Telaah, one article edited', warm, own, articles, contender, folder));
      });
    }
  }
  return rows;
}

const NAME = 'telaah-bench-';

/** Of a bench that was stopped; two at the same time would measure nothing. */
function removeLeftovers({ home }: Contender): void {
  if (!existsSync(home)) return;
  for (const name of readdirSync(home).filter((it) => it.startsWith(NAME)))
    rmSync(join(home, name), { recursive: true, force: true });
}

/**
 * A project that nothing was built in. It lies where the last one lay, and each contender has built there once, unmeasured:
 * what Node keeps of compiled code, for all programs of a machine and by their paths, is there for each of them. The last
 * one is only moved aside: after files are deleted by the thousand, some disks write new ones five times as slowly.
 */
async function inProject(
  contender: Contender,
  corpus: Corpus,
  use: (folder: string) => Promise<unknown>,
): Promise<void> {
  const folder = join(contender.home, `${NAME}${CONTENDERS.indexOf(contender)}`);
  mkdirSync(folder, { recursive: true });
  try {
    contender.make(corpus, folder);
    await use(folder);
  } finally {
    const aside = mkdtempSync(`${folder}-old-`);
    renameSync(folder, join(aside, 'project'));
    moved.push(aside);
  }
}

const moved: string[] = [];
process.once('exit', () => {
  for (const aside of moved) rmSync(aside, { recursive: true, force: true });
});

function canRun({ name }: Contender, articles: number): boolean {
  if (name === 'Telaah') return true;
  if (!existsSync(join(PEERS, 'node_modules'))) return false;
  if (name.startsWith('Hugo')) return spawnSync('hugo', ['version']).status === 0;
  return name !== 'Starlight' || articles <= MOST_FOR_STARLIGHT;
}

const ARTICLE = 'berita-1';

/** Edit an article, build with what the cache has; then build from nothing, and hold one site against the other. */
async function rebuild({ commands, bin, dist }: Contender, folder: string): Promise<Cost> {
  const file = join(folder, `content/articles/${ARTICLE}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\.\n$/, ', kata saksi mata.\n'));
  await measure(['node src/commands/anchors.ts'], folder, bin);
  const cost = await measure(commands, folder, bin);
  const warm = digestOf(join(folder, dist));
  rmSync(join(folder, 'node_modules/.astro'), { recursive: true, force: true });
  await measure(commands, folder, bin);
  if (digestOf(join(folder, dist)) !== warm)
    throw new Error('A build with the cache differs from one without.');
  return cost;
}

function digestOf(folder: string): string {
  const hash = createHash('sha1');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function rowOf(
  size: string,
  name: string,
  { wall, cpu, peak }: Cost,
  own: Cost,
  articles: number,
  { dist, article }: Contender,
  folder: string,
): Row {
  const { files, bytes } = sizeOf(join(folder, dist));
  const html = readFileSync(join(folder, dist, article(ARTICLE), 'index.html'));
  const text = html.toString();
  const loaded = [
    ...text.matchAll(/<(?:script[^>]+src|link[^>]+rel="?(?:stylesheet|modulepreload|preload)"?[^>]+href)="/g),
  ];
  return {
    'articles × entities': size,
    build: name,
    'wall s': wall.toFixed(1),
    '× Telaah': (wall / own.wall).toFixed(2),
    'CPU s': cpu.toFixed(1),
    'ms an article': ((wall * 1000) / articles).toFixed(1),
    'peak MB': Math.round(peak / 1e6),
    files,
    MB: (bytes / 1e6).toFixed(1),
    'KB an article': (bytes / articles / 1e3).toFixed(1),
    'page, B in brotli': brotliCompressSync(html).length,
    'page, requests': 1 + loaded.length,
  };
}
