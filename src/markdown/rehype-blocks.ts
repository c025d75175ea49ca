import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import type { Ledger } from '../core/anchor/ledger.ts';
import { mintId } from '../core/anchor/mint.ts';
import { isReserved } from '../core/anchor/reserved-ids.ts';
import { revise } from '../core/anchor/revise.ts';
import type { Block, BlockKind } from '../core/model.ts';
import { eachElement } from './each-element.ts';

declare module 'vfile' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface DataMap {
    /** Line of the file on which the Markdown begins, from 1. */
    bodyLine: number;
    /** The title, which may introduce who is named. */
    title: string;
    /** Of the edition before; then of this one. */
    ledger: Ledger | undefined;
    /** Noted for ids retired now, `YYYY-MM-DD`. */
    today: string | undefined;
    blocks: Block[];
    /** The element of each block, in the same order. */
    elements: Element[];
  }
}

const KIND: Record<string, BlockKind> = { p: 'paragraph', li: 'item', blockquote: 'quote', pre: 'code' };
const kindOf = (tagName: string): BlockKind | undefined =>
  /^h[1-6]$/.test(tagName) ? 'heading' : KIND[tagName];

/**
 * Find the blocks and give each its lasting id: headings keep the slug they have, others the id that {@link revise} knows
 * their words by. An item or a quote that holds paragraphs has no words of its own: its id is its first block's behind an
 * `l` or `q`, or, where that is taken by one inside it, a new one.
 */
export const rehypeBlocks: Plugin<[], Root> = () => (tree, file) => {
  const found: { element: Element; kind: BlockKind }[] = [];
  const holders: { element: Element; first: number }[] = [];
  eachElement(tree, (element) => {
    const kind = kindOf(element.tagName);
    if (!kind) return;
    if (element.children.some((child) => child.type === 'element' && holdsBlocks(child))) {
      holders.push({ element, first: found.length });
      wrapLooseWords(element);
      return;
    }
    found.push({ element, kind });
    return false;
  });

  // Signs alone make no slug, and some slugs are taken by the page: such a heading gets an id like any other block.
  const slugOf = (element: Element) => {
    const slug = idOf(element);
    const isWord = WORD.test(toString(element)) && WORD.test(slug) && !/[\s+*"]/.test(slug);
    return isWord && !isReserved(slug) ? slug : undefined;
  };
  const ledger = revise(
    file.data.ledger,
    found.map(({ element, kind }) => ({
      kind,
      text: toString(element),
      slug: kind === 'heading' ? slugOf(element) : undefined,
    })),
    file.data.today,
  );
  file.data.ledger = ledger;
  found.forEach(({ element }, index) => (element.properties['id'] = ledger.blocks[index]?.id));
  const taken = new Set(ledger.blocks.map(({ id }) => id));
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

const WORD = /[\p{L}\p{N}]/u;
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
