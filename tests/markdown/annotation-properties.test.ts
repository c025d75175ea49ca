import fc from 'fast-check';
import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { Entity, Register } from '../../src/core/model.ts';
import { makeUrls } from '../../src/core/urls.ts';
import { makePipeline } from '../../src/markdown/pipeline.ts';
import { entity, registerOf } from '../fixtures/register.ts';

/** Names as nobody hopes to get them: signs of regular expressions, of HTML and Markdown, emoji, right-to-left. */
const HOSTILE = [
  'A.*',
  '(Rusia)',
  '<b>Ali</b>',
  '&amp;',
  '$&',
  '😀 Budi',
  'علي',
  '\u202eRusia',
  '[x](y)',
  '__proto__',
  'constructor',
  'Ali',
  'Rusia',
  'Ali Rusia',
];
const aName = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    .map((it) => it.trim().replace(/\s+/g, ' ') || 'x'),
);
const aRecord = fc
  .record({
    name: aName,
    aliases: fc.array(aName, { maxLength: 2 }),
    shortNames: fc.array(aName, { maxLength: 2 }),
    notIn: fc.array(aName, { maxLength: 1 }),
    kind: fc.constantFrom('person' as const, 'city' as const, 'organisation' as const),
    standsAlone: fc.boolean(),
  })
  .map((fields): Omit<Entity, 'id'> => entity({ ...fields, id: '' }));
const aRegister = fc
  .array(aRecord, { maxLength: 6 })
  .map((records) => registerOf(...records.map((record, index) => ({ ...record, id: `e${index}` }))));

const PIECES = [
  ' ',
  '\n',
  '\n\n',
  '**',
  '_',
  '`',
  '- ',
  '> ',
  '## ',
  '[',
  '](https://a.example)',
  '](entitas:e0)',
  '](entitas:bukan)',
  'nya',
  '-',
  '. ',
  '"',
];
const anArticle = (register: Register) => {
  const names = [...register.values()].flatMap((it) => [it.name, ...it.aliases, ...it.shortNames]);
  const name = fc.constantFrom(...names, 'Ali', 'Ali Rusia');
  const piece = fc.oneof(
    name.map((it) => ` ${it} `),
    name.map((it) => ` [${it}](https://a.example) `),
    name.map((it) => ` \`${it}\` `),
    fc.constantFrom(...HOSTILE, ...PIECES),
    fc.string({ maxLength: 5 }),
  );
  return fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
};
const both = aRegister.chain((register) =>
  fc.record({ register: fc.constant(register), markdown: anArticle(register) }),
);

const render = (register: Register, markdown: string) =>
  makePipeline(register, makeUrls('/'))({ file: 'a.md', title: '', markdown, bodyLine: 1 });
const plain = unified().use(remarkParse).use(remarkRehype);
const html = unified().use(rehypeParse, { fragment: true });

/** The words of each block, by the elements that have no block in them. */
const wordsOf = (tree: Root): string => toString(tree).replace(/\s+/g, '');

test('no word of the text is changed, whatever the names', () => {
  fc.assert(
    fc.property(both, ({ register, markdown }) => {
      const bare = wordsOf(plain.runSync(plain.parse(markdown)));
      const { blocks } = render(register, markdown);
      expect(
        blocks
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/g, ''),
      ).toBe(bare);
      for (const { text, mentions } of blocks) {
        let last = 0;
        for (const { start, end, surface, entityId } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(surface);
          expect(register.has(entityId)).toBe(true);
          last = end;
        }
      }
    }),
  );
});

test('in the page each mention is one link with its words, none in a link or in code', () => {
  fc.assert(
    fc.property(both, ({ register, markdown }) => {
      const rendered = render(register, markdown);
      // Looked for in the text of the page: a parser would close the outer of two links, and so hide the fault.
      let depth = 0;
      for (const [, end, tag, rest = ''] of rendered.html.matchAll(/<(\/?)(a|code)\b([^>]*)>/g)) {
        if (end) depth--;
        else {
          if (rest.includes('data-entity=') || tag === 'a') expect(depth).toBe(0);
          depth++;
        }
      }
      const links: { id: string; words: string }[] = [];
      visit(html.parse(rendered.html), 'element', (node) => {
        const id = node.properties['dataEntity'];
        if (typeof id === 'string') links.push({ id, words: toString(node) });
      });
      const mentions = rendered.blocks.flatMap((block) => block.mentions);
      expect(links).toEqual(mentions.map(({ entityId: id, surface: words }) => ({ id, words })));
    }),
  );
});

test('names are plain text in the page: no element comes of one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...HOSTILE), (name) => {
      const register = registerOf(entity({ id: 'e0', name, kind: 'city' }));
      const { html: page } = render(register, `Di ${name.replace(/[<&[\]_*()]/g, '\\$&')} itu.`);
      const tags: string[] = [];
      visit(html.parse(page), 'element', ({ tagName }) => void tags.push(tagName));
      expect(tags.filter((tag) => tag === 'b' || tag === 'script')).toEqual([]);
      expect(page).not.toContain('undefined');
    }),
    { numRuns: 30 },
  );
});

test('the order of the records decides nothing in the page', () => {
  fc.assert(
    fc.property(
      both,
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      ({ register, markdown }, numbers) => {
        const shuffled = [...register.values()]
          .map((record, index) => ({ record, at: numbers[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record);
        expect(render(registerOf(...shuffled), markdown).html).toBe(render(register, markdown).html);
      },
    ),
    { numRuns: 50 },
  );
});
