/** A mistake in a content file: what is wrong and why, then what to do, in the author's terms. */
export type Problem = {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** From 1, front matter included. */
  line: number;
  /** From 1, in characters. */
  column: number;
  what: string;
  hint: string;
};

/** A problem and the line of the file that it is about. */
export type ShownProblem = Problem & { text: string };

const byPlace = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

export const formatProblem = ({ file, line, column, what, hint }: Problem): string =>
  `${file}:${line}:${column}  ${what}\n  Hint: ${hint}`;

/** Every problem of a run, thrown once, so that nobody repairs them one build at a time. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    super(`${count} in content\n\n${sorted.map(formatProblem).join('\n\n')}\n`);
    this.problems = sorted;
  }
}
