import type { Element, ElementContent } from 'hast';

/** Signs that are written otherwise between tags, or in an attribute. */
const BETWEEN_TAGS = /[&<]/;
const IN_ATTRIBUTES = /["'`&<>]/;

/**
 * A link that holds text alone, and nothing that would be written otherwise in HTML, as the HTML that it becomes. An
 * article has a hundred that we make; rehype-stringify looks up each of their attributes anew. Others are left.
 */
export function asRaw(link: Element): ElementContent {
  let html = `<${link.tagName}`;
  for (const name in link.properties) {
    const value = String(link.properties[name]);
    if (IN_ATTRIBUTES.test(value)) return link;
    html += ` ${attributeOf(name)}="${value}"`;
  }
  html += '>';
  for (const child of link.children) {
    if (child.type !== 'text' || BETWEEN_TAGS.test(child.value)) return link;
    html += child.value;
  }
  return { type: 'raw', value: `${html}</${link.tagName}>` };
}

const attributes = new Map<string, string>();

/** `data-entity` of `dataEntity`. */
function attributeOf(property: string): string {
  let name = attributes.get(property);
  if (name === undefined) {
    name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    attributes.set(property, name);
  }
  return name;
}
