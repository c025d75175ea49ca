import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from '../../../src/core/anchor/assign.ts';
import type { Retired } from '../../../src/core/anchor/ledger.ts';
import { commonRun } from '../../../src/core/anchor/common-run.ts';
import { compare } from '../../../src/core/anchor/compare.ts';
import { prepare, type Text } from '../../../src/core/anchor/editions.ts';
import { serialiseLedger } from '../../../src/core/anchor/format.ts';
import { minter, mintId } from '../../../src/core/anchor/mint.ts';
import { revise } from '../../../src/core/anchor/revise.ts';
import { shorten } from '../../../src/core/anchor/room.ts';
import { kinship, NUMBERS, SPELLINGS, STRANGERS } from '../../../src/core/anchor/spelling.ts';
import { pairWords } from '../../../src/core/anchor/pair-words.ts';
import { traceWords } from '../../../src/core/anchor/trace.ts';
import { believed } from '../../../src/core/anchor/vouch.ts';
import { sentenceSpans, vocabulary } from '../../../src/core/anchor/words.ts';
import { P, TWINS } from './news.ts';

const known = vocabulary();
const read = (text: string): Text => ({ ...known.read(text), heading: false });
/** The words of a text, spelt. */
const wordsOf = (text: string): string[] => Array.from(read(text).words, (word) => known.spelt[word]!);

describe('reading', () => {
  test.each([
    { name: 'case and typography do not count', text: '“Rutte” MENYEBUT…', words: ['rutte', 'menyebut'] },
    {
      name: 'a number is one word',
      text: 'Rp366.640 pada 29/10/2024',
      words: ['rp366640', 'pada', '29102024'],
    },
    { name: 'a number before a full stop', text: 'Tahun 2024.', words: ['tahun', '2024'] },
    { name: 'joined words are two', text: 'Indo-Pasifik', words: ['indo', 'pasifik'] },
    { name: 'no letter: the text itself', text: ' * * * ', words: ['* * *'] },
    { name: 'nothing', text: ' ', words: [''] },
  ])('$name', ({ text, words }) => {
    expect(wordsOf(text)).toEqual(words);
  });
  test('texts of the same words share one array, others do not', () => {
    expect(read('Ini itu.').words).toBe(read('“ini” ITU').words);
    expect(read('itu ini').words).not.toBe(read('ini itu').words);
  });
  test('cuts a text as the definition of a word does, whatever it is made of', () => {
    // Slower than reading sign by sign, and what that must agree with.
    const word = /[\p{L}\p{M}]*\p{N}[\p{L}\p{N}\p{M}]*(?:[.,:/]\p{N}+)*|[\p{L}\p{M}]+/gu;
    const piece = fc.oneof(
      fc.constantFrom('Rp', '12', '.', ',', ' ', 'é', '-', '“', '𝒳', '٣', '😀', 'kata'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const expected = text
          .normalize('NFC')
          .toLowerCase()
          .match(word)
          ?.map((found) => (/[.,:/]/.test(found) ? found.replace(/[.,:/]/g, '') : found));
        expect(wordsOf(text)).toEqual(expected ?? [text.replace(/\s+/gu, ' ').trim()]);
      }),
    );
  });
  test('sentences are all the words, in order', () => {
    const text = 'Satu dua. "Tiga!" Empat: lima? enam';
    const spelt = wordsOf(text);
    expect(sentenceSpans(read(text)).map(([from, to]) => spelt.slice(from, to).join(' '))).toEqual([
      'satu dua',
      'tiga',
      'empat',
      'lima',
      'enam',
    ]);
  });
});

describe('kinship', () => {
  test.each([
    ['menignkatkan', 'meningkatkan', SPELLINGS],
    ['kemmenangan', 'kemenangan', SPELLINGS],
    ['rute', 'rutte', SPELLINGS],
    ['dari', 'hari', STRANGERS],
    ['menteri', 'misteri', STRANGERS],
    ['2023', '2024', NUMBERS],
    ['2024', 'tahun', STRANGERS],
  ])('%s, %s', (a, b, kin) => {
    expect(kinship([a, b]).of(0, 1)).toBe(kin);
  });
});

