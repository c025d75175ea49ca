import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { asRaw } from './as-raw.ts';

/** Most blocks are as good as written once nothing looks into them any more. */
export const rehypeFinished: Plugin<[], Root> = () => (tree) => {
  tree.children = tree.children.map((child) => (child.type === 'element' ? asRaw(child) : child));
};
