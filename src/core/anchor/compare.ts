import { commonRun } from './common-run.ts';
import { likenessOf, NUMBER, part, TYPO_SHARE, type Match, type Run } from './likeness.ts';
import { SPELLINGS, STRANGERS, type Kinship } from './spelling.ts';

/** While aligning, the hand is not known yet: costs between a light and a heavy one. */
const KEEP = Math.log(0.8),
  REPLACE = Math.log(0.18),
  OPEN = Math.log(0.04),
  EXTEND = Math.log(0.7);

/** So many words in a row are not there by chance: an alignment that costs least takes them together. */
const CERTAIN = 6;

/** Align `next` with `old`, word by word, and tell how alike they are. */
export function compare(old: Run, next: Run, kin: Kinship): Match {
  const source = new Int32Array(next.words.length).fill(-1);
  alignParts(old, next, kin, source, 0);
  return { likeness: likenessOf(old, next, source, kin), source };
}

/**
 * What both begin with, end with, or have in common in a long row is quickly done; the rest is weighed.
 * @param source written to, see {@link Match}; the old words count from `base`
 */
function alignParts(old: Run, next: Run, kin: Kinship, source: Int32Array, base: number): void {
  const n = old.words.length,
    m = next.words.length,
    short = Math.min(n, m);
  let head = 0,
    tail = 0;
  while (head < short && old.words[head] === next.words[head]) head++;
  while (tail < short - head && old.words[n - 1 - tail] === next.words[m - 1 - tail]) tail++;
  for (let j = 0; j < head; j++) source[j] = base + j;
  for (let j = m - tail; j < m; j++) source[j] = base + j - m + n;
  if (head + tail === short) return;
  const a = part(old, [head, n - tail]),
    b = part(next, [head, m - tail]),
    into = source.subarray(head, m - tail),
    from = base + head;
  const { i, j, length } =
    short - head - tail > 2 * CERTAIN ? commonRun(a.words, b.words) : { i: 0, j: 0, length: 0 };
  if (length < CERTAIN) {
    align(a, b, kin, into, from);
    return;
  }
  for (let k = 0; k < length; k++) into[j + k] = from + i + k;
  alignParts(part(a, [0, i]), part(b, [0, j]), kin, into.subarray(0, j), from);
  const [endA, endB] = [i + length, j + length];
  alignParts(
    part(a, [endA, a.words.length]),
    part(b, [endB, b.words.length]),
    kin,
    into.subarray(endB),
    from + endA,
  );
}

const FROM_BOTH = 0,
  FROM_OLD = 1,
  FROM_NEW = 2;
const best = (both: number, old: number, next: number): number =>
  both >= old ? (both >= next ? FROM_BOTH : FROM_NEW) : old >= next ? FROM_OLD : FROM_NEW;

// Written anew by every alignment, and made once: there are thousands.
let came = new Uint8Array(4096);
let both = new Float64Array(64),
  onlyOld = new Float64Array(64),
  onlyNew = new Float64Array(64);

/**
 * The alignment that costs least (Gotoh 1982: a gap costs much to open and little to go on).
 * @param source written to, see {@link Match}; the old words count from `base`
 */
function align(old: Run, next: Run, kin: Kinship, source: Int32Array, base: number): void {
  const a = old.words,
    b = next.words,
    { proof } = old,
    { ends } = kin;
  const n = a.length,
    m = b.length,
    width = m + 1;
  // How each cell was reached: two bits for each of the three ways to end there.
  if (came.length < (n + 1) * width) came = new Uint8Array(2 * (n + 1) * width);
  if (both.length < width)
    [both, onlyOld, onlyNew] = [
      new Float64Array(2 * width),
      new Float64Array(2 * width),
      new Float64Array(2 * width),
    ];
  // Best scores of alignments that end by taking both words, only the old one, only the new one: one row each.
  both[0] = 0;
  onlyOld[0] = onlyNew[0] = -Infinity;
  for (let j = 1; j <= m; j++) {
    both[j] = onlyOld[j] = -Infinity;
    onlyNew[j] = OPEN + (j - 1) * EXTEND;
    came[j] = (j === 1 ? FROM_BOTH : FROM_NEW) << (2 * FROM_NEW);
  }
  for (let i = 1; i <= n; i++) {
    const word = a[i - 1]!,
      end = ends[word]!,
      keep = KEEP + proof[i - 1]!;
    let x = both[0],
      y = onlyOld[0],
      z = onlyNew[0]; // The cell up and to the left.
    both[0] = onlyNew[0] = -Infinity;
    onlyOld[0] = OPEN + (i - 1) * EXTEND;
    came[i * width] = (i === 1 ? FROM_BOTH : FROM_OLD) << (2 * FROM_OLD);
    let leftBoth = -Infinity,
      leftOld = onlyOld[0],
      leftNew = -Infinity;
    for (let j = 1; j <= m; j++) {
      let gain = keep;
      if (word !== b[j - 1]!) {
        gain = REPLACE;
        // Most words share no end, and this is the loop that all the time is spent in.
        const other = end ^ ends[b[j - 1]!]!;
        if (other >>> 16 === 0 || (other & 0xffff) === 0) {
          const related = kin.of(word, b[j - 1]!);
          if (related !== STRANGERS) gain = related === SPELLINGS ? TYPO_SHARE * keep : NUMBER;
        }
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
  let state = best(both[m]!, onlyOld[m]!, onlyNew[m]!);
  for (let i = n, j = m; i > 0 || j > 0;) {
    const before = (came[i * width + j]! >> (2 * state)) & 3;
    if (state === FROM_BOTH) source[j - 1] = base + i - 1;
    if (state !== FROM_NEW) i--;
    if (state !== FROM_OLD) j--;
    state = before;
  }
}
