/** Fields by name, their values as YAML's core schema has them. */
type Plain = { [field: string]: Value };
type Value = string | number | boolean | Plain | Value[];

/**
 * YAML that is provably plain need not go through its parser, which takes a sixth of the time that articles are read in and
 * nearly all that the register is: fields, one a line, of words, numbers, lists in square brackets, and lists of
 * such fields. So editors write; whatever else may stand in a file, the parser reads, and says what is wrong.
 * @returns nothing where a line may be anything else, and for no fields at all
 */
export function parsePlainYaml(source: string): Plain | undefined {
  if (source === '' || OTHER_SIGNS.test(source)) return undefined;
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const fields: Plain = {};
  for (let at = 0; at < lines.length;) {
    const line = lines[at++] ?? '';
    const list = LIST.exec(line)?.[1];
    const from = at;
    if (list !== undefined) while (lines[at]?.startsWith('  ')) at++;
    const isRead =
      list === undefined ? readField(line, fields) : put(fields, list, itemsOf(lines.slice(from, at)));
    if (!isRead) return undefined;
  }
  return fields;
}

/** What no reader sees, and other ends of lines. */
const OTHER_SIGNS = /[^\P{C}\n]|[\u2028\u2029]/u;
const LIST = /^([A-Za-z]\w*):$/;
const FIELD = /^([A-Za-z]\w*): (.+)$/;

/** Fields below the name of their list: `  - title: Ketua`, `    of: nato`. */
function itemsOf(lines: readonly string[]): Plain[] | undefined {
  const items: Plain[] = [];
  for (const line of lines) {
    if (line.startsWith('  - ')) items.push({});
    const item = line.startsWith('  - ') || line.startsWith('    ') ? items.at(-1) : undefined;
    if (!item || !readField(line.slice(4), item)) return undefined;
  }
  return items.length > 0 ? items : undefined;
}

/** @returns whether the line is a field, the first of its name */
function readField(line: string, fields: Plain): boolean {
  const [, field = '', text = ''] = FIELD.exec(line) ?? [];
  if (!text.startsWith('[')) return put(fields, field, valueOf(text));
  const place = { text, at: 0, depth: 0 };
  const list = readList(place);
  return place.at === text.length && put(fields, field, list);
}

function put(fields: Plain, field: string, value: Value | undefined): boolean {
  if (value === undefined || SPECIAL.test(field) || Object.hasOwn(fields, field)) return false;
  fields[field] = value;
  return true;
}

/** Between quotation marks a backslash is a command; plain are only the two that stand for a sign itself. */
const QUOTED = /^"(?:[^"\\]|\\["\\])*"$/;
const NUMBER = /^(?:0|-?[1-9]\d{0,8}|-?\d{1,9}\.\d{1,9})$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** `: ` would begin a value, ` #` a remark. */
const WORDS = /^\p{L}(?!.*(?:: | #)).*(?<![ :])$/u;
/** What is no words to YAML, nor the name of a field. */
const SPECIAL = /^(?:null|true|false)$/i;

function valueOf(text: string): string | number | boolean | undefined {
  if (QUOTED.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  if (NUMBER.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return DAY.test(text) || (WORDS.test(text) && !SPECIAL.test(text)) ? text : undefined;
}

/** `depth`: lists begun at once, of which a file could have as many as fill the stack. */
type Place = { text: string; at: number; depth: number };
const DEEPEST = 3;

/** `[one, "two, three", 4]`, `[{ title: Ketua, of: nato }]`. */
function readList(place: Place): Value[] | undefined {
  if (++place.depth > DEEPEST) return undefined;
  place.at++;
  const items: Value[] = [];
  do {
    const item = readWithin(place);
    if (item === undefined) return undefined;
    items.push(item);
  } while (eat(place, ', '));
  place.depth--;
  return eat(place, ']') ? items : undefined;
}

function readFields(place: Place): Plain | undefined {
  const fields: Plain = {};
  if (!eat(place, '{ ')) return undefined;
  do {
    const field = take(place, NAME)?.slice(0, -2);
    if (field === undefined || !put(fields, field, readWithin(place))) return undefined;
  } while (eat(place, ', '));
  return eat(place, ' }') ? fields : undefined;
}

const NAME = /[A-Za-z]\w*: /y;
/** Within brackets more signs mean something. */
const WITHIN = /"(?:[^"\\]|\\["\\])*"|[^\s"'#:,[\]{}\\](?:[^"#:,[\]{}\\]*[^\s"#:,[\]{}\\])?/y;

function readWithin(place: Place): Value | undefined {
  const sign = place.text[place.at];
  if (sign === '[') return readList(place);
  if (sign === '{') return readFields(place);
  return valueOf(take(place, WITHIN) ?? '');
}

function take(place: Place, pattern: RegExp): string | undefined {
  pattern.lastIndex = place.at;
  const found = pattern.exec(place.text)?.[0];
  place.at += found?.length ?? 0;
  return found;
}

function eat(place: Place, signs: string): boolean {
  const is = place.text.startsWith(signs, place.at);
  if (is) place.at += signs.length;
  return is;
}
