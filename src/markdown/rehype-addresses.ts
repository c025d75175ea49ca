import type { Root } from 'hast';
import type { Plugin } from 'unified';
import type { Urls } from '../core/urls.ts';
import { eachElement } from './each-element.ts';

/**
 * Addresses within the site are written as from its root (`/entitas/nato/`), wherever it lives: here they get the path it
 * lives under. Those that have it already, copied from a page, are left.
 */
export const rehypeAddresses: Plugin<[Urls], Root> = (urls) => (tree) => {
  if (urls.home() === '/') return;
  eachElement(tree, ({ tagName, properties }) => {
    const name = tagName === 'img' ? 'src' : 'href';
    const address = properties[name];
    if (typeof address !== 'string' || !/^\/(?!\/)/.test(address)) return;
    if (address.startsWith(urls.home())) return;
    properties[name] = urls.file(address.slice(1));
  });
};
