import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { asRaw } from '../../src/markdown/as-raw.ts';

const processor = unified().use(rehypeStringify, { allowDangerousHtml: true });
const htmlOf = (child: ReturnType<typeof asRaw>) => processor.stringify({ type: 'root', children: [child] });

const words = fc.oneof(
  fc.constantFrom('', '“Kami”', 'AS & PBB', 'a < b > c', '"', "'", '`', '&amp;', '\u00a0', 'é=/'),
  fc.string(),
);

test('a link as raw HTML is the link, whatever stands in it', () => {
  const link = fc.tuple(words, words, words).map(([id, label, text]): Element => ({
    type: 'element',
    tagName: 'a',
    properties: { dataEntity: id, href: `/entitas/${id}/`, dataFirst: '', dataN: 7, ariaLabel: label },
    children: [{ type: 'text', value: text }],
  }));
  fc.assert(
    fc.property(link, (it) => {
      expect(htmlOf(asRaw(it))).toBe(htmlOf(it));
    }),
    { numRuns: 1000 },
  );
});

test('a block as raw HTML is the block, its links with it', () => {
  const element = (
    tagName: string,
    properties: Element['properties'],
    children: Element['children'],
  ): Element => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const link = words.map((text) => asRaw(element('a', { href: '/' }, [{ type: 'text', value: text }])));
  const inside = fc.array(
    fc.oneof(
      words.map((value) => ({ type: 'text' as const, value })),
      link,
    ),
    { maxLength: 4 },
  );
  const block = fc
    .tuple(
      fc.constantFrom('p', 'h2', 'li', 'img', 'br'),
      words,
      fc.constantFrom('id', 'className', 'hidden', 'title'),
      inside,
    )
    .map(([tagName, value, property, children]) => element(tagName, { [property]: value }, children));
  fc.assert(
    fc.property(block, (it) => {
      expect(htmlOf(asRaw(it))).toBe(htmlOf(it));
    }),
    { numRuns: 300 },
  );
  expect(asRaw(element('p', { id: 'k3f2a' }, [{ type: 'raw', value: '<a></a>' }])).type).toBe('raw');
});

test('what holds more than text is left', () => {
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: [] };
  const link: Element = { type: 'element', tagName: 'a', properties: {}, children: [strong] };
  expect(asRaw(link)).toBe(link);
});
