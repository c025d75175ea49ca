import type { Entity, Register } from '../core/model.ts';
import type { Problem } from '../core/check/problem.ts';
import { findClashes } from '../core/check/register.ts';
import { entitySchema } from '../schemas/entity.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { SourceFile } from './read-files.ts';

/**
 * The register, and whatever is wrong with its files. A file with a fault is left out of it.
 * @param unread ids of files that are there and could not be read
 */
export function parseRegister(
  files: readonly SourceFile[],
  unread: ReadonlySet<string> = new Set(),
): {
  register: Register;
  /** Ids of the files left out. */
  faulty: ReadonlySet<string>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const register = new Map<string, Entity>();
  const fileOf = new Map<string, string>();
  for (const { file, name: id, source } of files) {
    const parsed = parseFrontMatter(file, source, entitySchema);
    fileOf.set(id, file);
    if (Array.isArray(parsed)) {
      problems.push(...parsed);
      continue;
    }
    const description = parsed.body.trim().replace(/\s+/g, ' ');
    if (!description) {
      const hint = 'Say in one to three sentences who or what this is.';
      problems.push({ file, line: parsed.bodyLine, column: 1, what: 'The record has no description.', hint });
      continue;
    }
    register.set(id, { id, ...parsed.data, description });
  }
  problems.push(
    ...findClashes(
      register,
      (id) => fileOf.get(id) ?? id,
      (id) => fileOf.has(id) || unread.has(id),
    ),
  );
  const faulty = new Set([...unread, ...[...fileOf.keys()].filter((id) => !register.has(id))]);
  return { register, faulty, problems };
}
