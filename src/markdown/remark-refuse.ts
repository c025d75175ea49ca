import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** Refuse what an article may not hold: HTML would be dropped in silence, and words of the article with it. */
export const remarkRefuse: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'html', (node) => {
    const message = file.message('HTML stands in the text.', { place: node.position });
    message.note = 'Write plain Markdown; put a backslash before a < that is meant as a sign.';
  });
  visit(tree, 'heading', (node) => {
    if (node.depth > 1) return;
    const message = file.message('A heading of level 1 stands in the text: that is the title.', {
      place: node.position,
    });
    message.note = 'Write the title in the front matter, and headings with ## or more.';
  });
};
