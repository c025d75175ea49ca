/** A text cut to the words that recognition works on, and where its sentences begin. */
export type Reading = {
  /** Words as numbers of a {@link Vocabulary}. Never empty. Texts of the same words share one array. */
  words: Int32Array;
  /** Index of the first word of every sentence. */
  sentences: readonly number[];
};

/** From the first word to before the last: `words.slice(from, to)`. */
export type Span = readonly [from: number, to: number];

/** All words met so far; each has a number, the same for each time it is met. */
export type Vocabulary = {
  /** The word of each number: lower-cased letters and digits, so that a typographic change is no change. */
  readonly spelt: readonly string[];
  /** Read a text. One without a single letter or digit (a rule of dashes, an emoji, nothing at all) is one word: itself. */
  read(text: string): Reading;
};

const LETTER = 1,
  DIGIT = 2,
  SPACE = 3,
  STOP = 4,
  OTHER = 5;
/** What each code point is; 0: not asked yet. A regular expression for each word would take most of the time. */
const kinds = new Uint8Array(0x110000);
// The full stop of an abbreviation only makes a short sentence here, which does no harm.
const KINDS: [RegExp, number][] = [
  [/[\p{L}\p{M}]/u, LETTER],
  [/\p{N}/u, DIGIT],
  [/\s/u, SPACE],
  [/[.!?…:]/u, STOP],
];

function kindAt(text: string, k: number): number {
  const unit = text.charCodeAt(k);
  // Both halves of a sign are what the sign is.
  const isPair = unit >= 0xd800 && unit <= 0xdfff;
  const sign = isPair ? text.codePointAt(unit >= 0xdc00 && k > 0 && isHigh(text, k - 1) ? k - 1 : k)! : unit;
  return (kinds[sign] ||= KINDS.find(([kind]) => kind.test(String.fromCodePoint(sign)))?.[1] ?? OTHER);
}
const isHigh = (text: string, k: number): boolean => (text.charCodeAt(k) & 0xfc00) === 0xd800;

/** A number with its separators and its currency is one word: 820.809, 29/10/2024, Rp366.640. */
const SEPARATORS = /[.,:/]/g;
const isSeparator = (unit: number): boolean => unit === 46 || unit === 44 || unit === 58 || unit === 47;

/** The numbers of the words that were cut last. */
let scratch = new Int32Array(64);

/** Cut a text into words; `find` gives each its number, which is put into {@link scratch}. */
function cut(
  plain: string,
  find: (text: string, from: number, to: number) => number,
): { count: number; sentences: number[] } {
  const sentences: number[] = [];
  let count = 0,
    stopped = true; // The next word begins a sentence.
  const end = plain.length;
  for (let k = 0, stop = false; k < end;) {
    const kind = kindAt(plain, k);
    if (kind > DIGIT) {
      if (kind === STOP) stop = true;
      else if (kind === SPACE && stop) stopped = true;
      k++;
      continue;
    }
    const from = k;
    while (k < end && kindAt(plain, k) === LETTER) k++;
    let separated = false;
    if (k < end && kindAt(plain, k) === DIGIT) {
      while (k < end && kindAt(plain, k) <= DIGIT) k++;
      while (k + 1 < end && isSeparator(plain.charCodeAt(k)) && kindAt(plain, k + 1) === DIGIT) {
        separated = true;
        for (k++; k < end && kindAt(plain, k) === DIGIT;) k++;
      }
    }
    if (stopped) sentences.push(count);
    stop = stopped = false;
    if (count === scratch.length) {
      const more = new Int32Array(2 * count);
      more.set(scratch);
      scratch = more;
    }
    if (separated) {
      const word = plain.slice(from, k).replace(SEPARATORS, '');
      scratch[count++] = find(word, 0, word.length);
    } else scratch[count++] = find(plain, from, k);
  }
  if (count === 0) {
    const itself = plain.replace(/\s+/gu, ' ').trim();
    scratch[count++] = find(itself, 0, itself.length);
    sentences.push(0);
  }
  return { count, sentences };
}

const plainOf = (text: string): string => text.normalize('NFC').toLowerCase();

/** How many words a {@link Vocabulary} reads in a text: as many in capitals as in small letters. */
export const countWords = (text: string): number => cut(text.normalize('NFC'), () => 0).count;

export function vocabulary(): Vocabulary {
  const spelt: string[] = [];
  const find = dictionary(spelt);
  const texts = new Map<string, Reading>();
  const alike = new Map<number, Int32Array[]>();

  function scan(plain: string): Reading {
    const { count, sentences } = cut(plain, find);
    return { words: shared(scratch.subarray(0, count)), sentences };
  }

  function shared(words: Int32Array): Int32Array {
    let key = words.length;
    for (const word of words) key = Math.imul(key ^ word, 0x01000193);
    const known = alike.get(key);
    const same = known?.find((other) => isSame(other, words));
    if (same) return same;
    const own = words.slice();
    if (known) known.push(own);
    else alike.set(key, [own]);
    return own;
  }

  return {
    spelt,
    read(text) {
      let reading = texts.get(text);
      if (!reading) texts.set(text, (reading = scan(plainOf(text))));
      return reading;
    },
  };
}

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((word, k) => word === b[k]);

/** The number of the word that stands in a text from one sign to before another; a new one gets the next number. */
function dictionary(spelt: string[]): (text: string, from: number, to: number) => number {
  const hashes: number[] = [];
  let slots = new Int32Array(4096); // Open addressing; a word's number + 1, 0 = free.
  const grow = (): void => {
    slots = new Int32Array(2 * slots.length);
    hashes.forEach((hash, word) => {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = word + 1;
    });
  };
  return (text, from, to) => {
    let hash = to - from;
    for (let k = from; k < to; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    hash = (hash ^ (hash >>> 15)) & 0x3fffffff;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const word = slots[slot]! - 1;
      if (word < 0) {
        hashes.push(hash);
        slots[slot] = spelt.push(text.slice(from, to));
        if (2 * spelt.length > slots.length) grow();
        return spelt.length - 1;
      }
      if (hashes[word] === hash && spelt[word]!.length === to - from && text.startsWith(spelt[word]!, from))
        return word;
    }
  };
}

/** The sentences of a reading, in order; together they are all its words. */
export function sentenceSpans({ words, sentences }: Reading): Span[] {
  return sentences.map((from, k) => [from, sentences[k + 1] ?? words.length]);
}
