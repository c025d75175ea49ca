import { describe, expect, test } from 'vitest';
import type { Block, Ledger } from '../../../src/core/anchor/ledger.ts';
import { revise } from '../../../src/core/anchor/revise.ts';
import { P, PROVINCES, TWINS, twin } from './news.ts';

const paragraphs = (texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'p', text }));

/** Where a link to each paragraph of the first edition lands in the last: its text, or "gone". */
function landings(...editions: (readonly string[])[]): string[] {
  const ledgers = editions.reduce<Ledger[]>(
    (all, texts) => [...all, revise(all.at(-1), paragraphs(texts))],
    [],
  );
  return ledgers[0]!.blocks.map(({ id }) => land(ledgers.at(-1)!, id));
}
function land({ blocks, retired }: Ledger, id: string): string {
  const block = blocks.find((entry) => entry.id === id);
  if (block) return block.text;
  const heir = retired.find((entry) => entry.id === id)?.heirs[0];
  return heir === undefined ? 'gone' : land({ blocks, retired }, heir);
}
const keepsItsIds = (...editions: (readonly string[])[]): boolean => {
  const ledgers = editions.reduce<Ledger[]>(
    (all, texts) => [...all, revise(all.at(-1), paragraphs(texts))],
    [],
  );
  return ledgers[0]!.blocks.every(({ id }) => ledgers.at(-1)!.blocks.some((entry) => entry.id === id));
};

const { nato, harga, gempa, tenis, kereta } = P;
const [gempaOne, gempaTwo] = gempa.split(/(?<=\.) /u) as [string, string];
const NEW =
  'Menteri Kesehatan meresmikan rumah sakit terapung untuk melayani pulau kecil di Kepulauan Seribu.';

describe('one edit', () => {
  test.each([
    {
      name: 'nothing',
      before: [nato, harga, gempa],
      after: [nato, harga, gempa],
      lands: [nato, harga, gempa],
    },
    {
      name: 'a misspelt word',
      before: [nato, harga],
      after: [nato.replace('Pentagon', 'Pentagom'), harga],
      lands: [nato.replace('Pentagon', 'Pentagom'), harga],
    },
    { name: 'typography', before: [nato, harga], after: [`“${nato}”`, harga], lands: [`“${nato}”`, harga] },
    {
      name: 'another number',
      before: [gempa, harga],
      after: [gempa.replace('5,6', '5,9'), harga],
      lands: [gempa.replace('5,6', '5,9'), harga],
    },
    {
      name: 'reworded',
      before: [nato, tenis, harga],
      after: [
        nato,
        'Petenis belia Janice Tjen lolos ke babak ketiga usai mengalahkan unggulan kedua belas dalam dua set.',
        harga,
      ],
      lands: [
        nato,
        'Petenis belia Janice Tjen lolos ke babak ketiga usai mengalahkan unggulan kedua belas dalam dua set.',
        harga,
      ],
    },
    { name: 'inserted at the top', before: [nato, harga], after: [NEW, nato, harga], lands: [nato, harga] },
    { name: 'inserted between', before: [nato, harga], after: [nato, NEW, harga], lands: [nato, harga] },
    { name: 'deleted', before: [nato, harga, gempa], after: [nato, gempa], lands: [nato, 'gone', gempa] },
    {
      name: 'replaced',
      before: [nato, harga, gempa],
      after: [nato, NEW, gempa],
      lands: [nato, 'gone', gempa],
    },
    {
      name: 'moved',
      before: [nato, harga, gempa, tenis],
      after: [gempa, nato, harga, tenis],
      lands: [nato, harga, gempa, tenis],
    },
    {
      name: 'moved and edited',
      before: [nato, harga, gempa, tenis],
      after: [tenis.replace('kedua belas', 'kesepuluh'), nato, harga, gempa],
      lands: [nato, harga, gempa, tenis.replace('kedua belas', 'kesepuluh')],
    },
    {
      name: 'split: the larger part',
      before: [nato, gempa, harga],
      after: [nato, gempaOne, gempaTwo, harga],
      lands: [nato, gempaTwo, harga],
    },
    {
      name: 'merged: both',
      before: [nato, harga, gempa],
      after: [nato, `${harga} ${gempa}`],
      lands: [nato, `${harga} ${gempa}`, `${harga} ${gempa}`],
    },
    {
      name: 'a sentence moved on',
      before: [kereta, harga],
      after: [
        kereta.split('. ')[0]! + '.',
        `Operator menambah empat perjalanan setiap akhir pekan. ${harga}`,
      ],
      lands: [
        kereta.split('. ')[0]! + '.',
        `Operator menambah empat perjalanan setiap akhir pekan. ${harga}`,
      ],
    },
    {
      name: 'rewritten to an echo',
      before: [nato, kereta, harga],
      after: [nato, 'Kereta cepat sepi.', harga],
      lands: [nato, 'gone', harga],
    },
    { name: 'everything else', before: [nato, harga], after: [tenis, kereta], lands: ['gone', 'gone'] },
    { name: 'all taken out', before: [nato, harga], after: [], lands: ['gone', 'gone'] },
  ])('$name', ({ before, after, lands }) => {
    expect(landings(before, after)).toEqual(lands);
  });
});

