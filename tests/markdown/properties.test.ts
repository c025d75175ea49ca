import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseLedger } from '../../src/core/anchor/parse.ts';
import { serialiseLedger } from '../../src/core/anchor/format.ts';
import { isReserved } from '../../src/core/anchor/reserved-ids.ts';
import { findExcess } from '../../src/core/check/article-limits.ts';
import { findHiddenSigns } from '../../src/core/check/hidden-signs.ts';
import type { Register } from '../../src/core/model.ts';
import { makeUrls } from '../../src/core/urls.ts';
import { normalise } from '../../src/loaders/yaml-fields.ts';
import { makePipeline } from '../../src/markdown/pipeline.ts';
import { entity, registerOf } from '../fixtures/register.ts';

const HOSTILE = ['(.*)', '$&', '\\d+', '[a-z]', 'a|b', '^$', '<b>tebal</b>', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</a></p>', '&lt;b&gt;', '&amp;', '{{nama}}', '${x}', '%s', '😀', '👩\u200d👧 Duo', 'محمد رضا', 'שלום', '\u200fRTL', "O'Neil", '__proto__', 'constructor', '*bintang*', '[x](y)', '`kode`', 'toString', 'Zoë']; // prettier-ignore
const WORDS = [
  ...HOSTILE,
  'Karang',
  'Mark Rutte',
  'Rutte',
  'NATO',
  'kata',
  'lah',
  'nya',
  'Pokok',
  'Garis waktu',
  '. ',
  ', ',
  ' ',
  ' ',
  '\n',
];

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const block = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '## ',
      '### ',
      '- ',
      '1. ',
      '> ',
      '> - ',
      '    ',
      '- - ',
      '```\n',
      '* * *\n',
      '   ',
    ),
    words,
  )
  .map(([mark, text]) => mark + text);
const inline = fc.constantFrom(
  '**',
  '*',
  '_',
  '`',
  '[x](https://a.id)',
  '[y](entitas:bukan)',
  '\\',
  '  \n',
  '![alt](/a.png)',
  '&copy;',
  '[',
  ']',
);
const markdown = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: block },
      fc.tuple(inline, words, inline).map((all) => all.join('')),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .chain((blocks) => fc.constantFrom('\n\n', '\n').map((between) => normalise(blocks.join(between))))
  .filter((text) => findExcess(text).length === 0 && findHiddenSigns(text).length === 0);
const name = fc.oneof(fc.constantFrom(...HOSTILE, 'Karang', 'Mark Rutte', 'NATO'), words);
const register: fc.Arbitrary<Register> = fc
  .array(fc.tuple(name, fc.array(name, { maxLength: 2 }), fc.array(name, { maxLength: 2 })), { maxLength: 4 })
  .map((all) =>
    registerOf(
      ...all.map(([full, aliases, shortNames], n) =>
        entity({ id: `e${n}`, name: full, aliases, shortNames, notIn: ['Karang Taruna'] }),
      ),
    ),
  );

const plain = unified().use(remarkParse).use(remarkRehype);
const html = unified().use(rehypeParse, { fragment: true });

/** The words of a page as a browser has them, without what the page adds, and the ids and addresses in it. */
function look(tree: Root): { text: string; ids: string[]; tags: Set<string>; handlers: string[] } {
  const seen = { text: '', ids: [] as string[], tags: new Set<string>(), handlers: [] as string[] };
  visit(tree, (node) => {
    if (node.type === 'text') seen.text += node.value;
    if (node.type !== 'element') return undefined;
    const { properties, tagName } = node;
    if (typeof properties['id'] === 'string') seen.ids.push(properties['id']);
    if (properties['dataUi'] !== undefined) return SKIP;
    seen.tags.add(tagName);
    seen.handlers.push(...Object.keys(properties).filter((key) => /^on/i.test(key)));
    return undefined;
  });
  seen.text = seen.text.replace(/\s+/g, '');
  return seen;
}

test('whatever the Markdown and the register: every word is shown, no sign of it becomes HTML, every id is there once', () => {
  fc.assert(
    fc.property(markdown, register, (text, names) => {
      const rendered = makePipeline(
        names,
        makeUrls('/'),
      )({ file: 'a.md', title: 'Judul', markdown: text, bodyLine: 1 });
      const shown = look(html.parse(rendered.html));
      const meant = plain.runSync(plain.parse(text));
      // HTML in the text is refused, so its words need not be shown.
      if (!rendered.problems.some(({ what }) => what.startsWith('HTML')))
        expect(shown.text).toBe(look(meant).text);
      expect(shown.tags.has('script') || shown.tags.has('b')).toBe(false);
      expect(shown.handlers).toEqual([]);
      expect(new Set(shown.ids).size).toBe(shown.ids.length);
      expect(shown.ids.filter(isReserved)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('whatever is made of an article: no id is given twice, none is lost, and the ledger can be read again', () => {
  fc.assert(
    fc.property(fc.array(markdown, { minLength: 2, maxLength: 4 }), (editions) => {
      const render = makePipeline(new Map(), makeUrls('/'));
      let ledger;
      let before: string[] = [];
      for (const text of editions) {
        const rendered = render({
          file: 'a.md',
          title: 'Judul',
          markdown: text,
          bodyLine: 1,
          ledger,
          today: '2024-03-01',
        });
        expect(rendered.ledger).toBeDefined();
        if (!rendered.ledger) return;
        const ids = [...rendered.ledger.blocks, ...rendered.ledger.retired].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of before) expect(ids).toContain(id);
        const shown = look(html.parse(rendered.html)).ids;
        expect(new Set(shown).size).toBe(shown.length);
        ledger = parseLedger(serialiseLedger(rendered.ledger), 'a.json');
        expect(Array.isArray(ledger), JSON.stringify(ledger)).toBe(false);
        if (Array.isArray(ledger)) return;
        before = ids;
      }
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['taken by the page', 'Pokok'],
  ['taken by the page', 'Pokok perkara'],
  ['taken by the page', 'Peristiwa'],
  ['taken by the page', 'Garis waktu'],
  ['taken by the page', 'Saran nama'],
  ['empty, since the library knows the letter not yet', '\u{1ec71}'],
])('a heading whose slug is %s gets an id like any other block: %s', (_, text) => {
  const render = makePipeline(new Map(), makeUrls('/'));
  const { blocks } = render({ file: 'a.md', title: 'J', markdown: `## ${text}\n\nIsi.`, bodyLine: 1 });
  expect(blocks[0]?.text).toBe(text);
  expect(blocks[0]?.id).toMatch(/^(?=.*\d)[a-z][a-z0-9]{1,5}$/);
});
