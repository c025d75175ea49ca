import type { z } from 'astro/zod';
import { LineCounter, isMap, parseDocument } from 'yaml';
import type { Problem } from '../core/check/problem.ts';

/** A content file, cut in two. */
export type Parsed<Data> = {
  data: Data;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
};

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
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const fenced = FENCED.exec(text);
  if (!fenced) {
    const hint = 'Begin the file with a line ---, then the fields (title: …), then another line ---.';
    return [{ file, line: 1, column: 1, what: 'The file has no front matter.', hint }];
  }
  const lines = new LineCounter();
  const yaml = parseDocument(fenced[1] ?? '', { lineCounter: lines, schema: 'core' });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: Math.max(col, 1) }; // One line further down: the opening fence.
  };
  if (yaml.errors.length > 0) {
    return yaml.errors.map((error) => ({
      file,
      ...placeAt(error.pos[0]),
      what: `The front matter is not YAML: ${error.message.split(' at line')[0] ?? error.message}.`,
      hint: 'Put text that holds a colon or a quotation mark between straight quotes: title: "…"',
    }));
  }
  const fields: unknown = yaml.toJS();
  const checked = schema.safeParse(fields ?? {});
  if (checked.success) {
    const bodyLine = fenced[0].split('\n').length;
    return { data: checked.data, body: text.slice(fenced[0].length), bodyLine };
  }
  return checked.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...placeAt(keyOffset(yaml, [...path, key])),
        what: `Unknown field \`${[...path, key].join('.')}\`.`,
        hint: `Fields here: ${knownFields(schema).join(', ')}.`,
      }));
    }
    const field = path.join('.') || 'front matter';
    const missing = path.length > 0 && !yaml.hasIn(path);
    return [
      {
        file,
        ...placeAt(missing ? 0 : keyOffset(yaml, path)),
        what: missing ? `The field \`${field}\` is missing.` : `\`${field}\`: ${issue.message}.`,
        hint: missing
          ? `Add a line \`${field}: …\` to the front matter.`
          : 'Mend the value; src/schemas describes every field.',
      },
    ];
  });
}

function keyOffset(yaml: ReturnType<typeof parseDocument>, path: (string | number)[]): number {
  const parent: unknown = path.length > 1 ? yaml.getIn(path.slice(0, -1), true) : yaml.contents;
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => (key as { value?: unknown }).value === last);
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  const node = yaml.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0] ?? 0;
}

function knownFields(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}
