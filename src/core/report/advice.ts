import { formatProblem, type Problem } from '../check/problem.ts';

/** What the content report looks for. */
export const ADVICE_KINDS = [
  'unknown-name', // A name that the register does not know.
  'near-spelling', // A name spelt almost like a known one.
  'missing-alias', // An acronym or short form of a known name, which its record lacks.
  'two-bearers', // A name that two bear who are in one article.
  'not-introduced', // A surname whose bearer the article never names in full.
  'unused-decision', // A line of `names` in the front matter whose words the article does not hold.
  'shared-name', // A name that two records share.
  'unseen-name', // A name of a record that no article holds.
  'unheld-quote', // Words in quotation marks that the article's analysis does not hold.
  'gone-link', // A link to an article, a block or an entity that is not there.
] as const;
export type AdviceKind = (typeof ADVICE_KINDS)[number];

/** A point of the content report. An `error` must be mended; `advice` is the editor's to take. */
export type Advice = Problem & {
  kind: AdviceKind;
  severity: 'error' | 'advice';
  /** What makes it likely, or what it leads to. */
  why: string;
};

export const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

export const formatAdvice = (advice: Advice): string => {
  const [first = '', ...rest] = formatProblem(advice).split('\n');
  return [first, `  Why: ${advice.why}`, ...rest].join('\n');
};
