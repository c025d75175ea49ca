import type { z } from 'astro/zod';
import { LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
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
  const faults = [...yaml.errors, ...yaml.warnings].map((error) => ({
    file,
    ...placeAt(error.pos[0]),
    what: `The front matter is not YAML: ${error.message.replace(/ at line[\s\S]*/, '').replace(/[.:]$/, '')}.`,
    hint: YAML_HINTS[error.code as string] ?? QUOTE_HINT,
  }));
  // Signs that are commands of YAML: left alone they would change or cut the author's words in silence.
  visit(yaml, (_, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node) || node.anchor || (isScalar(node) && node.tag)) {
      faults.push({
        file,
        ...placeAt(offset),
        what: 'A value begins with *, & or !, which YAML takes for a command.',
        hint: QUOTE_HINT,
      });
    }
  });
  if (isMap(yaml.contents)) {
    for (const { key, value } of yaml.contents.items) {
      const field = isScalar(key) ? String(key.value) : '';
      if (!PROSE.has(field) || !isScalar(value) || !value.comment) continue;
      const what = `\`${field}\` ends before the #: what follows is a comment to YAML.`;
      faults.push({
        file,
        ...placeAt((value as { range?: [number, number, number] }).range?.[0] ?? 0),
        what,
        hint: QUOTE_HINT,
      });
    }
  }
  if (faults.length > 0) return faults;
  const fields: unknown = yaml.toJS();
  const checked = schema.safeParse(fields ?? {});
  if (checked.success) {
    const bodyLine = fenced[0].split('\n').length;
    return { data: checked.data, body: text.slice(fenced[0].length), bodyLine };
  }
  const told = new Set<string>();
  return checked.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...placeAt(offsetOf(yaml, [...path, key])),
        what: `Unknown field \`${[...path, key].join('.')}\`.`,
        hint: path.length > 0 ? SCHEMA_HINT : `Fields here: ${knownFields(schema).join(', ')}.`,
      }));
    }
    const field = path.join('.') || 'front matter';
    if (told.has(field)) return []; // One fault of a field is enough; the others often follow from it.
    told.add(field);
    const missing = path.length > 0 && !yaml.hasIn(path);
    const value: unknown = missing ? undefined : yaml.getIn(path);
    return [
      {
        file,
        ...placeAt(offsetOf(yaml, missing ? path.slice(0, -1) : path)),
        what: missing ? `The field \`${field}\` is missing.` : `\`${field}\`: ${issue.message}.`,
        hint: missing
          ? `Add \`${String(path.at(-1))}: …\` ${path.length > 1 ? `to \`${path.slice(0, -1).join('.')}\`` : 'to the front matter'}.`
          : issue.code === 'invalid_type' && issue.expected === 'array'
            ? 'Write a list, between square brackets: [one, two].'
            : issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object'
              ? 'Write it between quotes: "…".'
              : SCHEMA_HINT,
      },
    ];
  });
}

const QUOTE_HINT =
  'Put the text between straight quotes: title: "…". Inside them write \\" for a straight quote.';
const SCHEMA_HINT = 'Mend the value; src/schemas describes every field.';
const YAML_HINTS: Record<string, string> = {
  DUPLICATE_KEY: 'Keep one of the two lines.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  FLOW_IN_BLOCK: 'Close the list: every [ needs a ].',
  MISSING_CHAR: 'Close what was opened: every [ needs a ], every quote its partner.',
  BAD_INDENT: 'Begin every field at the start of its line.',
};
/** Fields that hold prose, where a # is more likely meant as a sign than as a comment. */
const PROSE = new Set(['title', 'description', 'source', 'name']);

function offsetOf(yaml: ReturnType<typeof parseDocument>, path: (string | number)[]): number {
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
