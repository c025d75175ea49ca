/** Reads one line of a ledger file: what stands in it, and what is wrong with it by itself. */
import { seal, type Fields } from './format.ts';
import type { Entry, Retired, Strand } from './ledger.ts';
import { ID } from './mint.ts';
import { REPAIR, type Complain, type Place } from './problems.ts';
import { countWords } from './words.ts';

/** An id and the line it stands in. `before` is the {@link code} of the id that stood in the line before. */
export type Row = Place & {
  id: string;
  fixed: boolean;
  retired: boolean;
  before: string;
  fields: Fields;
  source: string;
};

/** A slug may be anything that can stand in a list of ids. */
const SLUG = /^[^\s+*"]+$/u;

/** @returns the entry of the line, or several ids that were retired long ago */
export function readRows(source: string, line: number, complain: Complain): Row[] {
  const { value, column } = parseJson(source.replace(/,$/u, ''));
  if (value === undefined) {
    const broken = `This line is not valid JSON: "${excerpt(source.slice(column - 1))}".`;
    complain({ line, column }, broken, REPAIR);
    return [];
  }
  const [name, given, ...rest] = value;
  const fields = [String(name), ...rest] as unknown as Fields;
  const before = String(given).slice(4);
  const rows = (rest.length === 0 ? fields[0].split(' ') : [fields[0]]).flatMap((mark): Row | [] => {
    const [, isRetired, isFixed, id = ''] = /^(-?)(#?)(.*)$/su.exec(mark) ?? [];
    const fixed = isFixed === '#';
    const row: Row = { line, column: 1, id, fixed, retired: isRetired === '-', before, fields, source };
    if (typeof name === 'string' && (fixed ? SLUG : ID).test(id)) return row;
    complain(at(row, name), `"${mark}" is no id.`, REPAIR);
    return [];
  });
  const [first] = rows;
  if (first && given !== seal(fields, '').slice(0, 4) + before.padStart(4))
    complain(first, `The line of "${first.id}" was changed by hand: its seal does not fit.`, REPAIR);
  return rows;
}

export function readEntry(row: Row, isKnown: (id: string) => boolean, complain: Complain): Entry | undefined {
  const { id, fixed } = row;
  const [, text, given, strandsText] = row.fields;
  if (typeof text !== 'string') {
    complain(row, `"${id}" has no text.`, REPAIR);
    return undefined;
  }
  const words = countWords(text);
  const born = given ?? words;
  if (!isCount(born)) {
    complain(row, `"${id}" was born with ${born}, which is no number of words.`, REPAIR);
    return undefined;
  }
  if (strandsText === undefined) return { id, fixed, text, born, strands: [{ count: words, ids: [id] }] };
  const strands = typeof strandsText === 'string' ? readStrands(strandsText, id) : undefined;
  if (!strands) {
    complain(at(row, strandsText), `Whose words "${id}" has cannot be read.`, REPAIR);
    return undefined;
  }
  const counted = strands.reduce((sum, { count }) => sum + count, 0);
  if (counted !== words)
    complain(
      at(row, strandsText),
      `The line of "${id}" tells of ${counted} words; its text has ${words}.`,
      REPAIR,
    );
  for (const other of new Set(strands.flatMap(({ ids }) => ids))) {
    if (!isKnown(other))
      complain(
        at(row, strandsText),
        `"${id}" has words of "${other}", which is not in the ledger: an id was lost.`,
        REPAIR,
      );
  }
  return { id, fixed, text, born, strands };
}

function readStrands(text: string, self: string): Strand[] | undefined {
  const strands = text === '' ? [] : text.split(' ').map((strand) => /^([^*\s]*)\*([1-9]\d*)$/u.exec(strand));
  if (strands.includes(null)) return undefined;
  return strands.map((match) => ({
    count: Number(match![2]),
    ids: match![1] === '' ? [] : match![1]!.split('+').map((id) => (id === '=' ? self : id)),
  }));
}

/** @param after the id of the block that the line stands behind */
export function readRetired(
  row: Row,
  after: string | undefined,
  isOnPage: (id: string) => boolean,
  complain: Complain,
): Retired | undefined {
  const { id, fixed } = row;
  const [, heirsText = '', was = '', born = 0, when = ''] = row.fields;
  if (typeof heirsText !== 'string' || typeof was !== 'string' || typeof when !== 'string') {
    complain(row, `The line of "${id}" cannot be read.`, REPAIR);
    return undefined;
  }
  if (!isCount(born)) {
    complain(row, `"${id}" was born with ${born}, which is no number of words.`, REPAIR);
    return undefined;
  }
  const heirs = heirsText === '' ? [] : heirsText.split('+');
  for (const heir of heirs) {
    if (!isOnPage(heir))
      complain(
        at(row, heirsText),
        `The heir "${heir}" of "${id}" is not in the ledger: an id was lost.`,
        REPAIR,
      );
  }
  return {
    id,
    fixed,
    heirs,
    after: heirs.length > 0 ? undefined : after,
    when: when || undefined,
    born,
    was,
  };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Where a word stands in the line of a row. */
export function at({ line, source }: Row, word: unknown): Place {
  return { line, column: Math.max(0, source.lastIndexOf(`"${String(word)}"`)) + 1 };
}

export function excerpt(source: string): string {
  return source.length > 40 ? `${source.slice(0, 39)}…` : source;
}

/** A list, or the column where its JSON breaks (1 where the engine does not say). */
function parseJson(source: string): { value?: unknown[]; column: number } {
  try {
    const value: unknown = JSON.parse(source);
    return Array.isArray(value) ? { value, column: 1 } : { column: 1 };
  } catch (error) {
    const position = /position (\d+)/u.exec(String(error))?.[1];
    return { column: Math.min(Number(position ?? 0), Math.max(0, source.length - 1)) + 1 };
  }
}
