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

/** Nats that the places speak for the pair. */
export function placeSpeaksFor(i: number, j: number, pairing: Pairing): number {
  const { partner, owner } = pairing;
  const atOnce = i + 1 === partner.length ? j + 1 === owner.length : partner[i + 1] === j + 1;
  return (
    (beside(i, j, -1, pairing) ? BESIDE : ASTRAY) +
    (beside(i, j, 1, pairing) ? BESIDE : ASTRAY) +
    (atOnce ? FOLLOWED_AT_ONCE : 0)
  );
}

/** Is the nearest paired block on that side of `i` the partner of the nearest on that side of `j`? The edges are partners too. */
function beside(i: number, j: number, step: 1 | -1, { partner, owner }: Pairing): boolean {
  let a = i + step,
    b = j + step;
  while (partner[a] === -1) a += step;
  while (owner[b] === -1) b += step;
  return partner[a] === undefined ? owner[b] === undefined : partner[a] === b;
}

/** Gaps are searched this far from each end: a wholesale replacement must not make all pairs. */
const REACH = 5;

/** Unpaired blocks that stand where the other edition has unpaired ones too: a block rewritten beyond its rare words is still known by its place. */
export function* sharingPlace({ partner, owner }: Pairing): Generator<[old: number, next: number]> {
  for (let i = 0; i < partner.length; i++) {
    if (partner[i]! >= 0) continue;
    let before = i,
      behind = i;
    while (partner[before] === -1) before--;
    while (partner[behind] === -1) behind++;
    const from = before < 0 ? 0 : partner[before]! + 1,
      to = behind >= partner.length ? owner.length : partner[behind]!;
    for (let j = from; owner[j] === -1 && j < from + REACH; j++) yield [i, j];
    for (let j = to - 1; owner[j] === -1 && j >= to - REACH; j--) yield [i, j];
  }
}
