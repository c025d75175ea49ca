import { toString } from 'hast-util-to-string';
import type { Element, Root } from 'hast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Retired } from '../../src/core/anchor/ledger.ts';
import { rehypeRetired } from '../../src/markdown/rehype-retired.ts';

const said = ['Gempa mengguncang Cianjur pada Senin siang.', 'Ratusan rumah roboh.', 'Warga mengungsi.'];

/** Three paragraphs, a1 to a3, and what stands in each once these ids are retired. */
async function withRetired(...retired: Partial<Retired>[]): Promise<Element[]> {
  const elements = said.map((value, k): Element => {
    return {
      type: 'element',
      tagName: 'p',
      properties: { id: `a${k + 1}` },
      children: [{ type: 'text', value }],
    };
  });
  const blank = { fixed: false, heirs: [], after: undefined, when: undefined, born: 4, was: '' };
  const file = new VFile();
  file.data.elements = elements;
  file.data.blocks = said.map((text, k) => ({
    id: `a${k + 1}`,
    kind: 'paragraph',
    text,
    line: 1,
    mentions: [],
  }));
  file.data.ledger = { blocks: [], retired: retired.map((entry) => ({ id: 'old22', ...blank, ...entry })) };
  const root: Root = { type: 'root', children: elements };
  await unified().use(rehypeRetired).run(root, file);
  return elements;
}

test('one whose words went to three paragraphs stands in the first, and names the others by their openings', async () => {
  const [, second] = await withRetired({
    heirs: ['a2', 'a1', 'a3'],
    when: '2024-11-04',
    was: 'Gempa. Rumah. Warga.',
  });
  const note = second?.children[0];
  expect(note).toMatchObject({ properties: { id: 'old22', dataRetired: 'here' } });
  expect(toString(note as Element)).toBe(
    'Alinea yang dituju tautan ini sudah disunting pada 4 November 2024; isinya kini ada di sini. Bunyinya dahulu: “Gempa. Rumah. Warga.” Sebagian isinya juga ada di alinea “Gempa mengguncang Cianjur pada Senin …” dan alinea “Warga mengungsi.”.',
  );
});

test('one that is gone stands behind what it stood behind, or before all', async () => {
  const [first, second] = await withRetired({ id: 'old22', after: 'a2' }, { id: 'old33' });
  expect(second?.children.at(-1)).toMatchObject({ properties: { id: 'old22', dataRetired: 'gone' } });
  expect(first?.children[0]).toMatchObject({ properties: { id: 'old33', dataRetired: 'gone' } });
});