describe('near-identical paragraphs', () => {
  test('one deleted is gone, not its neighbour', () => {
    expect(landings(TWINS, TWINS.toSpliced(4, 1))).toEqual(TWINS.with(4, 'gone'));
  });
  test('one replaced by another of the kind is gone', () => {
    const other = twin('Yogyakarta', 'Firmansyah', '377.915');
    expect(landings(TWINS, TWINS.with(4, other))).toEqual(TWINS.with(4, 'gone'));
  });
  test('one replaced by another that shares half of its name, in its place, is gone', () => {
    const mixed = TWINS.with(4, twin('Jawa Timur', 'Siregar', '615.204')).with(
      7,
      twin('Jawa Barat', 'Pratama', '102.777'),
    );
    const other = twin('Jawa Tengah', 'Firmansyah', '377.915');
    expect(landings(mixed, mixed.with(4, other))).toEqual(mixed.with(4, 'gone'));
  });
  test('so is one of a short template, with half the name and nothing else', () => {
    const price = (province: string, k: number, official: string): string =>
      `${province}: harga beras medium Rp${k}93.${k}60 per kilogram, ${k} persen di atas pekan lalu, menurut ${official} dari dinas perdagangan setempat.`;
    const prices = TWINS.map((_, k) =>
      price(PROVINCES[k]!, k + 1, `Pejabat${'abcdefghij'[k]!.repeat(4)}`),
    ).with(4, price('Jawa Timur', 5, 'Lestari'));
    const other = price('Jawa Barat', 8, 'Nugroho');
    expect(landings(prices, prices.with(4, other))).toEqual(prices.with(4, 'gone'));
  });
  test('a near copy put before an original that is edited too is the newer one', () => {
    const copy = kereta.replace('dua juta', 'tiga juta');
    const edited = kereta.replace('empat perjalanan', 'lima perjalanan');
    expect(landings([nato, kereta, harga], [nato, copy, edited, harga])).toEqual([nato, edited, harga]);
  });
  test('one with its name kept, and all else that is its own corrected, stays', () => {
    const corrected = twin(PROVINCES[4]!, 'Firmansyah', '377.915');
    expect(landings(TWINS, TWINS.with(4, corrected))).toEqual(TWINS.with(4, corrected));
  });
  test('one with all its numbers corrected stays', () => {
    const corrected = twin(PROVINCES[4]!, 'Siregar', '901.332');
    expect(landings(TWINS, TWINS.with(4, corrected))).toEqual(TWINS.with(4, corrected));
  });
  test('one of two with the same name, moved and with all its numbers corrected, is told by all its words', () => {
    const soldiers = (province: string, speaker: string, k: number): string =>
      `Pukul ${k} WIB. Pasukan di ${province} dilaporkan bertahan setelah serangan yang melibatkan ${k}7.28${k} personel, kata juru bicara ${speaker}.`;
    const speakers = ['Pratama', 'Lubis'];
    const mixed = PROVINCES.map((province, k) =>
      soldiers(k % 3 ? province : 'Kalimantan Barat', k < 8 ? speakers[k % 2]! : province, k + 1),
    );
    const moved = soldiers('Kalimantan Barat', 'Lubis', 77);
    expect(landings(mixed, [...mixed.toSpliced(3, 1), moved])).toEqual(mixed.with(3, moved));
  });
  test('turned round, each keeps its id', () => {
    expect(landings(TWINS, TWINS.toReversed())).toEqual(TWINS);
  });
  test('of equal copies, the one whose neighbours stayed', () => {
    const before = revise(undefined, paragraphs(['Baca juga:', nato, harga, 'Baca juga:', gempa]));
    const after = revise(before, paragraphs([nato, harga, 'Baca juga:', gempa]));
    expect(after.blocks[2]!.id).toBe(before.blocks[3]!.id);
  });
});