test('a word of one paragraph proves more than one of many, and a template proves next to nothing', () => {
  const { oldRuns } = prepare(known, TWINS.map(read), [], []);
  const proofOf = (word: string): number => oldRuns[0]!.proof[wordsOf(TWINS[0]!).indexOf(word)]!;
  expect(proofOf('aceh')).toBeGreaterThan(proofOf('terdaftar') + 2);
  expect(proofOf('terdaftar')).toBeLessThan(0.3);
});

test('the longest run that two texts share is one that can be meant nowhere else', () => {
  const words = (text: string) => Int32Array.from(text, (sign) => sign.charCodeAt(0));
  expect(commonRun(words('abXYZcd'), words('XYZef'))).toEqual({ i: 2, j: 0, length: 3 });
  expect(commonRun(words('abcd'), words('efgh')).length).toBe(0);
  // "aaaa" stands in both, but could be meant in many ways; "bc" cannot.
  expect(commonRun(words('aaaaXbc'), words('bcYaaaa'))).toEqual({ i: 5, j: 0, length: 2 });
  expect(commonRun(words('abab'), words('ab')).length).toBe(0);
});

test('a paragraph whose sentences changed places is told by its sentences', () => {
  const [one, two] = P.gempa.split(/(?<=\.) /u) as [string, string];
  const editions = prepare(known, Object.values(P).map(read), [read(`${two} ${one}`)], []);
  const at = Object.values(P).indexOf(P.gempa);
  const { likeness, source } = pairWords(editions, at, 0);
  expect(likeness).toBeGreaterThan(
    compare(editions.oldRuns[at]!, editions.nextRuns[0]!, editions.kin).likeness,
  );
  expect([...source].toSorted((a, b) => a - b)).toEqual([...source.keys()]);
});

test('a sentence that only fills the place of another, with some words of grammar in common, is not it', () => {
  const [one] = P.kereta.split(/(?<=\.) /u) as [string];
  const after = `${one} Menteri membuka empat rumah sakit setiap tahun.`;
  const editions = prepare(known, Object.values(P).map(read), [read(after)], []);
  const at = Object.values(P).indexOf(P.kereta);
  const source = believed(editions, at, 0, pairWords(editions, at, 0).source);
  const length = wordsOf(one).length;
  expect([...source.slice(0, length)]).toEqual([...Array(length).keys()]);
  expect([...source.slice(length)].every((k) => k === -1)).toBe(true);
});

describe('likeness', () => {
  const texts = Object.values(P);
  const likeness = (next: string, of = 0): number => {
    const { oldRuns, nextRuns, kin } = prepare(known, texts.map(read), [read(next)], []);
    return compare(oldRuns[of]!, nextRuns[0]!, kin).likeness;
  };
  test('suffers less from another number, and from a slip of the hand, than from another word', () => {
    const gempa = texts.indexOf(P.gempa);
    const [same, number, slip, word] = [
      ['', ''],
      ['5,6', '6,1'],
      ['Cianjur', 'Cianjr'],
      ['Cianjur', 'Ambon'],
    ].map(([from, to]) => likeness(P.gempa.replace(from!, to!), gempa));
    expect(number).toBeLessThan(same!);
    expect(slip).toBeLessThan(same!);
    expect(word).toBeLessThan(Math.min(number!, slip!));
  });
  test('falls with every word that changes, and with words in another order', () => {
    const words = P.nato.split(' ');
    const changed = [0, 2, 4, 8].map((n) =>
      likeness(words.map((word, k) => (k < n ? 'lain' : word)).join(' ')),
    );
    expect(changed).toEqual(changed.toSorted((a, b) => b - a));
    expect(likeness(words.toReversed().join(' '))).toBeLessThan(changed[2]!);
    expect(changed.at(-1)).toBeGreaterThan(0);
  });
  test('is far below zero for another text', () => {
    expect(
      likeness('Menteri Kesehatan meresmikan rumah sakit terapung untuk melayani pulau kecil.'),
    ).toBeLessThan(0);
  });
});

