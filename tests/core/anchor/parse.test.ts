import { describe, expect, test } from 'vitest';
import { serialiseLedger } from '../../../src/core/anchor/format.ts';
import type { Block, Ledger } from '../../../src/core/anchor/ledger.ts';
import { parseLedger } from '../../../src/core/anchor/parse.ts';
import { revise } from '../../../src/core/anchor/revise.ts';

const page = (...texts: string[]): Block[] =>
  texts.map((text) =>
    text.startsWith('# ')
      ? { kind: 'h', text: text.slice(2), slug: text.slice(2).toLowerCase() }
      : { kind: 'p', text },
  );
const first = revise(
  undefined,
  page(
    '# Latar',
    'Gempa mengguncang Cianjur pada Senin siang.',
    'Harga beras naik tajam sejak awal bulan.',
    'Petenis muda itu melaju ke babak ketiga.',
  ),
);
const second = revise(
  first,
  page(
    '# Latar',
    'Gempa mengguncang Cianjur pada Senin siang.',
    'Harga beras naik tajam sejak awal bulan. Petani gembira.',
  ),
  '2025-03-01',
);
const FILE = 'content/articles/a.anchors.json';

/** The whole file, as it is committed. */
const TEXT = `{"ledger":2,"about":"Paragraph ids out in the world: written by \`npm run anchors\`, committed, never edited.",
"blocks":[
["#latar","SEAL0","Latar"],
["ID1","SEAL1","Gempa mengguncang Cianjur pada Senin siang."],
["ID2","SEAL2","Harga beras naik tajam sejak awal bulan. Petani gembira.",7,"=*7 *2"],
["-ID3","SEAL3","","Petenis muda itu melaju ke babak ketiga.",7,"2025-03-01"]
],"last":"LAST"}
`;
const text = serialiseLedger(second);
const [one, two, three] = first.blocks.slice(1).map(({ id }) => id) as [string, string, string];
const lines = text.split('\n');
const withLine = (line: number, change: (line: string) => string): string =>
  lines.with(line - 1, change(lines[line - 1]!)).join('\n');
