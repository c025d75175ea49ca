/**
 * Indonesian word families. A written word may come from several roots (`menanggapi`: tanggap, anggap), and only a
 * dictionary tells which are words. The build has one; the browser compares a query's possible roots with the
 * roots that the build found for each word of the text.
 */

/** A prefix, and the letters that the root may have lost to it: me-nulis comes from tulis. */
const PREFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['memper', ['']],
  ['diper', ['']],
  ['keber', ['']],
  ['keter', ['']],
  ['pember', ['']],
  ['penge', ['']],
  ['menge', ['']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['meny', ['s', 'ny']],
  ['peny', ['s', 'ny']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['ber', ['']],
  ['bel', ['']],
  ['per', ['', 'r']],
  ['pel', ['']],
  ['ter', ['', 'r']],
  ['me', ['']],
  ['pe', ['']],
  ['be', ['']],
  ['te', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
];
const SUFFIXES = ['kan', 'an', 'i'];
const ENDINGS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
const SHORTEST_ROOT = 3;

/** Every root that a folded word may come from, itself first, and how many prefixes were taken off for it. */
export function possibleRoots(word: string): ReadonlyMap<string, number> {
  const roots = new Map([[word, 0]]);
  if (!/^[a-z]{4,}$/.test(word)) return roots;
  const add = (root: string, prefixes: number) => {
    if (root.length < SHORTEST_ROOT || !/[aeiou]/.test(root)) return;
    roots.set(root, Math.min(prefixes, roots.get(root) ?? prefixes));
  };
  for (const base of [word, ...without(ENDINGS, word)]) {
    for (const stem of [base, ...without(SUFFIXES, base)]) {
      add(stem, 0);
      for (const inner of withoutPrefix(stem)) {
        add(inner, 1);
        for (const core of withoutPrefix(inner)) add(core, 2); // ke-ter-libat-an
      }
    }
  }
  return roots;
}

const without = (ends: readonly string[], word: string): string[] =>
  ends.filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length));

function withoutPrefix(word: string): string[] {
  return PREFIXES.flatMap(([prefix, lost]) => {
    if (!word.startsWith(prefix)) return [];
    const rest = word.slice(prefix.length);
    // A lost letter stood before a vowel: me-nulis, but men-dengar.
    return lost.filter((letter) => letter === '' || /^[aeiou]/.test(rest)).map((letter) => letter + rest);
  });
}

/** Parts of a compound that are shorter are chance. */
const SHORTEST_PART = 4;

/** Two roots that an affix before and one behind wrote as one word: menandatangani, from tanda tangan. */
function isCompound(root: string, isRoot: (word: string) => boolean): boolean {
  for (let at = SHORTEST_PART; at <= root.length - SHORTEST_PART; at++)
    if (isRoot(root.slice(0, at)) && isRoot(root.slice(at))) return true;
  return false;
}

/**
 * The roots of a word of the text. A word that the dictionary lists is its own root; else every possible root that
 * it lists with the fewest prefixes taken off (kemenangan: menang, not tangan); where it lists none, a compound of two that
 * it lists; or the word itself.
 */
export function rootsIn(word: string, isRoot: (word: string) => boolean): string[] {
  if (isRoot(word)) return [word];
  const possible = [...possibleRoots(word)].filter(([root]) => root !== word);
  const listed = possible.filter(([root]) => isRoot(root));
  const roots = listed.length > 0 ? listed : possible.filter(([root]) => isCompound(root, isRoot));
  if (roots.length === 0) return [word];
  const fewest = Math.min(...roots.map(([, prefixes]) => prefixes));
  const longest = Math.max(...roots.map(([root]) => root.length));
  // Much shorter roots are chance (keamanan: aman, not man).
  return roots
    .filter(([root, prefixes]) => prefixes === fewest && root.length >= longest - 1)
    .map(([root]) => root);
}
