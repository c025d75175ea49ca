import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument, Schema } from 'yaml';
import { parsePlainYaml } from '../../src/loaders/plain-yaml.ts';

const schema = new Schema({ schema: 'core', resolveKnownTags: true });

/** What the parser makes of it; nothing where it complains. */
function parsed(source: string): unknown {
  const document = parseDocument(source, { schema });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

/** What means something in YAML, or to this reader of it, and what might. */
const BITS = [
  ...'name true null Joko é Ω 北 2 0 -1 1.50 007 2024-10-29 1e3 0x1f .5 ~ __proto__ ---'.split(' '),
  ...': |:|, |,| |  |\n|\n  - |\n    |- | #|{ | }|\t|\r'.split('|'),
  ...'[]{}"\'#&*!|>%@`\\?-.(\u00a0\u0301\ufeff\u2028\u0085',
];
const bit = fc.constantFrom(...BITS);
const words = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      'Joko Susilo',
      '"Kazan, Rusia"',
      '"a \\"b\\" \\\\"',
      '2024-10-29',
      'true',
      '-77.03',
      "Jum'at",
      'null',
      '12',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(bit, fc.constantFrom('a: b', 'a #b', '"a\\tb"', 'Joko\t', 'TRUE')),
  },
);
const within = fc.oneof(
  words,
  words.map((it) => `{ title: ${it}, also: [${it}] }`),
);
const value = fc.oneof(
  words,
  fc.array(within, { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
);
const name = fc.constantFrom(...'abcdefghijkl', 'name', 'offices', 'null');
const field = fc.tuple(name, value).map((parts) => parts.join(': '));
const list = fc
  .tuple(
    name,
    fc.array(fc.tuple(fc.constantFrom('  - ', '  - ', '    ', '  '), field), { minLength: 1, maxLength: 3 }),
  )
  .map(([head, items]) => [`${head}:`, ...items.map((parts) => parts.join(''))].join('\n'));
/** Plain, but for what stands where it should not. */
const source = fc
  .tuple(
    fc.array(fc.oneof(field, field, list), { minLength: 1, maxLength: 4 }),
    fc.option(bit, { freq: 2 }),
    fc.nat(60),
  )
  .map(([lines, odd, at]) => {
    const all = lines.join('\n');
    return all.slice(0, at) + (odd ?? '') + all.slice(at);
  });

test('what is read as plain is what the parser reads', () => {
  fc.assert(
    fc.property(source, (it) => {
      const plain = parsePlainYaml(it);
      if (plain) expect(plain).toEqual(parsed(it));
    }),
    { numRuns: 2000 },
  );
});

test('the records of the register are plain', () => {
  const folder = new URL('../../content/entities/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const [, source = ''] = /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
    expect(parsePlainYaml(source), file).toEqual(parsed(source));
  }
});

test('what is nested without end is left to the parser', () => {
  expect(parsePlainYaml(`also: ${'['.repeat(30_000)}`)).toBeUndefined();
  expect(parsePlainYaml(`also: ${'[{ of: '.repeat(5000)}`)).toBeUndefined();
});
