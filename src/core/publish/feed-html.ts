import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** What an element may keep: feed readers have styles, ids and scripts of their own. */
const KEPT = ['href', 'src', 'alt', 'title', 'dateTime', 'start', 'cite'];
/** Those of them that are addresses. */
const ADDRESSES = ['href', 'src', 'cite'];
const NEVER = ['script', 'style', 'template'];

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);

/**
 * The words of an article for a feed reader: without what the page adds (`data-ui`), its ids and styles, and with
 * addresses that work anywhere.
 * @param html as {@link Article.html}
 * @param address the article's, whole
 */
export function feedHtml(html: string, address: string): string {
  const tree: Root = processor.parse(html);
  tree.children = tree.children.flatMap((child) => clean(child, address));
  return processor.stringify(tree).trim();
}

function clean<Node extends RootContent | ElementContent>(node: Node, address: string): Node[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || NEVER.includes(node.tagName) || 'dataUi' in node.properties) return [];
  const properties: Element['properties'] = {};
  for (const name of KEPT) {
    const value = node.properties[name];
    if (value === undefined) continue;
    properties[name] =
      ADDRESSES.includes(name) && typeof value === 'string' ? new URL(value, address).href : value;
  }
  return [{ ...node, properties, children: node.children.flatMap((child) => clean(child, address)) }];
}
