import type { Block, Ledger } from './ledger.ts';
import type { Lineage } from './lineage.ts';
import { mintId } from './mint.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * An id is a hash of the text it was made for. So a paragraph that comes back word for word names the id that it had,
 * however little the ledger still knows of it: all its words count for that id again. One that never left is no such.
 * @param lineages of the blocks, as their words were followed
 * @returns the same, and the words that each id so found was made for
 */
export function restored(
  blocks: readonly Block[],
  { blocks: last, retired }: Ledger,
  lineages: readonly Lineage[],
): { lineages: readonly Lineage[]; born: ReadonlyMap<string, number> } {
  const gone = new Map(retired.map((entry) => [entry.id, entry]));
  const stood = new Set(last.map(({ text }) => text));
  const born = new Map<string, number>();
  const out = lineages.map((lineage, j): Lineage => {
    const { text, slug } = blocks[j]!;
    if (slug !== undefined || gone.size === 0 || stood.has(text)) return lineage;
    const id = mintId(text, NONE);
    const entry = gone.get(id);
    // What the ledger does know must say the same: two texts may have one hash.
    if (!entry || entry.fixed || !text.startsWith(entry.was.replace(/…$/u, ''))) return lineage;
    born.set(id, lineage.length);
    return lineage.map((ids) => (ids.includes(id) ? ids : [...ids, id]));
  });
  return { lineages: out, born };
}
