/**
 * The text of a ledger file. JSON with one entry a line, in the order of the page, so that a diff reads like the edit and
 * two branches merge unless they touched the same paragraph:
 *
 *     {"ledger":1,"about":"…",
 *     "blocks":[
 *     {"id":"k3f2a","text":"Pentagon dan NATO …","sum":"x7f2"},
 *     {"id":"b7d1c","text":"…","born":30,"words":"k3f2a+b7d1c*12 *3 b7d1c*9","sum":"…"},
 *     {"slug":"respons-rusia","text":"Respons Rusia","sum":"…"}
 *     ],
 *     "retired":[
 *     {"id":"p9x1c","when":"2025-03-01","heirs":["k3f2a"],"born":20,"was":"…","sum":"…"},
 *     {"id":"q2m4z","when":"2025-04-12","after":"b7d1c","born":31,"was":"…","sum":"…"},
 *     {"id":"u8k0a"}
 *     ]}
 *
 * `words` (see {@link Strand}) and `born` are left out where all words are the block's own, from the beginning.
 * `sum` tells a line that was edited by hand.
 */
import type { Entry, Ledger, Retired, Strand } from './ledger.ts';
import { hash } from './mint.ts';

export const HEAD = {
  ledger: 1,
  about:
    'Paragraph ids that are out in the world. Written by `npm run anchors`, committed with the article; never edit.',
};

export function serialiseLedger({ blocks, retired }: Ledger): string {
  const head = JSON.stringify(HEAD).slice(0, -1);
  return `${head},\n"blocks":[\n${lines(blocks.map(blockFields))}],\n"retired":[\n${lines(retired.map(retiredFields))}]}\n`;
}

type Fields = Record<string, string | number | readonly string[] | undefined>;

function lines(entries: readonly Fields[]): string {
  return entries
    .map(
      (fields, k) =>
        `${JSON.stringify(isBare(fields) ? fields : { ...fields, sum: sumOf(fields) })}${k < entries.length - 1 ? ',' : ''}\n`,
    )
    .join('');
}

function blockFields({ id, fixed, text, born, strands }: Entry): Fields {
  const plain =
    strands.every(({ ids }) => ids.length === 1 && ids[0] === id) &&
    strands.reduce((n, { count }) => n + count, 0) === born;
  return {
    [fixed ? 'slug' : 'id']: id,
    text,
    ...(plain ? {} : { born, words: strands.map(strandText).join(' ') }),
  };
}

function retiredFields({ id, fixed, heirs, after, when, born, was }: Retired): Fields {
  const optional = {
    when,
    heirs: heirs.length > 0 ? heirs : undefined,
    after,
    born: born || undefined,
    was: was || undefined,
  };
  return {
    [fixed ? 'slug' : 'id']: id,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function strandText({ count, ids }: Strand): string {
  return `${ids.join('+')}*${count}`;
}

/** Of what was retired long ago only the id may be left: a sum would protect nothing. */
export const isBare = (fields: object): boolean => Object.keys(fields).length === 1;

/** Four characters that change with anything else in the line. */
export function sumOf(fields: object): string {
  return hash(JSON.stringify(fields)).toString(36).slice(-4);
}
