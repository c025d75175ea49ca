import type { z } from 'astro/zod';
import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  Schema,
  visit,
  type Document,
} from 'yaml';
import { describeHiddenSigns, findHiddenSigns } from '../core/check/hidden-signs.ts';
import { nearestWord } from '../core/check/nearest-word.ts';
import type { Problem } from '../core/check/problem.ts';
import { knownFields } from './known-fields.ts';
import { parsePlainYaml } from './plain-yaml.ts';

type Path = readonly (string | number)[];

/** Fields that fit their schema, and where each of them stands in the file. */
export type Fields<Data> = { data: Data; placeOf: (path: Path) => { line: number; column: number } };

/** Where YAML comes from. `linesAbove`: lines of the file before it; `part`: what an editor calls it. */
export type Origin = { file: string; linesAbove: number; part: 'front matter' | 'file' };

/**
 * Any text file of the content as all are read: line ends `\n`, letters composed (NFC), and without the signs that only
 * say where a word may or may not be broken (byte order mark, soft hyphen, zero-width space, word joiner): pasted along
 * unseen, they would hide a name from the register and from search.
 */
export const normalise = (source: string): string =>
  MAY_CHANGE.test(source)
    ? source
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(/\r\n?/g, '\n')
        .normalize('NFC')
    : source;

/** No sign below U+0300 is changed by being composed; of the others, those that print is set in are not, either. */
const MAY_CHANGE = /[\r\u00ad]|[^\0-\u02ff\u2010-\u2027\u20ac]/;

/** Made once: a document would make its own. */
const CORE = new Schema({ schema: 'core', resolveKnownTags: true });

/** A document, and where an offset in it stands in the file. */
function openYaml(source: string, linesAbove: number) {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, schema: CORE });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesAbove, column: Math.max(col, 1) };
  };
  return { yaml, placeAt };
}

/** YAML read and checked against `schema`. On any fault: all of them, each at its line. */
export function parseFields<Data>(
  { file, linesAbove, part }: Origin,
  source: string,
  schema: z.ZodType<Data>,
): Fields<Data> | Problem[] {
  const plain = parsePlainYaml(source);
  const sound = plain && schema.safeParse(plain);
  if (sound?.success) {
    // Asked for where a field that fits its schema is wrong all the same: seldom.
    const placeOf = (path: Path) => {
      const { yaml, placeAt } = openYaml(source, linesAbove);
      return placeAt(keyOffset(yaml, path));
    };
    return { data: sound.data, placeOf };
  }
  const { yaml, placeAt } = openYaml(source, linesAbove);
  const exhausted = yaml.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const syntax = exhausted ? [exhausted] : [...yaml.errors, ...yaml.warnings].slice(0, SYNTAX_FAULTS);
  const faults: Problem[] = syntax.map((error) => ({
    file,
    ...placeAt(error.pos[0]),
    what:
      error.code === 'RESOURCE_EXHAUSTION'
        ? `Lists or fields are nested too deep to be read.`
        : `The ${part} is not YAML: ${error.message.replace(/ at line[\s\S]*/, '').replace(/[.:]$/, '')}.`,
    hint: YAML_HINTS[error.code as string] ?? QUOTE_HINT,
  }));
  // Signs that are commands of YAML: left alone they would change or cut the author's words in silence.
  const mayCommand = /[\\&*!]/.test(source);
  visit(mayCommand ? yaml : null, (_, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (
      isScalar(node) &&
      typeof node.value === 'string' &&
      !findHiddenSigns(source.slice(offset, node.range?.[1]))[0]
    ) {
      // Written as "\u202e"; those that stand in the file as they are were told when it was read.
      for (const { what, hint } of describeHiddenSigns(findHiddenSigns(node.value))) {
        faults.push({ file, ...placeAt(offset), what, hint });
      }
    }
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
    return { data: checked.data, placeOf: (path) => placeAt(keyOffset(yaml, path)) };
  }
  const told = new Set<string>();
  return checked.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...placeAt(keyOffset(yaml, [...path, key])),
        what: `Unknown field \`${[...path, key].join('.')}\`.`,
        hint: fieldHint(key, knownFields(schema, path)),
      }));
    }
    const field = path.join('.') || part;
    if (told.has(field)) return []; // One fault of a field is enough; the others often follow from it.
    told.add(field);
    const missing = path.length > 0 && !yaml.hasIn(path);
    const value: unknown = missing ? undefined : yaml.getIn(path);
    if (issue.code === 'invalid_value') {
      const options = issue.values.map(String);
      const near = typeof value === 'string' ? nearestWord(value, options) : undefined;
      return [
        {
          file,
          ...placeAt(keyOffset(yaml, missing ? path.slice(0, -1) : path)),
          what: missing ? `The field \`${field}\` is missing.` : `\`${field}\` cannot be ${inWords(value)}.`,
          hint: `${near ? `Did you mean \`${near}\`? ` : ''}It is one of: ${options.join(', ')}.`,
        },
      ];
    }
    if (path.length === 0) {
      const what = `The ${part} holds no fields.`;
      return [
        { file, ...placeAt(0), what, hint: 'Write a field a line: its name, a colon, a space, its value.' },
      ];
    }
    return [
      {
        file,
        ...placeAt(keyOffset(yaml, missing ? path.slice(0, -1) : path)),
        what: missing ? `The field \`${field}\` is missing.` : `\`${field}\`: ${messageOf(issue)}.`,
        hint: missing
          ? `Add \`${String(path.at(-1))}: …\` ${path.length > 1 ? `to \`${path.slice(0, -1).join('.')}\`` : `to the ${part}`}.`
          : issue.code === 'invalid_type' && issue.expected === 'array'
            ? 'Write a list, between square brackets: [one, two].'
            : issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object'
              ? 'Write it between quotes: "…".'
              : SCHEMA_HINT,
      },
    ];
  });
}

/** What follows a broken line is broken by it: more than these tell an editor nothing. */
const SYNTAX_FAULTS = 10;
const QUOTE_HINT =
  'Put the text between straight quotes: title: "…". Inside them write \\" for a straight quote.';
const SCHEMA_HINT = 'Mend the value; src/schemas describes every field.';
const YAML_HINTS: Record<string, string> = {
  RESOURCE_EXHAUSTION: 'Write lists flat, not in one another.',
  DUPLICATE_KEY: 'Keep one of the two lines.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  FLOW_IN_BLOCK: 'Close the list: every [ needs a ].',
  MISSING_CHAR: 'Close what was opened: every [ needs a ], every quote its partner.',
  BAD_INDENT: 'Begin every field at the start of its line.',
};
/** Fields that hold prose, where a # is more likely meant as a sign than as a comment. */
const PROSE = new Set(['title', 'description', 'source', 'name']);

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

function fieldHint(field: string, known: readonly string[]): string {
  const near = nearestWord(field, known);
  return `${near ? `Did you mean \`${near}\`? ` : ''}Fields here: ${known.join(', ')}.`;
}

/** The schema's own words; those of its library are made an editor's. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (!/^(?:Invalid input|Too small|Too big)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return `must be ${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_big')
    return `has more than ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'items'}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `needs at least ${issue.minimum}` : 'is empty';
  return issue.message;
}

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  tuple: 'a list',
  number: 'a number',
  boolean: 'true or false',
  object: 'fields, each with a name',
};

const inWords = (value: unknown): string =>
  value === null || value === undefined
    ? 'empty'
    : typeof value === 'object'
      ? 'a list or fields'
      : `\`${value as string}\``;
