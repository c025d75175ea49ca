import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, inject, test } from 'vitest';
import { expand, toQuads, type Expanded } from '../fixtures/analysis/json-ld.ts';

const ARTICLE = 'artikel/pasukan-korea-utara-di-rusia/';
const URL_OF = `http://localhost:4321/${ARTICLE}`;

const read = (path: string) => readFileSync(join(inject('dist'), path), 'utf8');

type Block = { id: string; text: string; mentions: { start: number; end: number; surface: string }[] };
type Passage = { blockId: string; start: number; end: number; words: string };
type Data = {
  article: { blocks: Block[] };
  entities: { id: string; wikidata?: string }[];
  analysis: { statements: { passage: Passage }[]; events: { passage: Passage; when?: Passage }[] };
};
const data = () => JSON.parse(read(`${ARTICLE}data.json`)) as Data;

test('the JSON is of the published shape', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv
    .addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
    .addFormat('uri', { validate: (text: string) => URL.canParse(text) });
  const validate = ajv.compile(JSON.parse(read('skema/artikel.json')) as object);
  validate(data());
  expect(validate.errors).toBeNull();
  expect(JSON.parse(read(`${ARTICLE}data.json`))).toHaveProperty(
    '$schema',
    'http://localhost:4321/skema/artikel.json',
  );
});

test('every offset in the JSON cuts out the words it claims', () => {
  const { article, analysis } = data();
  const textOf = new Map(article.blocks.map(({ id, text }) => [id, text]));
  const passages = [
    ...analysis.statements.map(({ passage }) => passage),
    ...analysis.events.flatMap(({ passage, when }) => (when ? [passage, when] : [passage])),
  ];
  expect(passages.length).toBeGreaterThan(40);
  for (const { blockId, start, end, words } of passages)
    expect(textOf.get(blockId)?.slice(start, end)).toBe(words);
  for (const { text, mentions } of article.blocks)
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
});

test('the annotations are linked data, and each selects one place of the text', async () => {
  const quads = await toQuads(JSON.parse(read(`${ARTICLE}anotasi.jsonld`)));
  const OA = 'http://www.w3.org/ns/oa#';
  const objects = (subject: string, predicate: string) =>
    quads
      .filter((it) => it.subject.value === subject && it.predicate.value === predicate)
      .map((it) => it.object.value);
  const annotations = quads
    .filter(({ object }) => object.value === `${OA}Annotation`)
    .map(({ subject }) => subject.value);

  const { article, analysis } = data();
  const mentions = article.blocks.flatMap((block) => block.mentions);
  expect(annotations).toHaveLength(mentions.length + analysis.statements.length);
  expect(new Set(annotations).size).toBe(annotations.length);

  const textOf = new Map(article.blocks.map(({ id, text }) => [id, text]));
  const one = (subject: string, predicate: string) => {
    const found = objects(subject, predicate);
    expect(found, `${predicate} of ${subject}`).toHaveLength(1);
    return found[0] ?? '';
  };
  for (const annotation of annotations) {
    const target = one(annotation, `${OA}hasTarget`);
    expect(one(target, `${OA}hasSource`)).toBe(URL_OF);
    const fragment = one(target, `${OA}hasSelector`);
    const text = textOf.get(one(fragment, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value')) ?? '';
    const quote = one(fragment, `${OA}refinedBy`);
    const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((part) => one(quote, OA + part));
    expect(exact).not.toBe('');
    expect(text.split(`${prefix}${exact}${suffix}`), `${prefix}${exact}${suffix}`).toHaveLength(2);
  }
});

test('the page describes the article to search engines: whom it mentions, what is quoted, what is claimed', async () => {
  const html = read(`${ARTICLE}index.html`);
  const [, script = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const [article] = await expand(JSON.parse(script));
  const S = 'http://schema.org/';
  expect(article).toMatchObject({
    '@id': URL_OF,
    '@type': [`${S}NewsArticle`],
    [`${S}datePublished`]: [{ '@value': '2024-10-29' }],
  });

  const { entities, analysis } = data();
  const mentions = (article?.[`${S}mentions`] ?? []) as Expanded[];
  expect(mentions.map((it) => it['@id'])).toEqual(
    entities.map(({ id }) => `http://localhost:4321/entitas/${id}/`),
  );
  expect(mentions.map((it) => (it[`${S}sameAs`] as { '@id': string }[] | undefined)?.[0]?.['@id'])).toEqual(
    entities.map(({ wikidata }) => wikidata),
  );

  const parts = (article?.[`${S}hasPart`] ?? []) as Expanded[];
  const texts = (type: string) =>
    parts
      .filter((it) => it['@type']?.includes(S + type))
      .map((it) => (it[`${S}text`] as { '@value': string }[])[0]?.['@value']);
  expect(texts('Quotation')).toEqual([
    'eskalasi yang signifikan',
    'perluasan berbahaya dalam perang Rusia.',
    'sangat berbahaya.',
    'Jika kita melihat pasukan DPRK bergerak ke garis depan, mereka adalah pihak yang berperang bersama,',
    'Ini adalah perhitungan yang harus dilakukan Korea Utara,',
  ]);
  expect(texts('Claim')).toContain('Pasukan Korea Utara sudah berada di Kursk');
  const addresses = JSON.stringify(parts).match(new RegExp(`${URL_OF}#[a-z0-9-]+`, 'g')) ?? [];
  expect(addresses.length).toBeGreaterThan(analysis.statements.length / 2);
  for (const address of addresses) expect(html).toContain(`id="${address.split('#')[1] ?? ''}"`);
});
