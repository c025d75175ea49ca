/**
 * What is left of a folded word when everything that looks like an affix is taken off: `mengirim`, `pengiriman` and
 * `kirim` give `irim`. Too rough to tell whether two words are relatives (`kinship` does that), but a word's relatives
 * mostly share it, so that it can choose the file that holds them all. No dictionary is needed, unlike for a root.
 */
export function kernelOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const bare = untilNothingGoes(cut(word, ENDING), (text) => cut(text, SUFFIX));
  const kernel = untilNothingGoes(bare, (text) => {
    const restored = text.replace(NASAL, (_, nasal: string) => SWALLOWED[nasal] ?? '');
    return restored === text ? cut(text, PREFIX) : restored;
  });
  // Of a root in -k the suffix -kan took the k, too: penolakan, tolak.
  return kernel.replace(/^(?:ny|[kpst])(?=[aeiou])/, '').replace(/k$/, '');
}

const ENDING = /(?:nya|lah|kah|pun|ku|mu)$/;
const SUFFIX = /(?:kan|an|i)$/;
const PREFIX = /^(?:me(?:ng|ny|n|m)?|pe(?:ng|ny|n|m|r)?|ber?|ter?|di|ke|se)/;
/** Before a vowel a prefix in a nasal may have swallowed the root's first letter: tulis, menulis. */
const NASAL = /^(?:me|pe)(ng|ny|n|m)(?=[aeiou])/;
const SWALLOWED: Record<string, string> = { ng: 'k', ny: 's', n: 't', m: 'p' };
const SHORTEST = 3;

function cut(word: string, affix: RegExp): string {
  const rest = word.replace(affix, '');
  return rest.length >= SHORTEST && /[aeiou]/.test(rest) ? rest : word;
}

function untilNothingGoes(word: string, step: (word: string) => string): string {
  const next = step(word);
  return next === word ? word : untilNothingGoes(next, step);
}
