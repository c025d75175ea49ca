/**
 * Texts as a tree of their UTF-16 units, each with what is known by it: one walk along a passage leads to all that may
 * stand there, however many there are. A branch ends where only one text is left; what follows in it was not compared yet.
 */
export type SignTree<T> = {
  /** By UTF-16 unit, its number in this tree; 0 where no text has it. */
  signs: Uint16Array;
  /** One more than the highest of these numbers. */
  radix: number;
  /** By node: what is known by the text that ends there, or by the one that is left at the end of a branch. */
  found: readonly (readonly T[] | undefined)[];
  /** A hash table with open addressing: a node and a sign as one number, and at the same place the node they lead to. */
  steps: Int32Array;
  nodes: Int32Array;
};

/** From here a walk sets out. */
export const ROOT = 1;

/** The node to which a UTF-16 unit leads from `node`; 0 where no text goes on so. */
export function nextNode(tree: SignTree<unknown>, node: number, unit: number): number {
  const sign = tree.signs[unit] ?? 0;
  return sign === 0 ? 0 : (tree.nodes[placeOf(tree.steps, node * tree.radix + sign)] ?? 0);
}

/** Where a step stands in the hash table, or the free place for it. */
function placeOf(steps: Int32Array, step: number): number {
  const mask = steps.length - 1;
  let place = (Math.imul(step, SCATTER) >>> 8) & mask;
  while (steps[place] !== 0 && steps[place] !== step) place = (place + 1) & mask;
  return place;
}

/** 2^32 by the golden ratio: numbers that follow one another fall far apart (Knuth, The Art of Computer Programming, 6.4). */
const SCATTER = 0x9e3779b1;

/** @param all texts and what is known by each; the same text may come again */
export function growTree<T>(all: readonly (readonly [text: string, known: T])[]): SignTree<T> {
  const found: (T[] | undefined)[] = [undefined, undefined];
  const tree = { ...numberSigns(all), found, steps: new Int32Array(64), nodes: new Int32Array(64) };
  /** By node at the end of a branch, the text that is left there. */
  const left: (string | undefined)[] = [undefined, undefined];

  const add = (node: number, unit: number, text: string, known: T[]): number => {
    if (found.length * 2 > tree.steps.length) widen(tree);
    const step = node * tree.radix + (tree.signs[unit] ?? 0);
    const place = placeOf(tree.steps, step);
    tree.steps[place] = step;
    left.push(text);
    return (tree.nodes[place] = found.push(known) - 1);
  };
  /** Two ways go on from the end of a branch: the text that is left there stands a step further, unless it ends. */
  const fork = (node: number, depth: number, text: string): void => {
    left[node] = undefined;
    if (text.length === depth) return;
    add(node, text.charCodeAt(depth), text, found[node] ?? []);
    found[node] = undefined;
  };

  for (const [text, known] of all) {
    let node = ROOT;
    for (let depth = 0; left[node] !== text; depth++) {
      const other = left[node];
      if (other !== undefined) fork(node, depth, other);
      if (depth === text.length) break;
      const unit = text.charCodeAt(depth);
      node = nextNode(tree, node, unit) || add(node, unit, text, []);
    }
    (found[node] ??= []).push(known);
  }
  return tree;
}

function numberSigns(all: readonly (readonly [text: string, known: unknown])[]) {
  const signs = new Uint16Array(1 << 16);
  let radix = 1;
  for (const [text] of all) for (let at = 0; at < text.length; at++) signs[text.charCodeAt(at)] ||= radix++;
  return { signs, radix };
}

/** Twice as many places: a walk finds its step the sooner, the more of them are free. */
function widen(tree: { steps: Int32Array; nodes: Int32Array }): void {
  const { steps, nodes } = tree;
  tree.steps = new Int32Array(steps.length * 2);
  tree.nodes = new Int32Array(steps.length * 2);
  steps.forEach((step, from) => {
    if (step === 0) return;
    const place = placeOf(tree.steps, step);
    tree.steps[place] = step;
    tree.nodes[place] = nodes[from] ?? 0;
  });
}
