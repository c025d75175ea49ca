import { performance } from 'node:perf_hooks';
import type { Block } from '../../src/core/anchor/ledger.ts';
import { revise } from '../../src/core/anchor/revise.ts';

/** What was done to an article, and the median of a few runs, in ms; `first` is the first run, before the engine knows the code. */
export type RecognitionTime = { edit: string; blocks: number; first: string; median: string };

const RUNS = 9;
const WORDS = 45;

/** How long it takes to bring the ledger of a long article up to date, by how much of it was edited. */
export function timeRecognition(blocks = 1000): RecognitionTime[] {
  const before = Array.from({ length: blocks }, (_, k) => paragraph(k));
  const ledger = revise(undefined, asBlocks(before));
  const change = (text: string): string => text.replace(/\S+ \S+/, 'Kemarin').replace(/\S+$/, 'kembali.');
  const everyNth = (n: number): string[] => before.map((text, k) => (k % n === 0 ? change(text) : text));
  const edits: [string, string[]][] = [
    ['nothing', before],
    ['one word', before.map((text, k) => (k === 5 ? change(text) : text))],
    ['a twentieth', everyNth(20)],
    ['a tenth', everyNth(10)],
    ['half', everyNth(2)],
    ['all', everyNth(1)],
    ['all turned round', before.toReversed()],
    ['all replaced', before.map((_, k) => paragraph(k + blocks))],
  ];
  return edits.map(([edit, after]) => {
    const times = Array.from({ length: RUNS }, () => {
      const started = performance.now();
      revise(ledger, asBlocks(after));
      return performance.now() - started;
    });
    const inMs = (time: number | undefined): string => (time ?? 0).toFixed(0);
    return {
      edit,
      blocks,
      first: inMs(times[0]),
      median: inMs(times.toSorted((a, b) => a - b)[RUNS >> 1]),
    };
  });
}

const asBlocks = (texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'p', text }));

/** Three sentences; a fifth of the words are in most paragraphs, others in some, the rest in few. */
function paragraph(seed: number): string {
  let state = (seed + 1) * 2_654_435_761;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  const words = Array.from({ length: WORDS }, () => {
    const kind = next(5);
    const word = kind === 0 ? next(12) : kind < 3 ? 100 + next(900) : 1000 + next(20_000);
    return `${'bcdfgjklmnprst'[word % 14]}a${word.toString(26).replace(/\d/g, (digit) => 'aiueoktnrs'.charAt(Number(digit)))}`;
  });
  return words.map((word, k) => (k % 15 === 14 ? `${word}.` : word)).join(' ');
}
