import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growTree, nextNode, ROOT, type SignTree } from '../../../src/core/names/sign-tree.ts';

/** All that is met on the way along a passage. */
function walk<T>(tree: SignTree<T>, passage: string): T[] {
  const met: T[] = [];
  let node = ROOT;
  for (let at = 0; node > 0 && at < passage.length; at++) {
    node = nextNode(tree, node, passage.charCodeAt(at));
    met.push(...(tree.found[node] ?? []));
  }
  return met;
}

const TEXT = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '𝒳'), minLength: 1, maxLength: 9 });

test('a walk along a passage meets every text that it begins with, once for each time it was told', () => {
  fc.assert(
    fc.property(fc.array(TEXT, { maxLength: 300, size: 'max' }), TEXT, (texts, passage) => {
      const tree = growTree(texts.map((text, index) => [text, index] as const));
      const begun = texts.flatMap((text, index) => (passage.startsWith(text) ? [index] : []));
      const met = walk(tree, passage);
      expect(
        met.filter((index) => passage.startsWith(texts[index] ?? '-')).toSorted((a, b) => a - b),
      ).toEqual(begun);
      // Of those that go on otherwise, one text at most is met: the last on its branch.
      expect(
        new Set(met.map((index) => texts[index])).size - new Set(begun.map((index) => texts[index])).size,
      ).toBeLessThan(2);
    }),
    { numRuns: 40 },
  );
});
