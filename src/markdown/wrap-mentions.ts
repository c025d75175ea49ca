import type { Element, ElementContent } from 'hast';
import type { Span } from '../core/text/sentences.ts';

/** A leaf of a block, or a part of one: the inline elements around it, outermost first, and the mention it is in. */
type Piece<S> = { node: ElementContent; path: readonly Element[]; mention: S | undefined };

/**
 * Wrap each mention of a block, or any other stretch of it, in one element made by `linkFor`. A name split by emphasis
 * (`Mark **Rutte**`) becomes one link with the emphasis inside it. The block's words never change. `mentions`: in order,
 * without overlap.
 */
export function wrapMentions<S extends Span>(
  block: Element,
  mentions: readonly S[],
  linkFor: (mention: S) => Element,
): void {
  if (mentions.length === 0) return;
  const pieces = cut(block, mentions);
  const count = new Map<S, number>();
  for (const { mention } of pieces) if (mention) count.set(mention, (count.get(mention) ?? 0) + 1);

  const links = new Map<S, Element>();
  const children: ElementContent[] = [];
  const put = makePut();
  for (const { node, path, mention } of pieces) {
    if (!mention) {
      put(children, path, node);
      continue;
    }
    const split = (count.get(mention) ?? 0) > 1;
    let link = links.get(mention);
    if (!link) {
      link = linkFor(mention);
      links.set(mention, link);
      put(children, split ? [] : path, link);
    }
    put(link.children, split ? path : [], node);
  }
  block.children = children;
}

function cut<S extends Span>(block: Element, mentions: readonly S[]): Piece<S>[] {
  const pieces: Piece<S>[] = [];
  let offset = 0;
  let next = 0;
  const walk = (nodes: readonly ElementContent[], path: readonly Element[]) => {
    for (const node of nodes) {
      if (node.type === 'element' && node.children.length > 0) {
        walk(node.children, [...path, node]);
      } else if (node.type === 'text') {
        const end = offset + node.value.length;
        for (let at = offset; at < end;) {
          while ((mentions[next]?.end ?? Infinity) <= at) next++;
          const mention = mentions[next];
          const within = mention && mention.start <= at;
          const stop = Math.min(end, (within ? mention.end : mention?.start) ?? end);
          const value = node.value.slice(at - offset, stop - offset);
          pieces.push({ node: { type: 'text', value }, path, mention: within ? mention : undefined });
          at = stop;
        }
        offset = end;
      } else {
        const mention = mentions[next];
        pieces.push({
          node,
          path,
          mention: mention && mention.start < offset && offset < mention.end ? mention : undefined,
        });
      }
    }
  };
  walk(block.children, []);
  return pieces;
}

/** A function that adds a node to `into` below copies of `path`, going on in the copies that were begun last. */
function makePut() {
  const copies = new Map<Element, Element>();
  return (into: ElementContent[], path: readonly Element[], node: ElementContent): void => {
    let target = into;
    for (const element of path) {
      let copy = copies.get(element);
      if (!copy || target.at(-1) !== copy) {
        copy = { ...element, children: [] };
        copies.set(element, copy);
        target.push(copy);
      }
      target = copy.children;
    }
    target.push(node);
  };
}
