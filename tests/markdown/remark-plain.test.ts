import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parsePlain } from '../../src/markdown/remark-plain.ts';

const parser = unified().use(remarkParse);
const parse = (markdown: string): Root => parser.parse(markdown);

/** Everything that opens a block, marks words or is dropped, in and out of place. */
const SIGNS = ['# ', '## ', '###', '####### ', '#\t', ' #', '- ', '* ', '+ ', '1. ', '2) ', '1234567890. ', '> ', '    ', '\t', '  \n', ' \n', '\\\n', '---', '===', '***', '```', '~~~', '<b>', '</b>', '<https://a.id>', '[a]', '(/b)', '![', '](/c.png)', '[a]: /b', '&amp;', '&#x202e;', '&', '*', '**', '_', '`', '\\', '\\*', '!', '|', ':', '=', '\0', '\r', '\u00a0', '\u2028', '\ufeff', '😀']; // prettier-ignore
const PLAIN = ['Rusia', 'kata', 'dia,', '“Kami”', '"Kita', '(7', '29.000', '3', 'Überlingen', 'NATO.', "Jum'at", '«', 'x#', '5)', 'a!', 'b: c', '–']; // prettier-ignore
const GAPS = [' ', ' ', '\n', '\n', '\n\n', '\n\n\n', ''];

const markdownOf = (words: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(words, fc.constantFrom(...GAPS)), { maxLength: 14 })
    .map((parts) => parts.flat().join(''));
const plain = fc.oneof(fc.constantFrom(...PLAIN), fc.constantFrom('\n## ', '\n\n### '));
const any = fc.oneof(fc.constantFrom(...PLAIN), fc.constantFrom(...SIGNS));

test.each([
  ['plain', markdownOf(plain)],
  [
    'with a sign here and there',
    markdownOf(fc.oneof({ weight: 9, arbitrary: plain }, fc.constantFrom(...SIGNS))),
  ],
  ['full of signs', markdownOf(any)],
])('an article that is %s has the parser’s tree', (_, markdown) => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(parsePlain(text, parse) ?? parse(text)).toStrictEqual(parse(text));
    }),
    { numRuns: 200 },
  );
});

test('the parser is asked for the paragraphs that hold signs alone, and for all where a list begins', () => {
  const asked: string[] = [];
  const ask = (part: string) => {
    asked.push(part);
    return parse(part);
  };
  expect(parsePlain('## Satu\n\nDua *tiga*\nempat.\n\nLima.\n', ask)?.children).toHaveLength(3);
  expect(asked).toEqual(['Dua *tiga*\nempat.']);
  expect(parsePlain('Satu.\n\n- Dua\n', ask)).toBeUndefined();
});
