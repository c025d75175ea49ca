/** Where every word of the next edition comes from: which old block, and which of its words it is or replaces. */
import { alignBlocks, type Alignment } from './align.ts';
import { assign } from './assign.ts';
import { candidates } from './candidates.ts';
import { prepare, type Editions, type Text } from './editions.ts';
import { compare } from './compare.ts';
import { atMost, part, type Run } from './likeness.ts';
import { believed, filled } from './vouch.ts';
import { sentenceSpans, type Span, type Vocabulary } from './words.ts';

/** Of each word of a new block: the old block (-1 = the word is new) and the index of the word in it. */
export type Origin = { block: Int32Array; word: Int32Array };

/** A run of words that found no counterpart yet. */
type Loose = { block: number; span: Span; run: Run };

/** Nats below which a loose run is new text; for one that stood in a block taken out earlier; what speaks for the paragraph itself or its neighbour. */
const LOOSE_FLOOR = 4,
  BURIED_FLOOR = 12,
  CLOSE = 3;
/** Shorter runs are chance. */
const LEAST_WORDS = 3;

/**
 * Follow the words: first inside the block that continues theirs, then what is left over, wherever it went (sentences
 * moved, paragraphs split and merged), then back from blocks that were taken out earlier.
 * @returns an origin for each block of `next`; block numbers past those of `last` mean `buried`
 */
export function traceWords(
  words: Pick<Vocabulary, 'spelt'>,
  last: readonly Text[],
  next: readonly Text[],
  buried: readonly Text[] = [],
): Origin[] {
  const editions = prepare(words, last, next, buried);
  const { old, oldRuns, nextRuns, kin } = editions;
  const origins = next.map((text): Origin => ({
    block: new Int32Array(text.words.length).fill(-1),
    word: new Int32Array(text.words.length).fill(-1),
  }));
  const used = old.map((text) => new Uint8Array(text.words.length));
  const claim = (i: number, k: number, j: number, l: number): void => {
    origins[j]!.block[l] = i;
    origins[j]!.word[l] = k;
    used[i]![k] = 1;
  };
  const alignment = alignBlocks(editions);
  const { partner } = alignment;
  partner.forEach((j, i) => {
    if (j >= 0) continued(editions, alignment, i, j).forEach((k, l) => k >= 0 && claim(i, k, j, l));
  });

  const follow = (from: readonly number[], floor: number): void => {
    const olds = from.flatMap((i) =>
      used[i]!.includes(0) ? looseRuns(old[i]!, oldRuns[i]!, i, (k) => used[i]![k] === 1) : [],
    );
    const nexts = next.flatMap((text, j) =>
      origins[j]!.block.includes(-1)
        ? looseRuns(text, nextRuns[j]!, j, (l) => origins[j]!.block[l]! >= 0)
        : [],
    );
    const found = candidates(
      olds.map(({ run }) => run),
      nexts.map(({ run }) => run),
      floor,
    ).flatMap(([a, b]) => {
      const i = olds[a]!.block,
        j = nexts[b]!.block;
      const isClose = partner[i] === j || partner[i - 1] === j || partner[i + 1] === j;
      const least = floor - (isClose ? CLOSE : 0);
      if (atMost(olds[a]!.run, nexts[b]!.run) < least) return [];
      const { likeness, source } = compare(olds[a]!.run, nexts[b]!.run, kin);
      return [{ old: a, next: b, worth: likeness - least, source }];
    });
    const chosen = assign(olds.length, nexts.length, found);
    for (const { old: a, next: b, source } of found) {
      if (chosen[a] !== b) continue;
      source.forEach((k, l) => {
        if (k >= 0) claim(olds[a]!.block, olds[a]!.span[0] + k, nexts[b]!.block, nexts[b]!.span[0] + l);
      });
    }
  };
  const all = [...old.keys()];
  // Twice, since one run may hold the words of two places.
  follow(all.slice(0, last.length), LOOSE_FLOOR);
  follow(all.slice(0, last.length), LOOSE_FLOOR);
  follow(all.slice(last.length), BURIED_FLOOR);
  return origins;
}

/** Each word of new block `j` that continues a word of `i`. */
function continued(editions: Editions, { matchOf }: Alignment, i: number, j: number): Int32Array {
  const a = editions.old[i]!,
    b = editions.next[j]!;
  if (a.words === b.words) return new Int32Array(a.words.length).map((_, k) => k);
  return filled(a, b, believed(editions, i, j, matchOf(i, j).source));
}

function looseRuns(text: Text, run: Run, block: number, taken: (k: number) => boolean): Loose[] {
  const out: Loose[] = [];
  for (const [start, stop] of sentenceSpans(text)) {
    for (let from = start, to = start; from < stop; from = to + 1) {
      for (to = from; to < stop && !taken(to);) to++;
      if (to - from >= LEAST_WORDS) out.push({ block, span: [from, to], run: part(run, [from, to]) });
    }
  }
  return out;
}
