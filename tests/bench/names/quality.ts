import { join } from 'node:path';
import type { Article, Register } from '../../../src/core/model.ts';
import { findUnknownNames } from '../../../src/core/report/find-unknown-names.ts';
import { makeUrls } from '../../../src/core/urls.ts';
import { parseFrontMatter } from '../../../src/loaders/front-matter.ts';
import { isIndonesianWord, loadLanguage } from '../../../src/loaders/lexicon.ts';
import { parseRegister } from '../../../src/loaders/parse-register.ts';
import { readFolder } from '../../../src/loaders/read-files.ts';
import { makePipeline } from '../../../src/markdown/pipeline.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { markedBlocks, readLabels } from '../../setup/labels.ts';

/** Articles and a register in which every mention was marked by hand: `content/` and `labels/`. */
export type Labelled = { folder: string; slugs: string[]; register: Register; read: Read };
type Read = (register: Register) => { article: Article; readings: ReturnType<Render>['readings'] }[];
type Render = ReturnType<typeof makePipeline>;

export function readLabelled(folder: string): Labelled {
  const content = join(folder, 'content');
  const { register } = parseRegister(readFolder(content, 'entities').files);
  const { files } = readFolder(content, 'articles');
  const read: Read = (known) => {
    const render = makePipeline(known, makeUrls('/'), new Set(), isIndonesianWord);
    return files.flatMap(({ file, name: slug, source }) => {
      const parsed = parseFrontMatter(file, source, articleSchema);
      if (Array.isArray(parsed)) throw new Error(parsed.map(({ what }) => `${file}: ${what}`).join('\n'));
      const { data, body: markdown, bodyLine } = parsed;
      const { title, date } = data;
      const { html, blocks, readings } = render({ file, title, date, markdown, bodyLine });
      return { article: { slug, ...data, blocks, html, retired: [] }, readings };
    });
  };
  return { folder, slugs: files.map(({ name }) => name), register, read };
}

export type Quality = { precision: number; recall: number; wrong: string[] };

/** Mentions found with the whole register, against the labels; `wrong` are the lines that differ, found first. */
export function measureMentions({ folder, register, read }: Labelled): Quality {
  let found = 0;
  let labelled = 0;
  let right = 0;
  const wrong: string[] = [];
  for (const { article } of read(register)) {
    const labels = readLabels(join(folder, 'labels'), article.slug);
    markedBlocks(article).forEach((line, index) => {
      const expected = placesIn(labels[index] ?? '');
      const got = placesIn(line);
      found += got.length;
      labelled += expected.length;
      right += got.filter((it) => expected.includes(it)).length;
      if (line !== labels[index]) wrong.push(`${line}\n${labels[index] ?? ''}`);
    });
  }
  return { precision: right / found, recall: right / labelled, wrong };
}

const MARK = /\[([^\]|]*)\|([^\]]*)\]/g;

/** `offset:surface|id` of each mark, offsets in the text without marks. */
function placesIn(line: string): string[] {
  let marks = 0;
  return [...line.matchAll(MARK)].map((match) => {
    const place = `${match.index - marks}:${match[1] ?? ''}|${match[2] ?? ''}`;
    marks += match[0].length - (match[1]?.length ?? 0);
    return place;
  });
}

export type Halved = { missing: number; named: number; told: number; noise: string[]; unnamed: string[] };

/** Suggestions looked at, for each record that is missing: with nine in ten named, a third of these are noise at most. */
const LOOKED_AT = 1.35;

/**
 * Half of the entities that the labels name are taken out of the register: what of them the first suggestions name. A second
 * suggestion for one entity counts as noise.
 */
export function measureHalf({ folder, slugs, register, read }: Labelled, seed: number): Halved {
  const surfaces = new Map<string, Set<string>>();
  for (const slug of slugs) {
    const labels = readLabels(join(folder, 'labels'), slug).join('\n');
    for (const [, surface = '', id = ''] of labels.matchAll(MARK))
      surfaces.set(id, (surfaces.get(id) ?? new Set()).add(surface));
  }
  const used = [...surfaces.keys()].sort();
  const random = numbersFrom(seed);
  const shuffled = used
    .map((id) => ({ id, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
  const missing = new Set(shuffled.slice(0, Math.ceil(used.length / 2)));
  const kept = new Map([...register].filter(([id]) => !missing.has(id)));
  const told = findUnknownNames(read(kept), kept, loadLanguage()).slice(
    0,
    Math.ceil(missing.size * LOOKED_AT),
  );
  const named = new Set<string>();
  const noise: string[] = [];
  for (const { name, aliases, shortNames } of told) {
    const means = [...missing].filter((id) => {
      const entity = register.get(id);
      const own = new Set([
        entity?.name,
        ...(entity?.aliases ?? []),
        ...(entity?.shortNames ?? []),
        ...(surfaces.get(id) ?? []),
      ]);
      return [name, ...aliases, ...shortNames].some((it) => own.has(it));
    });
    const fresh = means.find((id) => !named.has(id));
    if (fresh) named.add(fresh);
    else noise.push(name);
  }
  const unnamed = [...missing].filter((id) => !named.has(id));
  return { missing: missing.size, named: named.size, told: told.length, noise, unnamed };
}

/** Numbers from 0 to 1, the same for the same seed (xorshift32, Marsaglia 2003). */
function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Means over several halvings: what part of the missing is named, and what part of the told is noise. */
export function measureHalves(
  labelled: Labelled,
  seeds: readonly number[],
): { named: number; noise: number } {
  const all = seeds.map((seed) => measureHalf(labelled, seed));
  const mean = (of: (it: Halved) => number) => all.reduce((sum, it) => sum + of(it), 0) / all.length;
  return {
    named: mean(({ named, missing }) => named / missing),
    noise: mean(({ noise, told }) => noise.length / told),
  };
}
