import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Article, Register } from '../core/model.ts';
import { namesInText, type Touching } from '../core/names/touching.ts';

/**
 * Articles as they were made before, a file each. One is taken again only if all that it was made of is the same: its own
 * files, the code and its libraries, and every record of the register that could touch it. A file that is damaged or
 * strange counts as none.
 */
export type ArticleCache = {
  /** @param sources texts of the files that belong to the article, in a fixed order; undefined for one that is not there */
  take(slug: string, sources: Sources): Article | undefined;
  keep(slug: string, sources: Sources, article: Article): void;
};
type Sources = readonly (string | undefined)[];

type Kept = {
  sources: string;
  /** What could name an entity, see {@link namesInText}. */
  names: string[];
  /** Of the records that could touch the article. */
  records: string;
  article: Article;
};

/** @param base the path the site lives under: links in the article's HTML hold it */
export function openArticleCache(
  folder: string,
  base: string,
  register: Register,
  touching: Touching,
): ArticleCache {
  mkdirSync(folder, { recursive: true });
  const made = digest(codeVersion(), base);
  const fileOf = (slug: string) => join(folder, `${slug}.bin`);
  const sourcesDigest = (sources: Sources) =>
    digest(made, JSON.stringify(sources.map((text) => text ?? null)));
  const digests = new Map<string, string>();
  const recordDigest = (id: string): string => {
    let known = digests.get(id);
    if (known === undefined) digests.set(id, (known = digest(JSON.stringify(register.get(id)))));
    return known;
  };
  const recordsDigest = (names: readonly string[]) => digest(...touching(names).map(recordDigest));

  return {
    take(slug, sources) {
      const kept = readKept(fileOf(slug));
      if (kept?.sources !== sourcesDigest(sources) || kept.records !== recordsDigest(kept.names))
        return undefined;
      return kept.article;
    },
    keep(slug, sources, article) {
      const texts = [...article.blocks.map(({ text }) => text), ...sources.map((text) => text ?? '')];
      const names = namesInText(texts);
      const kept: Kept = { sources: sourcesDigest(sources), names, records: recordsDigest(names), article };
      const body = serialize(kept);
      const file = fileOf(slug);
      writeFileSync(`${file}.${process.pid}`, Buffer.concat([sumOf(body), body]));
      renameSync(`${file}.${process.pid}`, file); // Whole or not at all, also when two builds run.
    },
  };
}

const sumOf = (data: Uint8Array): Buffer => createHash('sha1').update(data).digest();
const SUM = 20;

function readKept(file: string): Kept | undefined {
  try {
    const data = readFileSync(file);
    const body = data.subarray(SUM);
    return sumOf(body).equals(data.subarray(0, SUM)) ? (deserialize(body) as Kept) : undefined;
  } catch {
    return undefined; // Not there yet, or unreadable: the article is made anew.
  }
}

const digest = (...parts: readonly string[]): string => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64');
};

/** Rooms whose code decides what an article becomes. */
const ROOMS = ['core', 'i18n', 'loaders', 'markdown', 'schemas'];
let version: string | undefined;

/** Changes with our code, its libraries and Node. */
function codeVersion(): string {
  if (version !== undefined) return version;
  const src = fileURLToPath(new URL('..', import.meta.url));
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(src, room, file)),
  );
  const read = (file: string) => readFileSync(file, 'utf8');
  const code = files.flatMap((file) => [file.slice(src.length), read(file)]);
  return (version = digest(process.version, readLibraries(join(src, '..')), ...code));
}

function readLibraries(project: string): string {
  const file = ['package-lock.json', 'package.json']
    .map((name) => join(project, name))
    .find((path) => existsSync(path));
  return file === undefined ? '' : readFileSync(file, 'utf8');
}
