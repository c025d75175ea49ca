import type { Element, ElementContent } from 'hast';

/** Signs that are written otherwise between tags, or in an attribute. */
const BETWEEN_TAGS = /[&<]/;
const IN_ATTRIBUTES = /["'`&<>]/;

/** Elements that have an end tag, wherever they stand. */
const CLOSED: ReadonlySet<string> = new Set('a p h2 h3 h4 h5 h6'.split(' '));

/**
 * An element that holds text alone and what is raw already, and nothing that would be written otherwise in HTML, as the
 * HTML that it becomes. An article has a hundred links that we make, and most of its blocks hold nothing else;
 * rehype-stringify looks up each of their attributes anew. Others are left.
 */
export function asRaw(element: Element): ElementContent {
  if (!CLOSED.has(element.tagName)) return element;
  let html = `<${element.tagName}`;
  for (const property in element.properties) {
    const value = element.properties[property];
    const name = attributeOf(property);
    if (name === '' || (typeof value !== 'string' && typeof value !== 'number')) return element;
    if (typeof value === 'string' && IN_ATTRIBUTES.test(value)) return element;
    html += ` ${name}="${value}"`;
  }
  html += '>';
  for (const child of element.children) {
    if (child.type !== 'raw' && (child.type !== 'text' || BETWEEN_TAGS.test(child.value))) return element;
    html += child.value;
  }
  return { type: 'raw', value: `${html}</${element.tagName}>` };
}

const attributes = new Map<string, string>();
/** Of others the name is not made of the property's in one way: `className`. */
const OURS = /^(?:id|href|(?:data|aria)[A-Z][A-Za-z]*)$/;

/** `data-entity` of `dataEntity`; nothing for a property that we do not write. */
function attributeOf(property: string): string {
  let name = attributes.get(property);
  if (name === undefined) {
    const letters = (letter: string) => `-${letter.toLowerCase()}`;
    name = OURS.test(property) ? property.replace(/[A-Z]/g, letters) : '';
    attributes.set(property, name);
  }
  return name;
}
