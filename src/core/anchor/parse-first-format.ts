import { inOrder, type Entry, type Ledger, type Retired } from './ledger.ts';
import { hash, ID } from './mint.ts';
import { REPAIR, type Complain } from './problems.ts';
import { countWords } from './words.ts';

type FirstEntry = {
  id?: string;
  slug?: string;
  sum?: string;
  text?: string;
  born?: number;
  words?: string;
  heirs?: string[];
  after?: string;
  when?: string;
  was?: string;
};

/**
 * A ledger as it was written before 23 November 2026: an object an entry, what was retired in a list of its own. Its ids
 * are out in the world. The next `npm run anchors` writes it anew.
 */
export function parseFirstFormat(text: string, complain: Complain): Ledger {
  let file: { blocks: FirstEntry[]; retired: FirstEntry[] };
  try {
    file = JSON.parse(text) as typeof file;
    const entries = [...file.blocks, ...file.retired];
    const known = new Set(entries.map(idOf));
    if (known.size < entries.length) throw new Error('an id stands twice');
    for (const { sum, ...entry } of entries) {
      const isBare = sum === undefined && Object.keys(entry).length === 1;
      if (!(entry.slug !== undefined || ID.test(idOf(entry)))) throw new Error(`"${idOf(entry)}" is no id`);
      if (!isBare && sum !== hash(JSON.stringify(entry)).toString(36).slice(-4))
        throw new Error(`the line of "${idOf(entry)}" was changed by hand`);
      const named = [
        ...(entry.heirs ?? []),
        ...(entry.after === undefined ? [] : [entry.after]),
        ...ownersOf(entry),
      ];
      const lost = named.find((id) => !known.has(id));
      if (lost !== undefined) throw new Error(`"${lost}", which "${idOf(entry)}" names, is missing`);
    }
  } catch (error) {
    complain(
      { line: 1, column: 1 },
      `This ledger has the format of before, and is damaged: ${error instanceof Error ? error.message : String(error)}.`,
      REPAIR,
    );
    return { blocks: [], retired: [] };
  }
  const blocks = file.blocks.map((entry): Entry => {
    const id = idOf(entry),
      { text: said = '' } = entry;
    const count = countWords(said);
    const strands = entry.words?.split(' ').map((strand) => {
      const [ids, n] = strand.split('*');
      return { count: Number(n), ids: ids ? ids.split('+') : [] };
    });
    return {
      id,
      fixed: entry.slug !== undefined,
      text: said,
      born: entry.born ?? count,
      strands: strands ?? [{ count, ids: [id] }],
    };
  });
  const retired = file.retired.map((entry): Retired => ({
    id: idOf(entry),
    fixed: entry.slug !== undefined,
    heirs: entry.heirs ?? [],
    after: entry.after,
    when: entry.when,
    born: entry.born ?? 0,
    was: entry.was ?? '',
  }));
  return { blocks, retired: inOrder(retired, blocks) };
}

const idOf = ({ id, slug }: FirstEntry): string => id ?? slug ?? '';

const ownersOf = ({ words = '' }: FirstEntry): string[] =>
  words.split(' ').flatMap((strand) =>
    strand
      .replace(/\*\d*$/u, '')
      .split('+')
      .filter(Boolean),
  );
