import type { Run } from './likeness.ts';
import { prover, type Prover } from './proof.ts';
import { kinship, type Kinship } from './spelling.ts';
import { readWords, type Reading } from './words.ts';

/** A block as recognition sees it. */
export type Text = Reading & { heading: boolean };

export function readBlock(text: string, heading: boolean): Text {
  return { ...readWords(text), heading };
}

/** Reads each text once, though most stand in both editions. */
export function reader(): typeof readBlock {
  const known = new Map<string, Reading>();
  return (text, heading) => {
    const reading = known.get(text) ?? readWords(text);
    known.set(text, reading);
    return { ...reading, heading };
  };
}

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
    let known = numbers.get(word);
    if (known === undefined) numbers.set(word, (known = numbers.size));
    return known;
  };
  const numbered = new Map<readonly string[], Int32Array>(); // A text read once is numbered once.
  const inNumbers = ({ words }: Text): Int32Array => {
    let run = numbered.get(words);
    if (run === undefined)
      numbered.set(words, (run = new Int32Array(words.length).map((_, k) => number(words[k]!))));
    return run;
  };
  const oldWords = old.map(inNumbers);
  const nextWords = next.map(inNumbers);
  const spelt = [...numbers.keys()];
  let prove: Prover | undefined;
  return {
    old,
    oldRuns: oldWords.map((words, i) =>
      lazily(words, () => (prove ??= prover(oldWords.slice(0, last.length), spelt))(words, i < last.length)),
    ),
    standing: last.length,
    next,
    nextRuns: nextWords.map((words) => ({ words, proof: new Float64Array(0) })),
    kin: kinship(spelt),
  };
}

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
