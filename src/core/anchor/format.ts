/**
 * The text of a ledger file. JSON with one entry a line, in the order of the page, so that a diff reads like the edit and
 * two branches merge unless they touched the same paragraph:
 *
 *     {"ledger":2,"about":"…",
 *     "blocks":[
 *     ["k3f2a","x7f2p0aa","Pentagon dan NATO …"],
 *     ["b7d1c","91kkm3s0","…",30,"k3f2a+=*12 *3 =*9"],
 *     ["-q2m4z","40xyd1v8","","What it said.",31,"2025-04-12"],
 *     ["#respons-rusia","c8u1zz02","Respons Rusia"],
 *     ["-p9x1c","ta1n30bq","k3f2a+b7d1c","What it said.",20,"2025-03-01"],
 *     ["-u8k0a -#latar","88d0wwq1"]
 *     ],"last":"u1oi"}
 *
 * A block: id, seal, text, and, unless all words are the block's own from the beginning, how many it was born with and
 * whose they are (see {@link Strand}; `=` is the block itself). With `-`, an id that was retired, behind the block that it
 * stood behind or lives on in: seal, heirs, what it said, words it was born with, when; of those long gone only
 * the ids are left, several in a line. With `#`, a block that brought its id along.
 *
 * The first half of a seal tells a line that was edited by hand, the second half the id in the line before: so does `last`
 * for the end. A line cannot be taken out without a trace.
 */
import type { Entry, Ledger, Retired, Strand } from './ledger.ts';
import { hash } from './mint.ts';

export const VERSION = 2;
const HEAD = `{"ledger":${VERSION},"about":"Paragraph ids out in the world: written by \`npm run anchors\`, committed, never edited.",`;

/** What stands in a line besides the seal: the id with its marks first. */
export type Fields = readonly [name: string, ...(string | number)[]];

export function serialiseLedger(ledger: Ledger): string {
  let before = '';
  const lines = rows(ledger).map(({ id, fields: [name, ...rest] }) => {
    const line = JSON.stringify([name, seal([name, ...rest], before), ...rest]);
    before = id;
    return line;
  });
  return `${HEAD}\n"blocks":[\n${lines.join(',\n')}\n],"last":"${code(before)}"}\n`;
}

/** Characters of the file that hold no entry. */
export const FRAME = HEAD.length + 30;
/** Characters of a line besides its fields. */
const SEAL = 13;

/** How many characters the line of a block, or of an id that was retired, takes. */
export const blockSize = (entry: Entry): number => JSON.stringify(blockFields(entry)).length + SEAL;
export const retiredSize = (entry: Retired): number => {
  const fields = retiredFields(entry);
  return fields.length === 1 ? fields[0].length + 1 : JSON.stringify(fields).length + SEAL;
};

/** The lines; `id` is the last one in it. */
function rows({ blocks, retired }: Ledger): { id: string; fields: Fields }[] {
  const behind = Map.groupBy(retired, ({ heirs, after }) => heirs[0] ?? after);
  const out: { id: string; fields: Fields }[] = [];
  const addRetired = (place: string | undefined): void => {
    let bare: string[] = [];
    for (const entry of behind.get(place) ?? []) {
      const fields = retiredFields(entry);
      const isBare = fields.length === 1;
      if (isBare && bare.length > 0) out.pop();
      bare = isBare ? [...bare, fields[0]] : [];
      out.push({ id: entry.id, fields: isBare ? [bare.join(' ')] : fields });
    }
  };
  addRetired(undefined);
  for (const entry of blocks) {
    out.push({ id: entry.id, fields: blockFields(entry) });
    addRetired(entry.id);
  }
  return out;
}

function blockFields({ id, fixed, text, born, strands }: Entry): Fields {
  const plain =
    strands.every(({ ids }) => ids.length === 1 && ids[0] === id) &&
    strands.reduce((n, { count }) => n + count, 0) === born;
  const name = fixed ? `#${id}` : id;
  return plain ? [name, text] : [name, text, born, strands.map((strand) => strandText(strand, id)).join(' ')];
}

function retiredFields({ id, fixed, heirs, when, born, was }: Retired): Fields {
  const rest = [heirs.join('+'), was, born, when ?? ''];
  while (rest.length > 0 && !rest.at(-1)) rest.pop();
  return [fixed ? `-#${id}` : `-${id}`, ...rest];
}

function strandText({ count, ids }: Strand, self: string): string {
  return `${ids.map((id) => (id === self ? '=' : id)).join('+')}*${count}`;
}

/** @param before the id in the line before; nothing in the first line */
export const seal = (fields: Fields, before: string): string => code(JSON.stringify(fields)) + code(before);

/** Four characters that change with anything else in the text: the last digits of its hash, which are soon written out. */
export const code = (text: string): string => (hash(text) % 36 ** 4).toString(36).padStart(4, '0');
