import { ContentError } from '../core/check/problem.ts';

/** What went wrong, for whoever called a build: an editor is told of the content alone, a developer from where it came, too. */
export function told(error: unknown): string {
  if (error instanceof ContentError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { hint, loc } = error as { hint?: string; loc?: { file?: string; line?: number; column?: number } };
  const place = loc?.file ? [`  ${loc.file}:${loc.line ?? 1}:${loc.column ?? 1}`] : [];
  const cause = error.cause === undefined ? [] : [`Caused by: ${told(error.cause)}`];
  return [error.stack ?? error.message, ...place, ...(hint ? [`Hint: ${hint}`] : []), ...cause].join('\n');
}