describe('over several editions', () => {
  test('the id follows the first words, not the newcomers in their paragraph', () => {
    expect(
      landings([nato, tenis, harga], [nato, `${tenis} ${kereta}`, harga], [nato, kereta, harga]),
    ).toEqual([nato, 'gone', harga]);
  });
  test('a sentence that takes the place of another is not it', () => {
    const [first, second] = kereta.split(/(?<=\.) /u) as [string, string];
    const other = 'Menteri Kesehatan meresmikan rumah sakit terapung.';
    expect(landings([nato, kereta, harga], [nato, `${first} ${other}`, harga], [nato, other, harga])).toEqual(
      [nato, 'gone', harga],
    );
    expect(
      landings([nato, kereta, harga], [nato, `${other} ${second}`, harga], [nato, second, harga]),
    ).toEqual([nato, second, harga]);
  });
  test('words that were moved twice are found', () => {
    expect(landings([nato, gempa, harga], [`${nato} ${gempa}`, harga], [nato, harga, gempa])).toEqual([
      nato,
      gempa,
      harga,
    ]);
  });
  test('a paragraph that was taken out and comes back has its id again', () => {
    expect(
      landings([nato, gempa, harga], [nato, harga], [nato, gempa.replace('Ratusan', 'Ribuan'), harga]),
    ).toEqual([nato, gempa.replace('Ratusan', 'Ribuan'), harga]);
    expect(keepsItsIds([nato, gempa, harga], [nato, harga], [nato, gempa, harga])).toBe(true);
  });
  test('one that comes back word for word has its id again, though its words were forgotten or went elsewhere', () => {
    const first = revise(undefined, paragraphs([nato, gempa, harga]));
    const id = first.blocks[1]!.id;
    const second = revise(first, paragraphs([nato, harga]));
    const forgotten = second.retired.map((entry) => ({ ...entry, was: '', born: 0 }));
    const third = revise({ ...second, retired: forgotten }, paragraphs([nato, gempa, harga]));
    expect(third.blocks[1]).toMatchObject({ id, born: 18 });
    expect(third.retired).toEqual([]);
    expect(keepsItsIds([nato, gempa, harga], [nato, `${gempaOne} ${harga}`], [nato, gempa, harga])).toBe(
      true,
    );
  });
  test('of two with the same words the one taken out does not come back as the other', () => {
    const editions = [
      [nato, gempa, harga, gempa, tenis],
      [nato, harga, gempa, tenis],
      [nato, harga, gempa, kereta],
    ];
    const ledgers = editions.reduce<Ledger[]>(
      (all, texts) => [...all, revise(all.at(-1), paragraphs(texts))],
      [],
    );
    const gone = ledgers[0]!.blocks[1]!.id;
    expect(ledgers[2]!.retired.find((entry) => entry.id === gone)).toMatchObject({ heirs: [] });
  });
  test('an echo of what is gone is no part of it any more, whatever grows from it', () => {
    const ledgers = [
      [nato, kereta, harga],
      [nato, 'Kereta cepat sepi.', harga],
    ].reduce<Ledger[]>((all, texts) => [...all, revise(all.at(-1), paragraphs(texts))], []);
    const gone = ledgers[0]!.blocks[1]!.id;
    expect(ledgers[1]!.retired).toMatchObject([{ id: gone, heirs: [] }]);
    expect(ledgers[1]!.blocks.flatMap(({ strands }) => strands.flatMap(({ ids }) => ids))).not.toContain(
      gone,
    );
  });
  test('a paragraph that comes back inside a longer one leads there, but gives it no id', () => {
    const first = revise(undefined, paragraphs([nato, gempa, harga, tenis]));
    const second = revise(first, paragraphs([nato, harga, tenis]));
    const long = `${NEW} ${kereta} ${gempa} ${NEW.replace('Kesehatan', 'Perhubungan')}`;
    const third = revise(second, paragraphs([nato, harga, tenis, long]));
    const id = first.blocks[1]!.id;
    expect(third.blocks[3]!.id).not.toBe(id);
    expect(third.retired).toMatchObject([{ id, heirs: [third.blocks[3]!.id] }]);
  });
  test('one that was spread over many leads to three of them', () => {
    const parts = [gempaOne, gempaTwo, ...kereta.split(/(?<=\.) /u)];
    const others = [nato, harga, tenis, `${NEW} ${NEW.replace('Kesehatan', 'Perhubungan')}`];
    const first = revise(undefined, paragraphs([parts.join(' '), ...others]));
    const second = revise(first, paragraphs(others.map((text, k) => `${text} ${parts[k]!}`)));
    expect(second.retired).toMatchObject([{ id: first.blocks[0]!.id }]);
    expect(second.retired[0]!.heirs).toHaveLength(3);
  });
  test('ten small edits of one paragraph keep its id', () => {
    const words = kereta.split(' ');
    const editions = words
      .slice(0, 10)
      .map((_, k) => [
        nato,
        words.map((word, n) => (n < k ? word.toUpperCase() + 'x' : word)).join(' '),
        harga,
      ]);
    expect(keepsItsIds(...editions)).toBe(true);
  });
});

