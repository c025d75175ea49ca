/** Reads a ledger file, and says everything that is wrong with it at once: it is merged by git and opened by people. */
import { HEAD, isBare, sumOf } from './format.ts';
import type { Entry, Ledger, Retired, Strand } from './ledger.ts';
import { ID } from './mint.ts';
import { vocabulary, type Vocabulary } from './words.ts';

/** A slug may be anything that can stand in a list of ids. */
const SLUG = /^[^\s+*"]+$/u;

/** Lines and columns count from 1. */
export type Problem = { file: string; line: number; column: number; what: string; hint: string };

type Place = { line: number; column: number };
type Complain = (place: Place, what: string, hint: string) => void;
type Row = Place & { fields: Record<string, unknown>; id: string; fixed: boolean; source: string };

const REPAIR =
  'Take the file back from git (git checkout -- <file>), then run `npm run anchors`: it keeps every id that is out in the world.';
const MERGE =
  'Keep the lines of both sides and delete the marker; of a paragraph that stands twice keep one line. Then run `npm run anchors`.';
const TWICE =
  'Delete one of the two lines: the one whose text is not in the article. Then run `npm run anchors`.';

/** @returns the ledger, or every problem in the order of the file */
export function parseLedger(text: string, file: string): Ledger | Problem[] {
  const problems: Problem[] = [];
  const complain: Complain = (place, what, hint) => problems.push({ file, ...place, what, hint });
  const rows = readRows(text, complain);
  const known = new Map<string, Row>();
  for (const row of [...rows.blocks, ...rows.retired]) {
    const first = known.get(row.id);
    if (first)
      complain(at(row, row.id), `The id "${row.id}" stands twice: here and in line ${first.line}.`, TWICE);
    else known.set(row.id, row);
  }
  const isKnown = (id: string): boolean => known.has(id);
  const words = vocabulary();
  const blocks = rows.blocks.flatMap((row) => readEntry(row, words, isKnown, complain) ?? []);
  const retired = rows.retired.flatMap((row) => readRetired(row, isKnown, complain) ?? []);
  return problems.length === 0
    ? { blocks, retired }
    : problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The entries, one a line. What is no entry must be a line that `format.ts` writes. */
function readRows(text: string, complain: Complain): Record<'blocks' | 'retired', Row[]> {
  const rows = { blocks: [] as Row[], retired: [] as Row[] };
  let into: Row[] | undefined;
  const expected = ['"blocks":[', '],', '"retired":[', ']}'];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  lines.forEach((source, k) => {
    const line = k + 1,
      place = { line, column: 1 };
    if (/^(<{7}|\|{7}|={7}|>{7})(\s|$)/u.test(source))
      complain(place, `A merge conflict is not resolved: "${source}".`, MERGE);
    else if (k === 0) readHead(source, complain);
    else if (source.startsWith('{')) {
      const row = readRow(source, line, complain);
      if (row && into) into.push(row);
      else if (row) complain(place, 'An entry outside of "blocks" and "retired".', REPAIR);
    } else if (source === expected[0]) {
      const opened = expected.shift();
      into = opened === '"blocks":[' ? rows.blocks : opened === '"retired":[' ? rows.retired : into;
    } else if (source.trim() !== '')
      complain(place, `This is no line of a ledger: "${excerpt(source)}".`, REPAIR);
  });
  if (expected.length > 0)
    complain(
      { line: lines.length, column: 1 },
      `The file ends too early: "${expected[0]}" is missing.`,
      REPAIR,
    );
  return rows;
}

function readHead(source: string, complain: Complain): void {
  const head = parseJson(source.replace(/,$/u, '}'));
  const version = head.value?.['ledger'];
  if (version === HEAD.ledger) return;
  const newer = typeof version === 'number' && version > HEAD.ledger;
  const what = newer
    ? `A ledger of version ${version}; this program reads version ${HEAD.ledger}.`
    : 'The first line of a ledger is missing or broken.';
  complain({ line: 1, column: 1 }, what, newer ? 'Update the site: `git pull`, then `npm ci`.' : REPAIR);
}

function readRow(source: string, line: number, complain: Complain): Row | undefined {
  const { value: fields, column } = parseJson(source.replace(/,$/u, ''));
  if (!fields) {
    complain(
      { line, column },
      `This line is not valid JSON: "${excerpt(source.slice(column - 1))}".`,
      REPAIR,
    );
    return undefined;
  }
  const id = fields['id'] ?? fields['slug'],
    fixed = fields['id'] === undefined;
  const row: Row = { line, column: 1, fields, id: String(id), fixed, source };
  if (typeof id !== 'string' || !(fixed ? SLUG : ID).test(id)) {
    complain(at(row, id), `"${String(id)}" is no id.`, REPAIR);
    return undefined;
  }
  const { sum, ...rest } = fields;
  if (!isBare(fields) && sum !== sumOf(rest))
    complain(row, `The line of "${id}" was changed by hand: its sum does not fit.`, REPAIR);
  return row;
}

function readEntry(
  row: Row,
  vocabulary: Vocabulary,
  isKnown: (id: string) => boolean,
  complain: Complain,
): Entry | undefined {
  const { id, fixed, fields } = row;
  const { text } = fields;
  if (typeof text !== 'string') {
    complain(at(row, 'text'), `"${id}" has no "text".`, REPAIR);
    return;
  }
  const words = vocabulary.read(text).words.length;
  const { born = words, words: strandsText } = fields;
  if (!isCount(born)) {
    complain(at(row, 'born'), `"born" of "${id}" is no number of words.`, REPAIR);
    return;
  }
  if (strandsText === undefined) return { id, fixed, text, born, strands: [{ count: words, ids: [id] }] };
  const strands = typeof strandsText === 'string' ? readStrands(strandsText) : undefined;
  if (!strands) {
    complain(at(row, 'words'), `"words" of "${id}" cannot be read.`, REPAIR);
    return;
  }
  const counted = strands.reduce((sum, { count }) => sum + count, 0);
  if (counted !== words)
    complain(
      at(row, 'words'),
      `"words" of "${id}" tells of ${counted} words; its text has ${words}.`,
      REPAIR,
    );
  for (const other of new Set(strands.flatMap(({ ids }) => ids))) {
    if (!isKnown(other))
      complain(
        at(row, other),
        `"${id}" has words of "${other}", which is not in the ledger: an id was lost.`,
        REPAIR,
      );
  }
  return { id, fixed, text, born, strands };
}

function readStrands(text: string): Strand[] | undefined {
  const strands = text === '' ? [] : text.split(' ').map((strand) => /^([^*\s]*)\*([1-9]\d*)$/u.exec(strand));
  if (strands.includes(null)) return undefined;
  return strands.map((match) => ({
    count: Number(match![2]),
    ids: match![1] === '' ? [] : match![1]!.split('+'),
  }));
}

function readRetired(row: Row, isKnown: (id: string) => boolean, complain: Complain): Retired | undefined {
  const { id, fixed, fields } = row;
  const { heirs = [], after, when, born = 0, was = '' } = fields;
  if (!isCount(born)) complain(at(row, 'born'), `"born" of "${id}" is no number of words.`, REPAIR);
  if (!Array.isArray(heirs) || !heirs.every((heir) => typeof heir === 'string')) {
    complain(at(row, 'heirs'), `"heirs" of "${id}" is no list of ids.`, REPAIR);
    return;
  }
  for (const heir of heirs) {
    if (heir === id) complain(at(row, 'heirs'), `"${id}" is its own heir.`, REPAIR);
    else if (!isKnown(heir))
      complain(at(row, heir), `The heir "${heir}" of "${id}" is not in the ledger: an id was lost.`, REPAIR);
  }
  if (!isText(after) || (after !== undefined && !isKnown(after)))
    complain(
      at(row, after),
      `"${id}" stood behind ${JSON.stringify(after)}, which is not in the ledger: an id was lost.`,
      REPAIR,
    );
  if (!isText(when)) complain(at(row, 'when'), `"when" of "${id}" is no text.`, REPAIR);
  if (typeof was !== 'string') complain(at(row, 'was'), `"was" of "${id}" is no text.`, REPAIR);
  if (typeof was !== 'string' || !isCount(born) || !isText(after) || !isText(when)) return undefined;
  return { id, fixed, heirs, after, when, born, was };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

/** Where a word stands in the line of a row. */
function at({ line, source }: Row, word: unknown): Place {
  return { line, column: Math.max(0, source.lastIndexOf(`"${String(word)}"`)) + 1 };
}

function excerpt(source: string): string {
  return source.length > 40 ? `${source.slice(0, 39)}…` : source;
}

/** An object, or the column where its JSON breaks (1 where the engine does not say). */
function parseJson(source: string): { value?: Record<string, unknown>; column: number } {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { value: value as Record<string, unknown>, column: 1 }
      : { column: 1 };
  } catch (error) {
    const position = /position (\d+)/u.exec(String(error))?.[1];
    return { column: Math.min(Number(position ?? 0), Math.max(0, source.length - 1)) + 1 };
  }
}
