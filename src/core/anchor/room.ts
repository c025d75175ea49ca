import { blockSize, FRAME, retiredSize } from './format.ts';
import type { Entry, Retired } from './ledger.ts';

/** The file may be this many times as large as the words of the article; of a shorter one than this, in characters, as if it had so many. */
const SHARE = 1.8,
  SHORTEST = 1000;
/** What is left of an older entry: enough for a note on the page, too little to be recognised by, unless it comes back word for word (see restored.ts). */
const EXCERPT = 60;

/**
 * Keep the ledger small. Of what was retired longest ago first only an excerpt is kept, then, on pages rewritten over
 * and over, the bare id and its heirs. The ids themselves stay for ever. Doing it twice changes nothing more.
 * @param retired oldest first
 */
export function shorten(retired: readonly Retired[], blocks: readonly Entry[]): Retired[] {
  const letters = blocks.reduce((sum, { text }) => sum + text.length + 2, 0);
  const bare = retired.map((entry) => toBare(entry));
  let room = SHARE * Math.max(SHORTEST, letters) - FRAME;
  for (const entry of blocks) room -= blockSize(entry);
  for (const entry of bare) room -= retiredSize(entry);
  const kept: Retired[] = [];
  let cuts: ((entry: Retired) => Retired)[] = [(entry) => entry, toExcerpt];
  for (let k = retired.length - 1; k >= 0; k--) {
    const entry = retired[k]!;
    // What is older never has more than what is newer.
    const costs = (cut: (entry: Retired) => Retired): number =>
      retiredSize(cut(entry)) - retiredSize(bare[k]!);
    cuts = cuts.slice(
      Math.max(
        0,
        cuts.findIndex((cut) => costs(cut) <= room),
      ),
    );
    if (cuts.length > 0 && costs(cuts[0]!) > room) cuts = [];
    const [cut] = cuts;
    if (cut) room -= costs(cut);
    kept.unshift(cut ? cut(entry) : bare[k]!);
  }
  return kept;
}

/** What is still needed to know where its words are: how many they were. */
const toBare = (entry: Retired): Retired => ({
  ...entry,
  was: '',
  when: undefined,
  born: entry.heirs.length > 0 ? entry.born : 0,
});

function toExcerpt(entry: Retired): Retired {
  const { was } = entry;
  return was.length > EXCERPT ? { ...entry, was: `${was.slice(0, EXCERPT - 1).trimEnd()}…` } : entry;
}
