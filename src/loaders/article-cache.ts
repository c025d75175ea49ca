import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hash } from '../core/anchor/mint.ts';
import type { Register } from '../core/model.ts';
import { makeTouched, traceRegister, type Touched, type Traces } from '../core/names/touching.ts';
import { codeVersion } from './code-version.ts';
import { digest } from './digest.ts';
import { unpack, type Packed } from './packed.ts';
import type { Spot } from './shelved.ts';
import { readWhole, writeWhole } from './whole-file.ts';

/**
 * Articles as they were made before. One is taken again only if all that it was made of is the same: its own files, the
 * code and its libraries, and every record of the register that could touch it.
 */
export type ArticleCache = { openShelf(number: number): Shelf };

/** Articles that lie in one file. It is written when the shelf is closed, unless it holds them already. */
export type Shelf = {
  /** @param sources texts of the files that belong to the article, in a fixed order; undefined for one that is not there */
  take(slug: string, sources: Sources): Packed | undefined;
  keep(slug: string, sources: Sources, packed: Packed): void;
  /** @returns the file, and by slug where in it each article lies that was taken or kept */
  close(): { file: string; spots: ReadonlyMap<string, Spot> };
};
type Sources = readonly (string | undefined)[];

/** So few that they are soon opened, so many that one is soon written when an article of it was edited. */
const SHELVES = 64;
/** The shelf of an article, from 0: by its slug alone, so that a new article moves no other. */
export const shelfOf = (slug: string): number => hash(slug) % SHELVES;

/** A shelf's file. The parts behind it are the words and the HTML of each article, in their order. */
type Kept = {
  /** Digest of the code and the base. */
  made: string;
  /** With which all of the articles are right: its digest, and packed {@link Traces}. */
  register: { digest: string; traces: Uint8Array };
  /** By slug. */
  sources: Map<string, string>;
};
type Found = { sources: string; packed: Packed; spot?: Spot };

/** @param base the path the site lives under: links in the article's HTML hold it */
export function openArticleCache(folder: string, base: string, register: Register): ArticleCache {
  mkdirSync(folder, { recursive: true });
  const made = digest([codeVersion(), base]);
  const traces = traceRegister(register, (text) => digest([text]));
  const packedTraces = serialize(traces);
  const now = { digest: digest([packedTraces.toString('latin1')]), traces: packedTraces };

  const known = new Map<string, Touched>(); // Most shelves were made with one register.
  const touchedSince = (then: Kept['register']): Touched => {
    const touched = known.get(then.digest) ?? makeTouched(deserialize(then.traces) as Traces, traces);
    known.set(then.digest, touched);
    return touched;
  };

  return {
    openShelf(number) {
      const file = join(folder, `${number}.bin`);
      const found = readShelf(file);
      const before = found?.kept.made === made ? found : undefined;
      const isSameRegister = before?.kept.register.digest === now.digest;
      const isTouched = before && !isSameRegister ? touchedSince(before.kept.register) : undefined;
      const articles = new Map<string, Found>();
      let taken = 0;
      return {
        take(slug, sources) {
          const kept = before?.articles.get(slug);
          if (kept?.sources !== digest(sources)) return undefined;
          if (isTouched) {
            const words = unpack(kept.packed.words, () => kept.packed.html).blocks.map(({ text }) => text);
            if (isTouched([...words, ...sources.map((text) => text ?? '')])) return undefined;
          }
          articles.set(slug, kept);
          taken++;
          return kept.packed;
        },
        keep(slug, sources, packed) {
          articles.set(slug, { sources: digest(sources), packed });
        },
        close() {
          const isAsBefore = isSameRegister && taken === articles.size && taken === before.articles.size;
          if (!isAsBefore) writeShelf(file, { made, register: now }, articles);
          return {
            file,
            spots: new Map([...articles].flatMap(([slug, { spot }]) => (spot ? [[slug, spot]] : []))),
          };
        },
      };
    },
  };
}

function readShelf(file: string): { kept: Kept; articles: Map<string, Found> } | undefined {
  const found = readWhole(file);
  if (!found) return undefined;
  const kept = found.value as Kept;
  const articles = new Map<string, Found>();
  for (const [slug, sources] of kept.sources) {
    const [words, html] = found.parts.slice(2 * articles.size);
    if (!words || !html) return undefined;
    const spot = { at: words.at, words: words.bytes.length, html: html.bytes.length };
    articles.set(slug, { sources, packed: { words: words.bytes, html: html.bytes }, spot });
  }
  return { kept, articles };
}

/** Writes the articles, and notes where each now lies. */
function writeShelf(file: string, about: Omit<Kept, 'sources'>, articles: ReadonlyMap<string, Found>): void {
  const sources = new Map([...articles].map(([slug, found]) => [slug, found.sources]));
  const parts = [...articles.values()].flatMap(({ packed: { words, html } }) => [words, html]);
  const places = writeWhole(file, { ...about, sources } satisfies Kept, parts);
  for (const [i, found] of [...articles.values()].entries()) {
    const { words, html } = found.packed;
    found.spot = { at: places[2 * i] ?? 0, words: words.length, html: html.length };
  }
}
