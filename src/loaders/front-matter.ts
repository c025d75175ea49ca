import type { z } from 'astro/zod';
import type { Problem } from '../core/check/problem.ts';
import { normalise, parseFields, type Fields } from './yaml-fields.ts';

/** A content file, cut in two. */
export type Parsed<Data> = Fields<Data> & {
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Where a field stands in the file. */
  placeOf: Fields<Data>['placeOf'];
};

/** Characters of front matter: a thousand names. */
const LARGEST = 32 * 1024;

const FENCED = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/;

/**
 * Front matter checked against `schema`, and the body below it. On any fault: all of them, each at its line.
 * Line ends are made `\n`, a byte order mark is dropped, and letters are composed (NFC), so that a name typed on
 * any machine is the same name.
 */
export function parseFrontMatter<Data>(
  file: string,
  source: string,
  schema: z.ZodType<Data>,
): Parsed<Data> | Problem[] {
  const text = normalise(source);
  const fenced = FENCED.exec(text);
  if (!fenced) {
    const isOpen = /^---[ \t]*\n/.test(text);
    const what = isOpen ? 'The front matter has no end.' : 'The file has no front matter.';
    const hint = isOpen
      ? 'Write a line --- below its last field; the text stands below that line.'
      : 'Begin the file with a line ---, then the fields (title: …), then another line ---.';
    return [{ file, line: 1, column: 1, what, hint }];
  }
  if ((fenced[1]?.length ?? 0) > LARGEST) {
    const what = `The front matter has more than ${LARGEST / 1024} KB.`;
    return [
      {
        file,
        line: 1,
        column: 1,
        what,
        hint: 'The text of an article or record stands below the second line ---.',
      },
    ];
  }
  const fields = parseFields({ file, linesAbove: 1, part: 'front matter' }, fenced[1] ?? '', schema);
  if (Array.isArray(fields)) return fields;
  const bodyLine = fenced[0].split('\n').length;
  return { ...fields, body: text.slice(fenced[0].length), bodyLine };
}