describe('what the ledger notes', () => {
  test('the whole of a split: the part that keeps the id, and the new one as made of its words', () => {
    const before = revise(undefined, paragraphs([nato, gempa]));
    const after = revise(before, paragraphs([nato, gempaOne, gempaTwo]));
    const [, first, second] = after.blocks;
    const id = before.blocks[1]!.id;
    expect(second).toMatchObject({ id, born: 18, strands: [{ count: 10, ids: [id] }] });
    expect(first!.strands).toEqual([{ count: 8, ids: [id, first!.id] }]);
  });
  test('what is gone: when, what it said, and what it stood behind', () => {
    const before = revise(undefined, paragraphs([nato, harga, gempa, kereta, tenis]));
    const ids = before.blocks.map(({ id }) => id);
    const after = revise(before, paragraphs([nato, gempa, kereta, tenis]), '2025-03-01');
    expect(after.retired).toEqual([
      { id: ids[1], fixed: false, heirs: [], after: ids[0], when: '2025-03-01', born: 19, was: harga },
    ]);
  });
  test('what is gone stays behind the heir of what it stood behind', () => {
    const first = revise(undefined, paragraphs([nato, harga, gempa, kereta, tenis]));
    const second = revise(first, paragraphs([nato, gempa, kereta, tenis]));
    const third = revise(second, paragraphs([`${gempa} ${nato}`, kereta, tenis]));
    expect(third.retired.find(({ was }) => was === harga)?.after).toBe(third.blocks[0]!.id);
  });
  test('a block of no words at all', () => {
    const before = revise(undefined, paragraphs([nato, '—', harga]));
    expect(revise(before, paragraphs([nato, '—', harga]))).toEqual(before);
  });
});

describe('blocks that bring their id along', () => {
  const page = (slug: string, text: string, ...rest: string[]): Block[] => [
    ...paragraphs([nato]),
    { kind: 'h', text, slug },
    ...paragraphs(rest),
  ];
  test('a heading reworded: the old slug leads to the new one', () => {
    const after = revise(
      revise(undefined, page('respons-rusia', 'Respons Rusia', harga)),
      page('tanggapan-moskow', 'Tanggapan Moskow', harga),
    );
    expect(after.retired).toMatchObject([{ id: 'respons-rusia', fixed: true, heirs: ['tanggapan-moskow'] }]);
  });
  test('a heading taken out is gone, and its slug may come back for another', () => {
    const first = revise(undefined, page('respons-rusia', 'Respons Rusia', harga));
    const second = revise(first, paragraphs([nato, harga]));
    expect(second.retired).toMatchObject([{ id: 'respons-rusia', heirs: [] }]);
    const third = revise(second, [
      ...paragraphs([nato, harga]),
      { kind: 'h', text: 'Respons Rusia', slug: 'respons-rusia' },
      ...paragraphs([gempa]),
    ]);
    expect(third.retired).toEqual([]);
    expect(third.blocks[2]).toMatchObject({ id: 'respons-rusia', fixed: true });
  });
  test('a heading whose slug is an id of ours, in use or retired, gets a number behind it', () => {
    const first = revise(undefined, paragraphs([nato, harga]));
    const [one, two] = first.blocks.map(({ id }) => id) as [string, string];
    const heading = (text: string): Block => ({ kind: 'h', text, slug: text });
    const second = revise(first, [heading(one), ...paragraphs([nato]), heading(two), ...paragraphs([harga])]);
    expect(second.blocks.map(({ id }) => id)).toEqual([`${one}-1`, one, `${two}-1`, two]);
    const third = revise(second, [heading(two), ...paragraphs([nato])]);
    expect(third.blocks.map(({ id }) => id)).toEqual([`${two}-1`, one]);
    expect(third.retired.map(({ id }) => id).sort()).toEqual([`${one}-1`, two].sort());
  });
  test('two headings change places: the slugs stay with the headings', () => {
    const heading = (text: string): Block => ({ kind: 'h', text, slug: text.toLowerCase() });
    const before = revise(undefined, [
      heading('Latar'),
      ...paragraphs([nato]),
      heading('Dampak'),
      ...paragraphs([harga]),
    ]);
    const after = revise(before, [
      heading('Dampak'),
      ...paragraphs([harga]),
      heading('Latar'),
      ...paragraphs([nato]),
    ]);
    expect(after.retired).toEqual([]);
    expect(after.blocks.map(({ id }) => id)).toEqual([2, 3, 0, 1].map((k) => before.blocks[k]!.id));
  });
});
