/** Reads a ledger file, and says everything that is wrong with it at once: it is merged by git and opened by people. */
import { code, VERSION } from './format.ts';
import { inOrder, type Ledger, type Retired } from './ledger.ts';
import { parseFirstFormat } from './parse-first-format.ts';
import { at, excerpt, readEntry, readRetired, readRows, type Row } from './parse-line.ts';
import { MERGE, REPAIR, TWICE, type Complain, type Problem } from './problems.ts';

/** @returns the ledger, or every problem in the order of the file */
export function parseLedger(text: string, file: string): Ledger | Problem[] {
  const problems: Problem[] = [];
  const complain: Complain = (place, what, hint) => problems.push({ file, ...place, what, hint });
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const version = readHead(lines[0]!);
  const ledger = version === 1 ? readFirstFormat(lines, complain) : readLedger(lines, version, complain);
  return problems.length === 0 ? ledger : problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

const isMarker = (line: string): boolean => /^(<{7}|\|{7}|={7}|>{7})(\s|$)/u.test(line);

function readFirstFormat(lines: readonly string[], complain: Complain): Ledger {
  const markers = lines.flatMap((line, k) => (isMarker(line) ? k : []));
  if (markers.length === 0) return parseFirstFormat(lines.join('\n'), complain);
  for (const k of markers) complainOfMerge(lines[k]!, k + 1, complain);
  return { blocks: [], retired: [] };
}

const complainOfMerge = (source: string, line: number, complain: Complain): void =>
  complain({ line, column: 1 }, `A merge conflict is not resolved: "${source}".`, MERGE);

/** The version that the first line names, if it is one of a ledger. */
function readHead(line: string): number | undefined {
  return Number(/^\{"ledger":(\d+),/u.exec(line)?.[1]) || undefined;
}

function readLedger(lines: readonly string[], version: number | undefined, complain: Complain): Ledger {
  if (version !== VERSION) {
    const newer = version !== undefined && version > VERSION;
    complain(
      { line: 1, column: 1 },
      newer
        ? `A ledger of version ${version}; this program reads version ${VERSION}.`
        : 'The first line of a ledger is missing or broken.',
      newer ? 'Update the site: `git pull`, then `npm ci`.' : REPAIR,
    );
  }
  const { rows, last } = readLines(lines, complain);
  const known = new Map<string, Row>();
  for (const row of rows) {
    const first = known.get(row.id);
    if (first)
      complain(
        at(row, row.fields[0]),
        `The id "${row.id}" stands twice: here and in line ${first.line}.`,
        TWICE,
      );
    else known.set(row.id, row);
  }
  // Each line names the one before it; after a merge that one may stand elsewhere, but it must be there.
  const codes = new Set([code(''), ...[...known.keys()].map(code)]);
  for (const [k, row] of rows.entries())
    if (!codes.has(row.before) && row.line !== rows[k - 1]?.line)
      complain(row, `The line that stood before "${row.id}" is missing: an id was lost.`, REPAIR);
  if (last && !codes.has(last.code))
    complain({ line: last.line, column: 1 }, 'The last line of the list is missing: an id was lost.', REPAIR);

  const blocks = rows
    .filter(({ retired }) => !retired)
    .flatMap((row) => readEntry(row, (id) => known.has(id), complain) ?? []);
  const isOnPage = (id: string): boolean => known.get(id)?.retired === false;
  const retired: Retired[] = [];
  let after: string | undefined;
  for (const row of rows) {
    if (!row.retired) after = row.id;
    const entry = row.retired && readRetired(row, after, isOnPage, complain);
    if (entry) retired.push(entry);
  }
  return { blocks, retired: inOrder(retired, blocks) };
}

const OPENING = '"blocks":[',
  ENDING = /^\],"last":"(\w*)"\}$/u;

/** The entries, one a line. What is no entry must be a line that `format.ts` writes. */
function readLines(
  lines: readonly string[],
  complain: Complain,
): { rows: Row[]; last: { code: string; line: number } | undefined } {
  const rows: Row[] = [];
  const endings: { code: string; line: number }[] = [];
  let isOpen = false as boolean; // Set in a callback, which the compiler does not see.
  lines.forEach((source, k) => {
    const line = k + 1,
      place = { line, column: 1 };
    const ending = ENDING.exec(source)?.[1];
    if (isMarker(source)) complainOfMerge(source, line, complain);
    else if (source.startsWith('[')) {
      const read = readRows(source, line, complain);
      if (isOpen && endings.length === 0) rows.push(...read);
      else if (read.length > 0) complain(place, 'An entry outside of "blocks".', REPAIR);
    } else if (ending !== undefined && isOpen) endings.push({ code: ending, line });
    else if (source === OPENING && !isOpen) isOpen = true;
    else if (k > 0 && source.trim() !== '')
      complain(place, `This is no line of a ledger: "${excerpt(source)}".`, REPAIR);
  });
  const [last] = endings;
  const missing = !isOpen ? OPENING : last ? undefined : '],"last"';
  if (missing !== undefined)
    complain({ line: lines.length, column: 1 }, `The file ends too early: ${missing} is missing.`, REPAIR);
  return { rows, last };
}