test('assign finds what trying everything finds', () => {
  const size = 4;
  const worths = fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });
  const best = (rows: readonly number[][], from = 0, used = 0): number =>
    from === rows.length
      ? 0
      : Math.max(
          best(rows, from + 1, used),
          ...rows[from]!.map((worth, j) =>
            worth > 0 && !(used & (1 << j)) ? worth + best(rows, from + 1, used | (1 << j)) : 0,
          ),
        );
  fc.assert(
    fc.property(worths, (rows) => {
      const partner = assign(
        size,
        size,
        rows.flatMap((row, i) => row.map((worth, j) => ({ old: i, next: j, worth }))),
      );
      const pairs = [...partner].flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]));
      expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length);
      expect(pairs.reduce((sum, [i, j]) => sum + rows[i]![j]!, 0)).toBe(best(rows));
    }),
  );
});

describe('mintId', () => {
  test('depends on the text alone, and on nothing else until it is taken', () => {
    const id = mintId(P.nato, new Set());
    expect(mintId(P.nato, new Set(['abc12']))).toBe(id);
    expect(mintId(P.nato, new Set([id]))).not.toBe(id);
  });
  test('is the same for ever: links out in the world were made with it', () => {
    expect([
      mintId('Pentagon dan NATO', new Set()),
      mintId('', new Set()),
      mintId('Pentagon dan NATO', new Set([mintId('Pentagon dan NATO', new Set())])),
    ]).toMatchInlineSnapshot(`
      [
        "pz558",
        "kzk7z",
        "yw485",
      ]
    `);
  });
});

test('words are followed from two paragraphs into one, and sentence by sentence', () => {
  const [origin] = traceWords(known, [P.nato, P.gempa, P.harga].map(read), [read(`${P.gempa} ${P.nato}`)]);
  const count = (block: number): number => origin!.block.filter((i) => i === block).length;
  expect([count(0), count(1), count(2), count(-1)]).toEqual([
    wordsOf(P.nato).length,
    wordsOf(P.gempa).length,
    0,
    0,
  ]);
});

test('a thousand equal blocks get ids of their own, at one try each', () => {
  const taken = new Set<string>();
  let asked = 0;
  const counting = { has: (id: string) => (asked++, taken.has(id)), add: (id: string) => taken.add(id) };
  const mint = minter(counting as Set<string>);
  for (let k = 0; k < 1000; k++) mint('Baca juga:');
  expect(taken.size).toBe(1000);
  expect(asked).toBeLessThan(1010);
});

describe('shorten', () => {
  const retired = (count: number): Retired[] =>
    Array.from({ length: count }, (_, k) => ({
      id: `a${k}`,
      fixed: false,
      heirs: k % 5 === 0 ? ['b1'] : [],
      after: 'b1',
      when: '2025-01-01',
      born: 17,
      was: `${k} ${P.nato} ${P.harga}`,
    }));
  const page = [...Object.values(P), ...TWINS.slice(0, 4)].map((text) => ({ kind: 'p', text }));
  const { blocks } = revise(undefined, page);
  const size = (ids: readonly Retired[]): number => serialiseLedger({ blocks, retired: ids }).length;
  const article = page.reduce((sum, { text }) => sum + text.length + 2, 0);
  test('what was retired last is kept whole, older words are cut short, the oldest ids stand bare; heirs stay', () => {
    const short = shorten(retired(20), blocks);
    expect(short.map(({ id }) => id)).toEqual(retired(20).map(({ id }) => id));
    expect(short.at(-1)).toEqual(retired(20).at(-1));
    expect(short.map(({ was }) => was.length)).toEqual(
      short.map(({ was }) => was.length).toSorted((a, b) => a - b),
    );
    expect(short.find(({ was }) => was.endsWith('…'))?.was.length).toBeOneOf([59, 60]);
    expect(short[1]).toMatchObject({ id: 'a1', heirs: [], after: 'b1', when: undefined, born: 0, was: '' });
    expect(short[0]).toMatchObject({ heirs: ['b1'], born: 17, was: '' });
  });
  test.each([0, 5, 20, 60, 120])('with %i ids retired the file stays below twice the article', (count) => {
    expect(size(shorten(retired(count), blocks))).toBeLessThan(2 * article);
  });
  test('twice is as once', () => {
    const once = shorten(retired(30), blocks);
    expect(shorten(once, blocks)).toEqual(once);
  });
});
