import { makeEdition } from '../../../src/core/edition/make-edition.ts';
import { mintId } from '../../../src/core/anchor/mint.ts';
import type { Article, Block, Edition, Entity, Kind, Mention } from '../../../src/core/model.ts';

/**
 * An edition of any size, made up: names from syllables, articles from the real article's sentences with other names and
 * words in them. Names follow Zipf's law, so that a few are in every second article, as in news.
 */

/** Mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c): the same edition every time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const STARTS = 'b ch d f g h j k kh kr l m n p pr r s sh st t tr v w y z al an ar el er il in or ul'.split(
  ' ',
);
const VOWELS = 'a a a e i i o u ai ei ia'.split(' ');
const ENDS = ' n r s t k l m v ng sh nd rt ko va no sky ov ez'.split(' ');
const KINDS: readonly Kind[] = [
  'person',
  'person',
  'person',
  'organisation',
  'country',
  'region',
  'city',
  'city',
  'village',
];

/** @param paragraphs paragraphs in each article */
export function madeEdition(
  real: readonly Article[],
  entityCount: number,
  articleCount: number,
  paragraphs = 20,
  seed = 1,
): Edition {
  const random = dice(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const syllable = () => pick(STARTS) + pick(VOWELS);
  const word = () => {
    const made =
      syllable() + (random() < 0.7 ? syllable() : '') + (random() < 0.3 ? syllable() : '') + pick(ENDS);
    return made.slice(0, 1).toUpperCase() + made.slice(1);
  };
  const slip = (name: string) =>
    name.replace(/[aeiou]/, (vowel) => pick(['a', 'e', 'i', 'o', 'u'].filter((other) => other !== vowel)));
  const entities: Entity[] = [];
  const ids = new Set<string>();
  while (entities.length < entityCount) {
    const kind = pick(KINDS);
    const isPerson = kind === 'person';
    const name = isPerson || random() < 0.4 ? `${word()} ${word()}` : word();
    const id = name.toLowerCase().replaceAll(' ', '-');
    if (ids.has(id)) continue;
    ids.add(id);
    const country = entities.find((entity) => entity.kind === 'country');
    const offices =
      isPerson && country && random() < 0.5
        ? [
            {
              title: pick(['Presiden', 'Menteri Luar Negeri', 'Menteri Pertahanan', 'Juru Bicara']),
              also: [],
              of: country.id,
            },
          ]
        : [];
    const spellings = [slip(name), slip(name), `${name} ${word()}`, cyrillic(name)];
    entities.push({
      id,
      name,
      kind,
      shortNames: isPerson ? [name.split(' ')[1] ?? ''] : [],
      aliases: [slip(name)],
      spellings,
      notIn: [],
      standsAlone: false,
      offices,
      description: '',
    });
  }
  const vocabulary = Array.from({ length: 40_000 }, () => word().toLowerCase());
  const sentences = real.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text.split(/(?<=[.!?]) /)[0] ?? ''),
  );
  const zipf = <T>(all: readonly T[]): T =>
    all[
      Math.floor(all.length ** random()) - 1 + (random() < 0.3 ? Math.floor(random() * (all.length / 4)) : 0)
    ] ?? (all[0] as T);
  const articles = Array.from({ length: articleCount }, (_, i): Article => {
    const taken = new Set<string>();
    const blocks = Array.from({ length: paragraphs }, (): Block => {
      let text = '';
      const mentions: Mention[] = [];
      for (let s = 0; s < 2; s++) {
        const words = pick(sentences).split(' ');
        for (const each of words) {
          if (/^[A-Z]/.test(each) && random() < 0.8) {
            const entity = zipf(entities);
            const surface = entity.shortNames[0] && random() < 0.5 ? entity.shortNames[0] : entity.name;
            mentions.push({
              entityId: entity.id,
              start: text.length,
              end: text.length + surface.length,
              surface,
            });
            text += `${surface} `;
          } else text += `${random() < 0.15 ? zipf(vocabulary) : each.toLowerCase()} `;
        }
      }
      const id = mintId(`${i} ${text}`, taken);
      taken.add(id);
      return { id, kind: 'paragraph', text: text.trim(), line: 1, mentions };
    });
    const date = new Date(Date.UTC(2015, 0, 1 + (i % 4000))).toISOString().slice(0, 10);
    return {
      slug: `berita-${i}`,
      title: `Berita ${i}`,
      description: '',
      date,
      source: '',
      tags: [],
      blocks,
      corrections: [],
      retired: [],
      html: '',
    };
  });
  return makeEdition(articles, entities);
}

const LETTERS: Record<string, string> = {
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'й',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  y: 'ы',
  z: 'з',
};
const cyrillic = (name: string): string =>
  name.toLowerCase().replace(/[a-z]/g, (letter) => LETTERS[letter] ?? '');
