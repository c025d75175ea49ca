import type { Run } from './likeness.ts';
import { proofs } from './proof.ts';
import { kinship, type Kinship } from './spelling.ts';
import { readWords, type Reading } from './words.ts';

/** A block as recognition sees it. */
export type Text = Reading & { heading: boolean };

export const readBlock = (text: string, heading: boolean): Text => ({ ...readWords(text), heading });

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

export function prepare(last: readonly Text[], next: readonly Text[], buried: readonly Text[]): Editions {
  const old = [...last, ...buried];
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const proof = proofs(
    last.map(({ words }) => words),
    buried.map(({ words }) => words),
  );
  return {
    old,
    oldRuns: old.map(({ words }, i) => ({ words: Int32Array.from(words, number), proof: proof[i]! })),
    standing: last.length,
    next,
    nextRuns: next.map(({ words }) => ({
      words: Int32Array.from(words, number),
      proof: new Float64Array(0),
    })),
    kin: kinship([...numbers.keys()]),
  };
}
