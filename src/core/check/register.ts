import type { Register } from '../model.ts';
import { isAcronym, plainSign } from '../text/characters.ts';
import type { Problem } from './problem.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What only the whole register shows: an id that no address can hold, a name that two entities claim, an office of an
 * entity that has no record (`hasFile`: a faulty record is one, too). Line and column are 1: the fault lies between files.
 */
export function findClashes(
  register: Register,
  fileOf: (id: string) => string,
  hasFile: (id: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const report = (id: string, what: string, hint: string) =>
    problems.push({ file: fileOf(id), line: 1, column: 1, what, hint });

  const ownerOf = new Map<string, string>();
  for (const { id, name, aliases, offices } of register.values()) {
    if (id === 'bukan') {
      report(
        id,
        '`bukan` cannot be an id: a link entitas:bukan says that words name nobody.',
        'Name the file otherwise.',
      );
    }
    if (!ID.test(id)) {
      report(
        id,
        `\`${id}\` cannot be an address.`,
        'Name the file in small letters a-z, digits and hyphens: mark-rutte.md',
      );
    }
    for (const surface of new Set([name, ...aliases])) {
      const owner = ownerOf.get(asCompared(surface));
      if (owner && owner !== id) {
        const hint = 'Keep it in one record only; in the other use a longer name, or move it to `spellings`.';
        report(id, `The name "${surface}" also belongs to ${fileOf(owner)}.`, hint);
      } else ownerOf.set(asCompared(surface), id);
    }
    for (const { of, title } of offices) {
      if (of && !hasFile(of)) {
        report(
          id,
          `The office "${title}" is of \`${of}\`, which has no record.`,
          'Add the record, or use `ofName: …`.',
        );
      }
    }
  }
  return problems;
}

/** Two names that a text cannot tell apart: by capitals only, unless it is an acronym, or by signs that look alike. */
const asCompared = (surface: string): string => {
  const plain = [...surface.normalize('NFC')].map(plainSign).join('');
  return isAcronym(plain) ? plain : plain.toLowerCase();
};
