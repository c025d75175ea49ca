import { decideOwners, homes, type Claimant } from './decide.ts';
import type { Text } from './editions.ts';
import { inherit, placesOf, rollUp, unroll, type Lineage } from './lineage.ts';
import { inOrder, type Block, type Entry, type Ledger, type Retired } from './ledger.ts';
import { minter } from './mint.ts';
import { restored } from './restored.ts';
import { shorten } from './room.ts';
import { traceWords } from './trace.ts';
import { vocabulary } from './words.ts';

/**
 * Bring the ledger of an article up to date with its blocks. The same text gives the same ledger; an id is never given
 * to something else: it stays with its words, is retired with heirs where they went, or is retired as gone.
 * @param ledger of the last edition; undefined for a new article
 * @param when noted for the ids retired now; any text, usually a date
 */
export function revise(ledger: Ledger | undefined, given: readonly Block[], when?: string): Ledger {
  const { blocks: last, retired } = ledger ?? { blocks: [], retired: [] };
  const blocks = withFreeSlugs(given, [...last, ...retired]);
  if (ledger && isAsBefore(ledger, blocks)) return ledger;
  const words = vocabulary();
  const read = (text: string, heading: boolean): Text => ({ ...words.read(text), heading });
  const texts = blocks.map(({ text, slug }) => read(text, slug !== undefined));
  const buried = retired.map(({ was, fixed }) => read(was, fixed));
  const origins = traceWords(
    words,
    last.map(({ text, fixed }) => read(text, fixed)),
    texts,
    buried,
  );
  const old = [
    ...last.map(({ strands }) => unroll(strands)),
    ...retired.map(({ id }, i) => new Array<readonly string[]>(buried[i]!.words.length).fill([id])),
  ];
  const { lineages: inherited, born } = restored(
    blocks,
    { blocks: last, retired },
    origins.map((origin) => inherit(origin, old)),
  );
  const known = new Map([
    ...[...retired, ...last].map(({ id, born: words }) => [id, words] as const),
    ...born,
  ]);
  const places = homes(placesOf(inherited), known);
  // An echo is not followed any further.
  const lineages = inherited.map((lineage) => withoutEchoes(lineage, places));

  // Who stands where.
  const claimants = [
    ...last.map((entry, i): Claimant & Pick<Entry, 'fixed'> => ({
      ...entry,
      places: places.get(entry.id),
      isPartOf: (j: number) => origins[j]!.block.includes(i),
    })),
    ...retired.map((entry): Claimant & Pick<Entry, 'fixed'> => ({
      ...entry,
      places: places.get(entry.id),
      isPartOf: undefined,
    })),
  ];
  const owners = decideOwners(
    claimants.filter(({ fixed }) => !fixed),
    blocks.map(({ slug }, j) => (slug === undefined ? texts[j]!.words.length : undefined)),
  );
  const taken = new Set([...known.keys(), ...blocks.flatMap(({ slug }) => slug ?? [])]);
  const mint = minter(taken);
  const entries = blocks.map(({ text, slug }, j): Entry => {
    const id = slug ?? owners[j] ?? mint(text);
    const lineage = lineages[j]!;
    // A slug may be given to another heading: then it is a new id to us.
    const stayed = slug === undefined ? owners[j] !== undefined : lineage.some((ids) => ids.includes(id));
    const strands = rollUp(
      stayed ? lineage : lineage.map((ids) => [...ids.filter((other) => other !== id), id]),
    );
    return { id, fixed: slug !== undefined, text, born: stayed ? known.get(id)! : lineage.length, strands };
  });

  // Where the others went.
  const here = new Set(entries.map(({ id }) => id));
  const leaving = last.flatMap((entry, i): Retired[] => {
    if (here.has(entry.id)) return [];
    return [
      {
        id: entry.id,
        fixed: entry.fixed,
        heirs: [],
        after: last[i - 1]?.id,
        when,
        born: entry.born,
        was: entry.text,
      },
    ];
  });
  const gone = [...retired.filter(({ id }) => !here.has(id)), ...leaving].map((entry): Retired => {
    const heirs = (places.get(entry.id) ?? []).map(({ block }) => entries[block]!.id);
    return { ...entry, heirs: heirs.slice(0, MOST_HEIRS) };
  });
  const settled = inOrder(standing(gone, last, here), entries);
  return { blocks: entries, retired: inOrder(shorten(settled, entries), entries) };
}

/** A slug may not be what one of our own ids is, or was: such a heading gets a number behind its slug, as one of two equal headings does. */
function withFreeSlugs(
  blocks: readonly Block[],
  known: readonly Pick<Entry, 'id' | 'fixed'>[],
): readonly Block[] {
  const ours = new Set(known.flatMap(({ id, fixed }) => (fixed ? [] : id)));
  if (!blocks.some(({ slug }) => slug !== undefined && ours.has(slug))) return blocks;
  const slugs = new Set(blocks.map(({ slug }) => slug));
  return blocks.map((block) => {
    if (block.slug === undefined || !ours.has(block.slug)) return block;
    let n = 1;
    while (slugs.has(`${block.slug}-${n}`)) n++;
    slugs.add(`${block.slug}-${n}`);
    return { ...block, slug: `${block.slug}-${n}` };
  });
}

/** Most articles, at most builds: the same words in the same blocks, and a ledger that says nothing against itself. */
function isAsBefore({ blocks: last, retired }: Ledger, blocks: readonly Block[]): boolean {
  const isSame = ({ text, slug }: Block, i: number) => {
    const { id, fixed, text: before } = last[i]!;
    return text === before && (fixed ? id === slug : slug === undefined);
  };
  if (last.length !== blocks.length || !blocks.every(isSame)) return false;
  const here = new Set(last.map(({ id }) => id));
  return retired.every(({ id, heirs, after }) => {
    return !here.has(id) && heirs.every((heir) => here.has(heir)) && (after === undefined || here.has(after));
  });
}

function withoutEchoes(lineage: Lineage, living: ReadonlyMap<string, unknown>): Lineage {
  const lives = (id: string): boolean => living.has(id);
  return lineage.every((ids) => ids.every(lives)) ? lineage : lineage.map((ids) => ids.filter(lives));
}

/** A page offers a reader no more places to look at than this. */
const MOST_HEIRS = 3;

/** What is gone stood behind something: the nearest block before it that is on the page, or its heir. */
function standing(retired: readonly Retired[], last: readonly Entry[], here: ReadonlySet<string>): Retired[] {
  const byId = new Map(retired.map((entry) => [entry.id, entry]));
  const before = new Map(last.map(({ id }, i) => [id, last[i - 1]?.id]));
  const settle = (id: string | undefined): string | undefined => {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at);) {
      if (here.has(at)) return at;
      seen.add(at);
      const entry = byId.get(at);
      at = entry?.heirs[0] ?? before.get(at) ?? entry?.after;
    }
    return undefined;
  };
  return retired.map((entry) => ({
    ...entry,
    after: entry.heirs.length > 0 ? undefined : settle(entry.after),
  }));
}
