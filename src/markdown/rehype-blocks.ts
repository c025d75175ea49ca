import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { mintId } from '../core/anchor/mint.ts';
import type { Block, BlockKind } from '../core/model.ts';

declare module 'vfile' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface DataMap {
    /** Line of the file on which the Markdown begins, from 1. */
    bodyLine: number;
    /** The title, which may introduce who is named. */
    title: string;
    blocks: Block[];
    /** The element of each block, in the same order. */
    elements: Element[];
  }
}

const KIND: Record<string, BlockKind> = { p: 'paragraph', li: 'item', blockquote: 'quote', pre: 'code' };
const kindOf = (tagName: string): BlockKind | undefined =>
  /^h[1-6]$/.test(tagName) ? 'heading' : KIND[tagName];

/**
 * Find the blocks and give each an id: headings keep the one they have, others get one made from their words. An
 * item or a quote that holds paragraphs has no words of its own: its id is its first block's behind an `l` or `q`, or,
 * where that is taken by one inside it, a new one.
 */
export const rehypeBlocks: Plugin<[], Root> = () => (tree, file) => {
  const found: { element: Element; kind: BlockKind }[] = [];
  const holders: { element: Element; first: number }[] = [];
  visit(tree, 'element', (element) => {
    const kind = kindOf(element.tagName);
    if (!kind) return;
    if (element.children.some((child) => child.type === 'element' && holdsBlocks(child))) {
      holders.push({ element, first: found.length });
      wrapLooseWords(element);
      return;
    }
    found.push({ element, kind });
    return SKIP;
  });

  const taken = new Set<string>();
  const seen = new Map<string, number>();
  for (const { element, kind } of found) {
    if (kind !== 'heading') continue;
    if (!/[\p{L}\p{N}]/u.test(toString(element)))
      delete element.properties['id']; // No slug comes of signs alone.
    else taken.add(idOf(element));
  }
  for (const { element } of found) {
    if (element.properties['id']) continue;
    const text = toString(element);
    const times = seen.get(text) ?? 0;
    seen.set(text, times + 1);
    const id = mintId(text, taken, times);
    taken.add(id);
    element.properties['id'] = id;
  }
  for (const { element, first } of holders.reverse()) {
    const inner = found[first];
    if (!inner) continue;
    const id = (element.tagName === 'li' ? 'l' : 'q') + idOf(inner.element);
    element.properties['id'] = taken.has(id) ? mintId(id, taken) : id;
    taken.add(idOf(element));
  }

  const { bodyLine = 1 } = file.data;
  file.data.elements = found.map(({ element }) => element);
  file.data.blocks = found.map(({ element, kind }) => ({
    id: idOf(element),
    kind,
    text: toString(element),
    line: (element.position?.start.line ?? 1) + bodyLine - 1,
    mentions: [],
  }));
};

const idOf = (element: Element): string => element.properties['id'] ?? '';

const holdsBlocks = (element: Element): boolean =>
  kindOf(element.tagName) !== undefined || ['ul', 'ol'].includes(element.tagName);

/** Words that stand beside blocks (an item with a list below it) become a paragraph, and so have an address. */
function wrapLooseWords(holder: Element): void {
  const children: Element['children'] = [];
  const made: Element[] = [];
  let loose: Element | undefined;
  for (const child of holder.children) {
    const isBlock = child.type === 'element' && holdsBlocks(child);
    const isBlank = child.type === 'text' && child.value.trim() === '';
    if (isBlock || (isBlank && !loose)) {
      loose = undefined;
      children.push(child);
    } else if (loose) loose.children.push(child);
    else {
      loose = { type: 'element', tagName: 'p', properties: {}, children: [child], position: holder.position };
      children.push(loose);
      made.push(loose);
    }
  }
  for (const { children: words } of made) {
    const last = words.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
  }
  holder.children = children;
}
