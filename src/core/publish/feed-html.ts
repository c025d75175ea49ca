import { ELEMENT_NODE, TEXT_NODE, parse, type ElementNode } from 'ultrahtml';
import { escapeMarkup } from '../text/escape-markup.ts';

/** What an element may keep: feed readers have styles, ids and scripts of their own. */
const KEPT = ['href', 'src', 'alt', 'title', 'datetime', 'start', 'cite'];
/** Those of them that are addresses. */
const ADDRESSES = ['href', 'src', 'cite'];
const NEVER = ['script', 'style', 'template'];
/** Elements of an article that hold nothing and have no end (https://html.spec.whatwg.org/#void-elements). */
const VOID = ['br', 'hr', 'img', 'wbr'];

/**
 * The words of an article for a feed reader: without what the page adds (`data-ui`), its ids and styles, and with
 * addresses that work anywhere.
 * @param html as {@link Article.html}
 * @param address the article's, whole
 */
export function feedHtml(html: string, address: string): string {
  const { children } = parse(html) as Pick<ElementNode, 'children'>;
  return children
    .map((child) => clean(child, address))
    .join('')
    .trim();
}

/** Text stays as it is written, its signs escaped as they are. */
function clean(node: ElementNode['children'][number], address: string): string {
  if (node.type === TEXT_NODE) return node.value;
  if (node.type !== ELEMENT_NODE) return '';
  const { name, attributes, children } = node;
  if (NEVER.includes(name) || 'data-ui' in attributes) return '';
  let tag = `<${name}`;
  for (const kept of KEPT) {
    const value = attributes[kept];
    if (value === undefined) continue;
    tag += ` ${kept}="${ADDRESSES.includes(kept) ? whole(value, address) : value.replaceAll('"', '&quot;')}"`;
  }
  const words = children.map((child) => clean(child, address)).join('');
  return VOID.includes(name) ? `${tag}>` : `${tag}>${words}</${name}>`;
}

const whole = (href: string, address: string): string =>
  escapeMarkup(new URL(href.replace(/&(?:#x26|#38|amp);/gi, '&'), address).href);
