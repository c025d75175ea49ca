import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { words } from '../i18n/id.ts';
import { asRaw } from './as-raw.ts';

/**
 * Give every block a link to itself, behind its words. It is empty: the style sheet draws its sign, the paragraph's
 * number or ¶, so that copied text never holds it. It says for a screen reader which block it is: a heading by its words, others by their number.
 */
export const rehypeBlockLinks: Plugin<[], Root> = () => (_tree, file) => {
  const { elements = [], blocks = [] } = file.data;
  let place = 0;
  blocks.forEach((block, index) => {
    const isHeading = block.kind === 'heading';
    const label = isHeading ? words.linkToHeading(block.text) : words.linkToParagraph(++place);
    const properties = {
      dataUi: '',
      ...(!isHeading && { dataN: place }),
      href: `#${block.id}`,
      ariaLabel: label,
    };
    elements[index]?.children.push(asRaw({ type: 'element', tagName: 'a', properties, children: [] }));
  });
};
