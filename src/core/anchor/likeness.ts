/**
 * How much more likely a run of words is an edit of an older run than a text of its own: a log-likelihood ratio in
 * nats (0 = undecided), from the best word-by-word alignment of the two.
 */
import { NUMBERS, SPELLINGS, STRANGERS, type Kinship } from './spelling.ts';
import type { Span } from './words.ts';

/** Words as numbers (equal words, equal numbers), and what each proves when it is found again, in nats; new runs prove nothing. */
export type Run = { words: Int32Array; proof: Float64Array };

export type Match = {
  likeness: number;
  /** For each new word, the index of the old word that it is or replaces; -1 = inserted. */
  source: Int32Array;
};

/** What an editor does to a paragraph: keeps most words, replaces some, replaces most. Chances a word; `open` is that of a gap. */
const HANDS = [
  { keep: 0.93, replace: 0.04, open: 0.03, prior: 0.6 },
  { keep: 0.7, replace: 0.25, open: 0.04, prior: 0.15 },
  { keep: 0.42, replace: 0.5, open: 0.05, prior: 0.25 },
].map((hand) => ({
  keep: Math.log(hand.keep),
  replace: Math.log(hand.replace),
  open: Math.log(hand.open),
  prior: Math.log(hand.prior),
}));
/** While aligning, the hand is not known yet: costs between a light and a heavy one. */
const KEEP = Math.log(0.8),
  REPLACE = Math.log(0.18),
  OPEN = Math.log(0.04),
  EXTEND = Math.log(0.7);
/** Numbers are what news corrects most, and where one stands another will: a new one says little. */
const NUMBER = Math.log(0.35);
/** A misspelt word proves this share of what the word itself would. */
const TYPO_SHARE = 0.6;
/** With a smaller share of words kept, nothing vouches for the words that were replaced. */
const LEAST_KEPT = 0.12;

const FROM_BOTH = 0,
  FROM_OLD = 1,
  FROM_NEW = 2;
const best = (both: number, old: number, next: number): number =>
  both >= old ? (both >= next ? FROM_BOTH : FROM_NEW) : old >= next ? FROM_OLD : FROM_NEW;

/** Align `next` with `old`, word by word (Gotoh's algorithm: a gap costs much to open and little to go on). */
export function compare(old: Run, next: Run, kin: Kinship): Match {
  const n = old.words.length,
    m = next.words.length,
    width = m + 1;
  // How each cell was reached: two bits for each of the three ways to end there.
  const came = new Uint8Array((n + 1) * width);
  // Best scores of alignments that end by taking both words, only the old one, only the new one: one row each.
  const both = new Float64Array(width).fill(-Infinity),
    onlyOld = both.slice(),
    onlyNew = both.slice();
  both[0] = 0;
  for (let j = 1; j <= m; j++) {
    onlyNew[j] = OPEN + (j - 1) * EXTEND;
    came[j] = (j === 1 ? FROM_BOTH : FROM_NEW) << (2 * FROM_NEW);
  }
  for (let i = 1; i <= n; i++) {
    const a = old.words[i - 1]!,
      keep = KEEP + old.proof[i - 1]!;
    let x = both[0],
      y = onlyOld[0]!,
      z = onlyNew[0]!; // The cell up and to the left.
    both[0] = -Infinity;
    onlyOld[0] = OPEN + (i - 1) * EXTEND;
    came[i * width] = (i === 1 ? FROM_BOTH : FROM_OLD) << (2 * FROM_OLD);
    let leftBoth = -Infinity,
      leftOld = onlyOld[0],
      leftNew = -Infinity;
    for (let j = 1; j <= m; j++) {
      let gain = keep;
      if (a !== next.words[j - 1]!) {
        const related = kin(a, next.words[j - 1]!);
        gain = related === STRANGERS ? REPLACE : related === SPELLINGS ? TYPO_SHARE * keep : NUMBER;
      }
      const diagonal = best(x, y, z);
      const nowBoth = gain + (diagonal === FROM_BOTH ? x : diagonal === FROM_OLD ? y : z);
      x = both[j]!;
      y = onlyOld[j]!;
      z = onlyNew[j]!;
      const up = best(x + OPEN, y + EXTEND, z + OPEN);
      const nowOld = up === FROM_BOTH ? x + OPEN : up === FROM_OLD ? y + EXTEND : z + OPEN;
      const left = best(leftBoth + OPEN, leftOld + OPEN, leftNew + EXTEND);
      const nowNew =
        left === FROM_BOTH ? leftBoth + OPEN : left === FROM_OLD ? leftOld + OPEN : leftNew + EXTEND;
      came[i * width + j] = diagonal | (up << (2 * FROM_OLD)) | (left << (2 * FROM_NEW));
      both[j] = leftBoth = nowBoth;
      onlyOld[j] = leftOld = nowOld;
      onlyNew[j] = leftNew = nowNew;
    }
  }
  const source = new Int32Array(m).fill(-1);
  let state = best(both[m]!, onlyOld[m]!, onlyNew[m]!);
  for (let i = n, j = m; i > 0 || j > 0;) {
    const before = (came[i * width + j]! >> (2 * state)) & 3;
    if (state === FROM_BOTH) source[j - 1] = i - 1;
    if (state !== FROM_NEW) i--;
    if (state !== FROM_OLD) j--;
    state = before;
  }
  return { likeness: likenessOf(old, next, source, kin), source };
}

/** The likeness of an alignment that is given, under the hand that explains it best. */
export function likenessOf(old: Run, next: Run, source: Int32Array, kin: Kinship): number {
  let proof = 0,
    kept = 0,
    replaced = 0,
    gaps = 0,
    last = -1,
    inserting = false;
  source.forEach((i, j) => {
    if (i < 0) {
      if (!inserting) gaps++;
      inserting = true;
      return;
    }
    inserting = false;
    if (i > last + 1) gaps++;
    last = i;
    const a = old.words[i]!,
      b = next.words[j]!;
    const related = a === b ? undefined : kin(a, b);
    if (related === undefined || related === SPELLINGS) {
      proof += (related === SPELLINGS ? TYPO_SHARE : 1) * old.proof[i]!;
      kept++;
    } else if (related === NUMBERS) proof += NUMBER;
    else replaced++;
  });
  if (last < old.words.length - 1) gaps++;
  return kept === 0 || kept < LEAST_KEPT * (kept + replaced)
    ? -Infinity
    : proof + byBestHand(kept, replaced, gaps);
}

/** No alignment of the two can be much more likely than this; far cheaper than aligning them. */
export function atMost(old: Run, next: Run): number {
  const left = new Map<number, number>();
  for (const word of next.words) left.set(word, (left.get(word) ?? 0) + 1);
  let proof = 0,
    kept = 0;
  old.words.forEach((word, i) => {
    const copies = left.get(word) ?? 0;
    if (copies === 0) return;
    left.set(word, copies - 1);
    proof += old.proof[i]!;
    kept++;
  });
  // What is not kept was replaced, or dropped at the price of a gap.
  const rest = Math.min(old.words.length, next.words.length) - kept;
  return proof + Math.max(byBestHand(kept, rest, 0), byBestHand(kept, 0, 1));
}

function byBestHand(kept: number, replaced: number, gaps: number): number {
  return Math.max(
    ...HANDS.map((hand) => hand.prior + kept * hand.keep + replaced * hand.replace + gaps * hand.open),
  );
}

/** A part of a run. */
export function part({ words, proof }: Run, [from, to]: Span): Run {
  return { words: words.subarray(from, to), proof: proof.subarray(from, to) };
}
