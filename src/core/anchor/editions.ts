import type { Run } from './likeness.ts';
import { prover, type Prover } from './proof.ts';
import { kinship, type Kinship } from './spelling.ts';
import type { Reading, Vocabulary } from './words.ts';

/** A block as recognition sees it. */
export type Text = Reading & { heading: boolean };

/** The last edition, the next one, and paragraphs that were taken out earlier, made ready to be compared. */
export type Editions = {
  /** The blocks of the last edition, then the buried ones; `oldRuns` likewise. */
  old: readonly Text[];
  oldRuns: readonly Run[];
  /** How many of `old` stood in the last edition. */
  standing: number;
  next: readonly Text[];
  nextRuns: readonly Run[];
  kin: Kinship;
};

/** @param spelt the words of the vocabulary that all texts were read with */
export function prepare(
  { spelt }: Pick<Vocabulary, 'spelt'>,
  last: readonly Text[],
  next: readonly Text[],
  buried: readonly Text[],
): Editions {
  const old = [...last, ...buried];
  let prove: Prover | undefined;
  return {
    old,
    oldRuns: old.map(({ words }, i) =>
      lazily(words, () =>
        (prove ??= prover(
          last.map((text) => text.words),
          spelt,
        ))(words, i < last.length),
      ),
    ),
    standing: last.length,
    next,
    nextRuns: next.map(({ words }) => ({ words, proof: NOTHING })),
    kin: kinship(spelt),
  };
}

const NOTHING = new Float64Array(0);

/** Most blocks stay as they are and prove nothing to anybody. */
function lazily(words: Int32Array, prove: () => Float64Array): Run {
  let proof: Float64Array | undefined;
  return {
    words,
    get proof() {
      return (proof ??= prove());
    },
  };
}
