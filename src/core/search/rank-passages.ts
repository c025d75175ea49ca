import type { Passage } from './article-record.ts';
import { isDate, type WrittenDate } from './dates.ts';
import { kinship, wordsOf, type AskedWord, type Kinship, type PlacedWord } from './passage-words.ts';

/** One thing that a passage should hold. */
export type Need =
  | {
      is: 'entity';
      /** Any of these. */ ids: ReadonlySet<string>;
      /** The name as typed, folded. */ typed: readonly string[];
      /** Words of the office that was asked for in place of the name, folded. */ office?: ReadonlySet<string>;
    }
  | { is: 'word'; asked: AskedWord; /** Also as the beginning of a word. */ cut: boolean }
  | { is: 'phrase'; words: readonly string[] }
  | { is: 'date'; date: WrittenDate; words: readonly string[] };

/** A stretch of a passage to mark, in UTF-16 units. */
export type Mark = { start: number; end: number };

/** A passage, the needs it meets by their number, and what to mark in it. */
export type Ranked = { passage: Passage; met: ReadonlySet<number>; score: number; marks: Mark[] };

type Meeting = { score: number; marks: Mark[] };

/** How well a passage answers; undefined if it meets no need. */
export function rankPassage(passage: Passage, needs: readonly Need[]): Ranked | undefined {
  const met = new Set<number>();
  const marks: Mark[] = [];
  let score = 0;
  for (const [i, need] of needs.entries()) {
    const meeting = meet(passage, need);
    if (!meeting) continue;
    met.add(i);
    score += meeting.score;
    marks.push(...meeting.marks);
  }
  if (met.size === 0) return undefined;
  score += inOrder(passage, needs);
  // Of equals the earlier one: news says the most important first. A heading or a headline is a signpost, not an answer.
  score += passage.place > 0 ? 0.6 / passage.place : -1;
  return { passage, met, score, marks: tidy(marks) };
}

function meet(passage: Passage, need: Need): Meeting | undefined {
  if (need.is === 'entity') return meetEntity(passage, need);
  const { words, dates } = wordsOf(passage);
  if (need.is === 'phrase') return meetRun(words, need.words, 4);
  if (need.is === 'date') {
    const literal = meetRun(words, need.words, 4);
    if (literal || !dates.some((date) => isDate(date, need.date))) return literal;
    return { score: 4, marks: dateMarks(words) };
  }
  return meetWord(passage, words, need.asked, need.cut);
}

function meetEntity(passage: Passage, need: Need & { is: 'entity' }): Meeting | undefined {
  const mentions = passage.mentions.filter(({ entityId }) => need.ids.has(entityId));
  const literal = need.typed.length > 0 ? meetRun(wordsOf(passage).words, need.typed, 1) : undefined;
  const [first] = mentions;
  if (!first) return literal && { score: -3, marks: literal.marks }; // The words alone: part of another name.
  const surfaces = mentions.map(({ start, end }) => passage.text.slice(start, end));
  const longest = Math.max(...surfaces.map((surface) => surface.split(/[\s-]+/).length));
  const often = Math.min(mentions.length, 4) * 0.3;
  const early = 0.8 * (1 - first.start / passage.text.length);
  const asTyped = literal ? 1.5 : 1.5 * shareOf(need.office, passage);
  return {
    // As typed, or with the office asked for, then by the full name, which introduces it, then often, then early.
    score: 3 + asTyped + Math.min(longest, 3) * 0.5 + often + early,
    marks: mentions.map(({ start, end }) => ({ start, end })),
  };
}

/** How many of the words a passage has, from 0 to 1. */
function shareOf(wanted: ReadonlySet<string> | undefined, passage: Passage): number {
  if (!wanted || wanted.size === 0) return 0;
  const there = new Set(wordsOf(passage).words.map(({ word }) => word));
  return [...wanted].filter((word) => there.has(word)).length / wanted.size;
}

function meetWord(
  passage: Passage,
  words: readonly PlacedWord[],
  asked: AskedWord,
  cut: boolean,
): Meeting | undefined {
  let score = 0;
  const marks: Mark[] = [];
  for (const { word, start, end } of words) {
    const kin = kinship(asked, word, passage.roots);
    const worth = kin
      ? WORTH[kin] + (kin === 'family' ? 2.3 * alike(word, asked.word) : 0)
      : cut && word.startsWith(asked.word)
        ? 1
        : 0;
    if (worth === 0) continue;
    score = Math.max(score, worth) + (score > 0 ? 0.2 : 0);
    marks.push({ start, end });
  }
  return marks.length > 0
    ? { score: score + 0.4 * (1 - (marks[0]?.start ?? 0) / passage.text.length), marks }
    : undefined;
}

const WORTH: Record<Kinship, number> = { same: 3, joined: 2.8, family: 0.5 };

/** How much of two relatives is the same, from 0 to 1: membatasi is nearer to pembatasan than to perbatasan. */
function alike(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from++) {
    while (b.includes(a.slice(from, from + longest + 1)) && from + longest < a.length) longest++;
  }
  return (2 * longest) / (a.length + b.length);
}

/** The words one after another. */
function meetRun(words: readonly PlacedWord[], run: readonly string[], score: number): Meeting | undefined {
  const marks: Mark[] = [];
  for (let at = 0; at + run.length <= words.length; at++) {
    if (!run.every((word, i) => words[at + i]?.word === word)) continue;
    marks.push({ start: words[at]?.start ?? 0, end: words[at + run.length - 1]?.end ?? 0 });
  }
  return marks.length > 0 ? { score: score + Math.min(marks.length - 1, 3) * 0.2, marks } : undefined;
}

const dateMarks = (words: readonly PlacedWord[]): Mark[] =>
  words.filter(({ word }) => /^\d+$/.test(word)).map(({ start, end }) => ({ start, end }));

/** A reward for plain words that stand side by side as they were typed: `medan perang`. */
function inOrder(passage: Passage, needs: readonly Need[]): number {
  const typed = needs.flatMap((need) =>
    need.is === 'word' ? [need.asked.word] : need.is === 'entity' ? need.typed : [],
  );
  if (typed.length < 2) return 0;
  const { words } = wordsOf(passage);
  let best = 1;
  for (let at = 0; at < words.length; at++) {
    let length = 0;
    while (length < typed.length && words[at + length]?.word === typed[length]) length++;
    best = Math.max(best, length);
  }
  return (best - 1) * 0.8;
}

function tidy(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (mark, i) => i === 0 || mark.start >= Math.max(...sorted.slice(0, i).map(({ end }) => end)),
  );
}
