import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { describeHiddenSigns, findHiddenSigns } from '../core/check/hidden-signs.ts';

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'entitas']);

/** Refuse what an article may not hold: HTML would be dropped in silence, and words of the article with it. */
export const remarkRefuse: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  // Those that stand in the file as they are were told when it was read; others are written as &#x202e; or the like.
  const mayHide = source.includes('&');
  const refuse = (node: Nodes): void => {
    if (node.type === 'html') {
      const message = file.message('HTML stands in the text.', { place: node.position });
      message.note = 'Write plain Markdown; put a backslash before a < that is meant as a sign.';
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') refuseScheme(node, file);
    if (mayHide) refuseHidden(node, source, file);
    if (node.type === 'heading' && node.depth === 1) {
      const message = file.message('A heading of level 1 stands in the text: that is the title.', {
        place: node.position,
      });
      message.note = 'Write the title in the front matter, and headings with ## or more.';
    }
    if ('children' in node) node.children.forEach(refuse);
  };
  refuse(tree);
};

function refuseScheme(node: Link | Image | Definition, file: VFile): void {
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(node.url.replace(/[\s\p{Cc}]/gu, ''))?.[0].toLowerCase();
  if (scheme === 'entitas' && node.type === 'image') {
    const message = file.message('An image cannot name an entity.', { place: node.position });
    message.note = 'Write a link instead: [words](entitas:id).';
  }
  if (scheme === undefined || SCHEMES.has(scheme)) return;
  const message = file.message(`The link begins with \`${scheme}:\`, which no reader should follow.`, {
    place: node.position,
  });
  message.note = `Link to an address that begins with https:, or name an entity with entitas:.`;
}

function refuseHidden(node: Nodes, source: string, file: VFile): void {
  const { start, end } = node.position ?? {};
  const signs = wordsOf(node).flatMap(findHiddenSigns);
  if (signs.length === 0 || findHiddenSigns(source.slice(start?.offset, end?.offset)).length > 0) return;
  for (const { what, hint } of describeHiddenSigns(signs))
    file.message(what, { place: node.position }).note = hint;
}

/** What a node itself says, its children left out. */
function wordsOf(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value];
  if (node.type === 'image') return [node.url, node.alt ?? '', node.title ?? ''];
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? ''];
  return [];
}
