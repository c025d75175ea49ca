import type { z } from 'astro/zod';
import { LineCounter, isMap, parseDocument, type Document } from 'yaml';
import type { Problem } from '../core/check/problem.ts';

type Path = readonly (string | number)[];

/** Fields that fit their schema, and where each of them stands in the file. */
export type Fields<Data> = { data: Data; placeOf: (path: Path) => { line: number; column: number } };

/** Where YAML comes from. `linesAbove`: lines of the file before it; `part`: what an editor calls it. */
export type Origin = { file: string; linesAbove: number; part: 'front matter' | 'file' };

/** Any text file of the content as all are read: line ends `\n`, no byte order mark, letters composed (NFC). */
export const normalise = (source: string): string =>
  source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');

/** YAML read and checked against `schema`. On any fault: all of them, each at its line. */
export function parseFields<Data>(
  { file, linesAbove, part }: Origin,
  source: string,
  schema: z.ZodType<Data>,
): Fields<Data> | Problem[] {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, schema: 'core' });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesAbove, column: Math.max(col, 1) };
  };
  if (yaml.errors.length > 0) {
    return yaml.errors.map((error) => ({
      file,
      ...placeAt(error.pos[0]),
      what: `The ${part} is not YAML: ${error.message.split(' at line')[0] ?? error.message}.`,
      hint: 'Put text that holds a colon or a quotation mark between straight quotes: title: "…"',
    }));
  }
  const fields: unknown = yaml.toJS();
  const checked = schema.safeParse(fields ?? {});
  if (checked.success) {
    return { data: checked.data, placeOf: (path) => placeAt(keyOffset(yaml, path)) };
  }
  return checked.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...placeAt(keyOffset(yaml, [...path, key])),
        what: `Unknown field \`${[...path, key].join('.')}\`.`,
        hint:
          path.length > 0
            ? 'Drop it, or mend its name; src/schemas describes every field.'
            : `Fields here: ${knownFields(schema).join(', ')}.`,
      }));
    }
    const field = path.join('.') || part;
    const missing = path.length > 0 && !yaml.hasIn(path);
    const parent = path.length > 1 ? path.slice(0, -1) : undefined;
    return [
      {
        file,
        ...placeAt(missing ? (parent ? keyOffset(yaml, parent) : 0) : keyOffset(yaml, path)),
        what: missing ? `The field \`${field}\` is missing.` : `\`${field}\`: ${issue.message}.`,
        hint: missing
          ? `Add a line \`${String(path.at(-1))}: …\`${parent ? '' : ` to the ${part}`}.`
          : 'Mend the value; src/schemas describes every field.',
      },
    ];
  });
}

/** Where the key or the item at `path` begins; the whole's beginning where there is none. */
function keyOffset(yaml: Document, path: Path): number {
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
