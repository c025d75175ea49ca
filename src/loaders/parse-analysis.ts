import type { Analysis } from '../core/analyse/analysis.ts';
import { resolveAnalysis } from '../core/analyse/resolve-analysis.ts';
import type { Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import { analysisSchema, type AnalysisData } from '../schemas/analysis.ts';
import type { SourceFile } from './read-files.ts';
import { normalise, parseFields, type Fields } from './yaml-fields.ts';

/** An analysis file that fits its schema, not yet held against its article. */
export type WrittenFile = Fields<AnalysisData> & { file: string };

/** Read `<slug>.analysis.yaml`: its fields, or everything that is wrong with their shape. */
export function parseAnalysis({ file, source }: SourceFile): WrittenFile | Problem[] {
  const fields = parseFields({ file, linesAbove: 0, part: 'file' }, normalise(source), analysisSchema);
  return Array.isArray(fields) ? fields : { ...fields, file };
}

/** Tie a written analysis to its article, or tell everything in it that does not hold there. */
export function attachAnalysis(
  { file, data, placeOf }: WrittenFile,
  article: Article,
  register: Register,
): Analysis | Problem[] {
  const problems: Problem[] = [];
  const analysis = resolveAnalysis(data, { ...article, register }, (path, what, hint) =>
    problems.push({ file, ...placeOf(path), what, hint }),
  );
  return problems.length > 0 ? problems : analysis;
}
