/**
 * Spellings that sound alike to an Indonesian reader, as one: Lavrof and Lavrov, Soekarno and Sukarno, Djakarta and
 * Jakarta, Sergey and Sergei. The order matters: two-letter signs first, doubled letters last.
 */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sy|sj|sz/g, 's'],
  [/oe|ou|oo/g, 'u'],
  [/au/g, 'o'],
  [/dj|dzh/g, 'j'],
  [/tj|tch/g, 'ch'],
  [/kh/g, 'h'],
  [/ph/g, 'p'],
  [/([tgrbd])h/g, '$1'],
  [/ch/g, '1'], // Kept apart from the c of Moscow while that becomes k.
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, '1'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[fvw]/g, 'p'],
  [/(?<=[aeiouy])j(?![aeiou])|(?<=[iy])j/g, 'i'],
  [/y/g, 'i'],
  [/ie/g, 'i'],
  [/ee/g, 'i'],
  [/(?<=.)h$/g, ''],
  [/(.)\1+/g, '$1'],
  [/1/g, 'c'],
];

/** How a folded word sounds; words that sound alike give the same. */
export const soundOf = (word: string): string =>
  ALIKE.reduce((sound, [signs, as]) => sound.replace(signs, as), word);