test('the file reads like the page', () => {
  const seals = [...text.matchAll(/^\["[^"]+","([^"]+)"/gmu)].map((match) => match[1]!);
  const filled = TEXT.replaceAll('ID1', one)
    .replaceAll('ID2', two)
    .replaceAll('ID3', three)
    .replace(/SEAL(\d)/gu, (_, k: string) => seals[Number(k)]!)
    .replace('LAST', /"last":"(\w+)"/u.exec(text)![1]!);
  expect(text).toBe(filled);
  expect(seals.every((seal) => /^\w{8}$/u.test(seal))).toBe(true);
  expect(JSON.parse(text)).toMatchObject({ ledger: 2 });
});

test('it is read back as it was written', () => {
  expect(parseLedger(text, FILE)).toEqual(second);
  expect(parseLedger(text.replaceAll('\n', '\r\n'), FILE)).toEqual(second);
});

test('each line deleted by hand is noticed, wherever it stands', () => {
  for (const line of [3, 4, 5, 6])
    expect(whats(lines.toSpliced(line - 1, 1).join('\n')).join('\n'), lines[line - 1]).toMatch(
      /missing: an id was lost/u,
    );
});

test('ids of which nothing else is left share a line, and are read again one by one', () => {
  const bare: Ledger = {
    blocks: second.blocks,
    retired: ['ab2c3', 'de4f5', 'latar-lama'].map((id, k) => ({
      id,
      fixed: k === 2,
      heirs: [],
      after: one,
      when: undefined,
      born: 0,
      was: '',
    })),
  };
  const shared = serialiseLedger(bare);
  expect(shared).toMatch(/^\["-ab2c3 -de4f5 -#latar-lama","\w{8}"\],$/mu);
  expect(parseLedger(shared, FILE)).toEqual(bare);
  expect(whats(shared.replace('-de4f5 ', '')).join()).toContain('changed by hand');
});

test('two branches that took out different paragraphs merge, line by line, into a ledger of both', () => {
  const texts = Array.from(
    { length: 12 },
    (_, k) => `Alinea ${'abcdefghijkl'[k]!.repeat(6)} berbicara tentang ${'mnopqrstuvwx'[k]!.repeat(7)}.`,
  );
  const base = revise(undefined, page(...texts));
  const without = (k: number): string[] =>
    serialiseLedger(revise(base, page(...texts.toSpliced(k, 1)), `2025-03-0${k}`)).split('\n');
  const before = serialiseLedger(base).split('\n');
  const [mine, theirs] = [without(2), without(8)];
  // As git does it: a line that only one side changed is taken from that side.
  const merged = before.map((line, k) => (mine[k] === line ? theirs[k]! : mine[k]!)).join('\n');
  const ledger = parseLedger(merged, FILE);
  expect(ledger).toMatchObject({ retired: [{ was: texts[2] }, { was: texts[8] }] });
});

test('a ledger of the first format is read, and one that is damaged is refused', () => {
  // Written by the program of before for `second`.
  const old =
    `{"ledger":1,"about":"Paragraph ids that are out in the world. Written by \`npm run anchors\`, committed with the article; never edit.",
"blocks":[
{"slug":"latar","text":"Latar","sum":"OLD0"},
{"id":"${one}","text":"Gempa mengguncang Cianjur pada Senin siang.","sum":"OLD1"},
{"id":"${two}","text":"Harga beras naik tajam sejak awal bulan. Petani gembira.","born":7,"words":"${two}*7 *2","sum":"OLD2"}
],
"retired":[
{"id":"${three}","when":"2025-03-01","after":"${two}","born":7,"was":"Petenis muda itu melaju ke babak ketiga.","sum":"OLD3"}
]}
`.replace(/OLD(\d)/gu, (_, k: string) => OLD_SUMS[Number(k)]!);
  expect(parseLedger(old, FILE)).toEqual(second);
  expect(whats(old.replace('Senin', 'Selasa'))).toEqual([
    `1:1 This ledger has the format of before, and is damaged: the line of "${one}" was changed by hand.`,
  ]);
  expect(
    whats(
      old
        .replace(/\{"id":"\w+","text":"Harga.*\n/u, '')
        .replace('siang.","sum":"' + OLD_SUMS[1]! + '"},', 'siang.","sum":"' + OLD_SUMS[1]! + '"}'),
    ).join(),
  ).toContain(`"${two}", which "${three}" names, is missing`);
  expect(whats(old.slice(0, 300)).join()).toContain('is damaged');
  expect(whats(old.replace('{"id"', '<<<<<<< HEAD\n{"id"'))).toEqual([
    '4:1 A merge conflict is not resolved: "<<<<<<< HEAD".',
  ]);
});
const OLD_SUMS = ['i829', 'ypq0', '50kt', 'esij'];

const whats = (broken: string): string[] => {
  const result = parseLedger(broken, FILE);
  return Array.isArray(result) ? result.map(({ line, column, what }) => `${line}:${column} ${what}`) : [];
};

describe('a broken ledger says what is wrong and where', () => {
  test.each([
    {
      name: 'an empty file',
      broken: '',
      problems: [
        '1:1 The first line of a ledger is missing or broken.',
        '1:1 The file ends too early: "blocks":[ is missing.',
      ],
    },
    {
      name: 'a newer version',
      broken: withLine(1, (line) => line.replace('2', '3')),
      problems: ['1:1 A ledger of version 3; this program reads version 2.'],
    },
    {
      name: 'the end is missing',
      broken: lines.slice(0, 6).join('\n'),
      problems: ['6:1 The file ends too early: ],"last" is missing.'],
    },
    {
      name: 'a quote too few',
      broken: withLine(4, (line) => line.replace('"Gempa', 'Gempa')),
      problems: [
        `4:1 This line is not valid JSON: "${lines[3]!.replace('"Gempa', 'Gempa').slice(0, 39)}…".`,
        `5:1 The line that stood before "${two}" is missing: an id was lost.`,
      ],
    },
    {
      name: 'an id changed by hand',
      broken: withLine(4, (line) => line.replace(one, 'abc12')),
      problems: [
        '4:1 The line of "abc12" was changed by hand: its seal does not fit.',
        `5:1 The line that stood before "${two}" is missing: an id was lost.`,
      ],
    },
    {
      name: 'an id that is none',
      broken: withLine(4, (line) => line.replace(one, 'A-1')),
      problems: [
        '4:2 "A-1" is no id.',
        `5:1 The line that stood before "${two}" is missing: an id was lost.`,
      ],
    },
    {
      name: 'a text changed by hand',
      broken: withLine(4, (line) => line.replace('Senin', 'Selasa')),
      problems: [`4:1 The line of "${one}" was changed by hand: its seal does not fit.`],
    },
    {
      name: 'a foreign line',
      broken: withLine(3, () => 'halo'),
      problems: [
        '3:1 This is no line of a ledger: "halo".',
        `4:1 The line that stood before "${one}" is missing: an id was lost.`,
      ],
    },
    {
      name: 'an id twice',
      broken: [...lines.slice(0, 4), lines[3]!, ...lines.slice(4)].join('\n'),
      problems: [`5:2 The id "${one}" stands twice: here and in line 4.`],
    },
    {
      name: 'an id on the page and retired',
      broken: withLine(6, (line) => line.replace(`-${three}`, `-${one}`)),
      problems: [
        `6:1 The line of "${one}" was changed by hand: its seal does not fit.`,
        `6:2 The id "${one}" stands twice: here and in line 4.`,
        '7:1 The last line of the list is missing: an id was lost.',
      ],
    },
    {
      name: 'the line of an id deleted by hand',
      broken: lines.toSpliced(4, 1).join('\n'),
      problems: [`5:1 The line that stood before "${three}" is missing: an id was lost.`],
    },
    {
      name: 'a merge conflict',
      broken: [
        ...lines.slice(0, 3),
        '<<<<<<< HEAD',
        lines[3],
        '=======',
        lines[3]!.replace('siang', 'pagi'),
        '>>>>>>> cabang',
        ...lines.slice(4),
      ].join('\n'),
      problems: [
        '4:1 A merge conflict is not resolved: "<<<<<<< HEAD".',
        '6:1 A merge conflict is not resolved: "=======".',
        `7:1 The line of "${one}" was changed by hand: its seal does not fit.`,
        `7:2 The id "${one}" stands twice: here and in line 5.`,
        '8:1 A merge conflict is not resolved: ">>>>>>> cabang".',
      ],
    },
  ])('$name', ({ broken, problems }) => {
    expect(whats(broken)).toEqual(problems);
  });

  test.each([
    {
      name: 'a heir that does not exist',
      line: 6,
      from: ',"",',
      to: ',"zz9zz",',
      problem: `The heir "zz9zz" of "${three}" is not in the ledger: an id was lost.`,
    },
    {
      name: 'its own heir',
      line: 6,
      from: ',"",',
      to: `,"${three}",`,
      problem: `The heir "${three}" of "${three}" is not in the ledger: an id was lost.`,
    },
    {
      name: 'heirs that are no text',
      line: 6,
      from: ',"",',
      to: ',["zz9zz"],',
      problem: `The line of "${three}" cannot be read.`,
    },
    { name: 'no text', line: 4, from: ',"Gempa', to: ',7,"Gempa', problem: `"${one}" has no text.` },
    {
      name: 'words that do not add up',
      line: 5,
      from: '*2"',
      to: '*3"',
      problem: `The line of "${two}" tells of 10 words; its text has 9.`,
    },
    {
      name: 'words of an unknown id',
      line: 5,
      from: ' *2',
      to: ' zz9zz*2',
      problem: `"${two}" has words of "zz9zz", which is not in the ledger: an id was lost.`,
    },
    {
      name: 'words that make no sense',
      line: 5,
      from: ' *2',
      to: ' two',
      problem: `Whose words "${two}" has cannot be read.`,
    },
    {
      name: 'a number that is none',
      line: 6,
      from: ',7,',
      to: ',-7,',
      problem: `"${three}" was born with -7, which is no number of words.`,
    },
  ])('$name, beside the seal', ({ line, from, to, problem }) => {
    const problems = parseLedger(
      withLine(line, (old) => old.replace(from, to)),
      FILE,
    );
    expect(problems).toContainEqual(expect.objectContaining({ file: FILE, line, what: problem }));
  });

  test('everything at once, in the order of the file, each with a hint', () => {
    const broken = lines
      .with(2, 'halo')
      .with(3, lines[3]!.replace('siang', 'pagi'))
      .with(5, lines[5]!.replace('[', '{'))
      .join('\n');
    const problems = parseLedger(broken, FILE);
    expect(Array.isArray(problems) && problems.map(({ line }) => line)).toEqual([3, 4, 4, 6, 7]);
    expect(Array.isArray(problems) && problems.every(({ hint }) => hint.includes('npm run anchors'))).toBe(
      true,
    );
  });
});
