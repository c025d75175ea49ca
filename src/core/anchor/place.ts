/** What the places of two blocks say about them, given the pairs of blocks made so far. */
export type Pairing = {
  /** For each old block its new one, or -1. */
  partner: Int32Array;
  /** For each new block its old one, or -1. */
  owner: Int32Array;
};

/** Nats for standing beside the partner of the neighbour, each side; against standing elsewhere. */
const BESIDE = 4,
  ASTRAY = -1;
/** Of two near copies side by side, the one that the next block still follows at once is the older: a new version is put before it. */
const FOLLOWED_AT_ONCE = 2;

/** How many nats the places speak for a pair, as the pairing stands now. */
export function placeSpeaks({ partner, owner }: Pairing): (i: number, j: number) => number {
  const olds = nearestPaired(partner),
    nexts = nearestPaired(owner);
  if (!partner.some((j) => j >= 0)) return () => 0; // Nothing is known yet.
  // The edges are partners too.
  const areBeside = (a: number, b: number): boolean =>
    a < 0 || a >= partner.length ? b < 0 || b >= owner.length : partner[a] === b;
  return (i, j) => {
    const atOnce = i + 1 === partner.length ? j + 1 === owner.length : partner[i + 1] === j + 1;
    return (
      (areBeside(olds.before[i]!, nexts.before[j]!) ? BESIDE : ASTRAY) +
      (areBeside(olds.behind[i]!, nexts.behind[j]!) ? BESIDE : ASTRAY) +
      (atOnce ? FOLLOWED_AT_ONCE : 0)
    );
  };
}

/** For each block the nearest one on either side that is paired; -1 and the length: none. */
function nearestPaired(pairs: Int32Array): { before: Int32Array; behind: Int32Array } {
  const before = new Int32Array(pairs.length),
    behind = new Int32Array(pairs.length);
  for (let k = 0, near = -1; k < pairs.length; k++) {
    before[k] = near;
    if (pairs[k]! >= 0) near = k;
  }
  for (let k = pairs.length - 1, near = pairs.length; k >= 0; k--) {
    behind[k] = near;
    if (pairs[k]! >= 0) near = k;
  }
  return { before, behind };
}

/** Gaps are searched this far from each end: a wholesale replacement must not make all pairs. */
const REACH = 5;

/** Unpaired blocks that stand where the other edition has unpaired ones too: a block rewritten beyond its rare words is still known by its place. */
export function* sharingPlace({ partner, owner }: Pairing): Generator<[old: number, next: number]> {
  const { before, behind } = nearestPaired(partner);
  for (let i = 0; i < partner.length; i++) {
    if (partner[i]! >= 0) continue;
    const from = (partner[before[i]!] ?? -1) + 1,
      to = partner[behind[i]!] ?? owner.length;
    for (let j = from; owner[j] === -1 && j < from + REACH; j++) yield [i, j];
    for (let j = to - 1; owner[j] === -1 && j >= to - REACH; j--) yield [i, j];
  }
}
