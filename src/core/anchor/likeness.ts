/**
 * How much more likely a run of words is an edit of an older run than a text of its own: a log-likelihood ratio in
 * nats (0 = undecided).
 */
import { NUMBERS, SPELLINGS, type Kinship } from './spelling.ts';
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
/** Numbers are what news corrects most, and where one stands another will: a new one says little. */
export const NUMBER = Math.log(0.35);
/** A misspelt word proves this share of what the word itself would. */
export const TYPO_SHARE = 0.6;
/** With a smaller share of words kept, nothing vouches for the words that were replaced. */
const LEAST_KEPT = 0.12;

/** A word that proves less is one of a template, if most around it are; one that proves more is the paragraph's own. */
const OF_TEMPLATE = 0.5,
  OWN = 1.5;
/** A run with so large a share of template is one of several near-identical ones. */
const TWIN_SHARE = 0.58;
/** Of near-identical paragraphs each differs from the others in its own words: where those are other ones, it is rather another paragraph. In nats, a word. */
const OTHER_OWN = 2;

/** Is it one of several near-identical paragraphs? */
function isTwin({ proof }: Run): boolean {
  let template = 0;
  for (const nats of proof) if (nats < OF_TEMPLATE) template++;
  return template > TWIN_SHARE * proof.length;
}

/** The likeness of an alignment (see {@link Match}), under the hand that explains it best. */
export function likenessOf(old: Run, next: Run, source: Int32Array, kin: Kinship): number {
  let proof = 0,
    kept = 0,
    replaced = 0,
    replacedOwn = 0,
    gaps = 0,
    last = -1,
    inserting = false;
  for (let j = 0; j < source.length; j++) {
    const i = source[j]!;
    if (i < 0) {
      if (!inserting) gaps++;
      inserting = true;
      continue;
    }
    inserting = false;
    if (i > last + 1) gaps++;
    last = i;
    const a = old.words[i]!,
      b = next.words[j]!;
    const related = a === b ? undefined : kin.of(a, b);
    if (related === undefined || related === SPELLINGS) {
      proof += (related === SPELLINGS ? TYPO_SHARE : 1) * old.proof[i]!;
      kept++;
    } else if (related === NUMBERS) proof += NUMBER;
    else {
      replaced++;
      if (old.proof[i]! > OWN) replacedOwn++;
    }
  }
  if (last < old.words.length - 1) gaps++;
  return kept === 0 || kept < LEAST_KEPT * (kept + replaced)
    ? -Infinity
    : proof +
        byBestHand(kept, replaced, gaps) -
        (replacedOwn > 0 && isTwin(old) ? replacedOwn * OTHER_OWN : 0);
}

/** Whether the alignment makes one of several near-identical paragraphs another of them: of the words that are its own, numbers aside, those that are gone prove more than those that stayed. */
export function isOtherTwin(old: Run, next: Run, source: Int32Array, kin: Kinship): boolean {
  if (!isTwin(old)) return false;
  let balance = 0; // Nats of what stayed, less what did not.
  for (let i = 0; i < old.words.length; i++)
    if (old.proof[i]! > OF_TEMPLATE && kin.of(old.words[i]!, old.words[i]!) !== NUMBERS)
      balance -= old.proof[i]!;
  source.forEach((i, j) => {
    if (i < 0 || old.proof[i]! <= OF_TEMPLATE) return;
    const a = old.words[i]!,
      b = next.words[j]!;
    const related = a === b ? kin.of(a, a) : kin.of(a, b);
    if (related === NUMBERS) return;
    if (a === b) balance += 2 * old.proof[i]!;
    else if (related === SPELLINGS) balance += (1 + TYPO_SHARE) * old.proof[i]!;
  });
  return balance < 0;
}

let copies = new Int32Array(1024); // Of each word; -1 = all of them are used. All 0 between two calls.

/** No alignment of the two can be much more likely than this; far cheaper than aligning them. */
export function atMost(old: Run, next: Run): number {
  for (const word of next.words) {
    if (word >= copies.length) {
      const more = new Int32Array(2 * word);
      more.set(copies);
      copies = more;
    }
    copies[word]!++;
  }
  let proof = 0,
    kept = 0,
    missing = 0;
  const holes = byHand.fill(0);
  // Between words that can be kept, those that cannot were replaced, or dropped at the price of a gap.
  const close = (): void => {
    if (missing === 1) for (let h = 0; h < HANDS.length; h++) holes[h]! += SMALLEST_HOLE;
    else if (missing > 1)
      for (let h = 0; h < HANDS.length; h++)
        holes[h]! += Math.max(HANDS[h]!.open, missing * HANDS[h]!.replace);
    missing = 0;
  };
  for (let i = 0; i < old.words.length; i++) {
    const word = old.words[i]!,
      left = copies[word] ?? 0;
    if (left === 0) missing++;
    else if (missing > 0) close();
    if (left <= 0) continue;
    copies[word] = left === 1 ? -1 : left - 1;
    proof += old.proof[i]!;
    kept++;
  }
  close();
  for (const word of next.words) copies[word] = 0;
  let best = -Infinity;
  for (let h = 0; h < HANDS.length; h++)
    best = Math.max(best, HANDS[h]!.prior + kept * HANDS[h]!.keep + holes[h]!);
  return proof + best;
}

/** One word that is not there may be misspelt, or a number, which costs little. */
const SMALLEST_HOLE = -1;
const byHand = new Float64Array(HANDS.length);

function byBestHand(kept: number, replaced: number, gaps: number): number {
  let best = -Infinity;
  for (const { keep, replace, open, prior } of HANDS)
    best = Math.max(best, prior + kept * keep + replaced * replace + gaps * open);
  return best;
}

/** A part of a run. */
export function part({ words, proof }: Run, [from, to]: Span): Run {
  return { words: words.subarray(from, to), proof: proof.subarray(from, to) };
}
