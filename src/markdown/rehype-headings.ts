import type { Element, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import type { Plugin } from 'unified';
import { eachElement } from './each-element.ts';

/** Readable ids for headings, by rehype-slug, which is shown nothing else: it would look at every node. */
export const rehypeHeadings: Plugin<[], Root> = () => {
  const giveSlugs = rehypeSlug();
  return (tree) => {
    const children: Element[] = [];
    eachElement(tree, (element) => /^h[1-6]$/.test(element.tagName) && children.push(element));
    giveSlugs({ type: 'root', children });
  };
};
