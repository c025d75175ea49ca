/**
 * What is remembered of an article between two editions: `content/articles/<slug>.anchors.json`, kept like a lock file.
 * `format.ts` writes it, `parse.ts` reads it, `revise.ts` brings it up to date.
 */
export type Ledger = {
  /** The blocks of the page, in order. */
  blocks: readonly Entry[];
  /** Ids that no block has any more, in the order of {@link inOrder}. They stay for ever: a link may be out in the world. */
  retired: readonly Retired[];
};

export type Entry = {
  id: string;
  /** The block brought its id along (a heading has its slug); all others get theirs from us. */
  fixed: boolean;
  /** Plain text: what is needed to recognise the block again. */
  text: string;
  /** How many words the block had when it got this id. */
  born: number;
  /** Whose words they are, in order; the counts add up to the words of `text`. */
  strands: readonly Strand[];
};

/** Words in a row with one history: the ids whose block had these words when it got its id. None: added later. */
export type Strand = { count: number; ids: readonly string[] };

export type Retired = {
  id: string;
  fixed: boolean;
  /** Ids on the page that its words live on in, most of them first. Empty: they are gone. */
  heirs: readonly string[];
  /** The id on the page that it stood behind, where it is gone; undefined = it stood first, or lives on. */
  after: string | undefined;
  /** When it was retired, as `revise` was told. */
  when: string | undefined;
  born: number;
  /** What it said last; old ones are cut short when they take too much room. */
  was: string;
};

/** A block of the next edition. */
export type Block = {
  /** `p`, `h`, `li`, `q`, …; recognition only asks whether there is a `slug`. */
  kind: string;
  text: string;
  /** The id it brings along, if it has one. */
  slug?: string | undefined;
};

/** What was retired, oldest first; of one day, and of days forgotten, in the order of the page. */
export function inOrder(retired: readonly Retired[], blocks: readonly Pick<Entry, 'id'>[]): Retired[] {
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const place = ({ heirs, after }: Retired): number => places.get(heirs[0] ?? after ?? '') ?? -1;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return retired.toSorted((a, b) => compare(a.when ?? '', b.when ?? '') || place(a) - place(b));
}
