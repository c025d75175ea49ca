import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUrls } from '../../src/core/urls.ts';
import { cleanLine } from '../../src/core/write/clean-text.ts';
import { findHiddenSigns } from '../../src/core/check/hidden-signs.ts';
import { makePipeline } from '../../src/markdown/pipeline.ts';
import { plainToMarkdown } from '../../src/markdown/plain-to-markdown.ts';
import { normalise } from '../../src/loaders/yaml-fields.ts';

const render = makePipeline(new Map(), makeUrls('/'));
const read = (markdown: string) =>
  render({ file: 'a.md', title: 'Judul', markdown: normalise(markdown), bodyLine: 1 });

const SIGNS = [...'#-+*_>`~|<>[]()!\\&;:=.^$%@"\'/0123456789aA é“”—', '1.', '1)', '---', '***', '===', '```', '&amp;', '&#35;',
  'https://a.id', '<b>', '<!--', '[a]: b', '![x](y)', '[x](entitas:nato)', '\\', '  ', 'kata', 'www.a.id', 'a@b.id', '\u00a0', '😀', '\u0301', '{x}', '$$']; // prettier-ignore
const text = fc
  .oneof(
    fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  .map(cleanLine)
  .filter((it) => it !== '' && findHiddenSigns(it).length === 0);

test('any text, written as Markdown, is shown to the letter', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const { blocks, problems } = read(plainToMarkdown(paragraphs));
      expect(problems).toEqual([]);
      expect(blocks.map(({ kind, text: shown }) => [kind, shown])).toEqual(
        paragraphs.map((it) => ['paragraph', it]),
      );
    }),
    { numRuns: 150 },
  );
});

test('plain Indonesian stays as readable as it was', () => {
  const plain =
    'Rutte (NATO) berkata, "eskalasi yang signifikan" - naik 5,5%; lihat https://a.id/x_y. Q&A, 1. Satu!';
  expect(plainToMarkdown([plain])).toBe(`${plain.replace('&', '\\&')}\n`);
});
