import { describe, expect, test } from 'vitest';
import { serialiseLedger } from '../../../src/core/anchor/format.ts';
import type { Block } from '../../../src/core/anchor/ledger.ts';
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
const TEXT = `{"ledger":1,"about":"Paragraph ids that are out in the world. Written by \`npm run anchors\`, committed with the article; never edit.",
"blocks":[
{"slug":"latar","text":"Latar","sum":"SUM0"},
{"id":"ID1","text":"Gempa mengguncang Cianjur pada Senin siang.","sum":"SUM1"},
{"id":"ID2","text":"Harga beras naik tajam sejak awal bulan. Petani gembira.","born":7,"words":"ID2*7 *2","sum":"SUM2"}
],
"retired":[
{"id":"ID3","when":"2025-03-01","after":"ID2","born":7,"was":"Petenis muda itu melaju ke babak ketiga.","sum":"SUM3"}
]}
`;
const text = serialiseLedger(second);
const [one, two, three] = first.blocks.slice(1).map(({ id }) => id) as [string, string, string];
const lines = text.split('\n');
const withLine = (line: number, change: (line: string) => string): string =>
  lines.with(line - 1, change(lines[line - 1]!)).join('\n');
test('the file reads like the page', () => {
  const sums = [...text.matchAll(/"sum":"(\w+)"/gu)].map((match) => match[1]!);
  const filled = TEXT.replaceAll('ID1', one)
    .replaceAll('ID2', two)
    .replaceAll('ID3', three)
    .replace(/SUM(\d)/gu, (_, k: string) => sums[Number(k)]!);
  expect(text).toBe(filled);
  expect(sums.every((sum) => sum.length === 4)).toBe(true);
});

test('it is read back as it was written', () => {
  expect(parseLedger(text, FILE)).toEqual(second);
  expect(parseLedger(text.replaceAll('\n', '\r\n'), FILE)).toEqual(second);
});

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
        '1:1 The file ends too early: ""blocks":[" is missing.',
      ],
    },
    {
      name: 'a newer version',
      broken: withLine(1, (line) => line.replace('1', '2')),
      problems: ['1:1 A ledger of version 2; this program reads version 1.'],
    },
    {
      name: 'the end is missing',
      broken: lines.slice(0, 6).join('\n'),
      problems: ['6:1 The file ends too early: ""retired":[" is missing.'],
    },
    {
      name: 'a quote too few',
      broken: withLine(4, (line) => line.replace('"text"', 'text"')),
      problems: [`4:15 This line is not valid JSON: "text":"Gempa mengguncang Cianjur pada S…".`],
    },
    {
      name: 'an id changed by hand',
      broken: withLine(4, (line) => line.replace(one, 'abc12')),
      problems: ['4:1 The line of "abc12" was changed by hand: its sum does not fit.'],
    },
    {
      name: 'an id that is none',
      broken: withLine(4, (line) => line.replace(one, 'A-1')),
      problems: ['4:7 "A-1" is no id.'],
    },
    {
      name: 'a text changed by hand',
      broken: withLine(4, (line) => line.replace('Senin', 'Selasa')),
      problems: [`4:1 The line of "${one}" was changed by hand: its sum does not fit.`],
    },
    {
      name: 'a foreign line',
      broken: withLine(3, () => 'halo'),
      problems: ['3:1 This is no line of a ledger: "halo".'],
    },
    {
      name: 'an id twice',
      broken: [...lines.slice(0, 4), lines[3]!, ...lines.slice(4)].join('\n'),
      problems: [`5:7 The id "${one}" stands twice: here and in line 4.`],
    },
    {
      name: 'an id on the page and retired',
      broken: [...lines.slice(0, 7), lines[3]!, ...lines.slice(7)].join('\n'),
      problems: [`8:7 The id "${one}" stands twice: here and in line 4.`],
    },
    {
      name: 'the line of an id deleted by hand',
      broken: lines.toSpliced(4, 1).join('\n'),
      problems: [
        `7:${lines[7]!.lastIndexOf(`"${two}"`) + 1} "${three}" stood behind "${two}", which is not in the ledger: an id was lost.`,
      ],
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
        `7:1 The line of "${one}" was changed by hand: its sum does not fit.`,
        `7:7 The id "${one}" stands twice: here and in line 5.`,
        '8:1 A merge conflict is not resolved: ">>>>>>> cabang".',
      ],
    },
  ])('$name', ({ broken, problems }) => {
    expect(whats(broken)).toEqual(problems);
  });

  test.each([
    {
      name: 'a heir that does not exist',
      line: 8,
      from: `"after":"${two}"`,
      to: '"heirs":["zz9zz"]',
      problem: `The heir "zz9zz" of "${three}" is not in the ledger: an id was lost.`,
    },
    {
      name: 'its own heir',
      line: 8,
      from: `"after":"${two}"`,
      to: `"heirs":["${three}"]`,
      problem: `"${three}" is its own heir.`,
    },
    {
      name: 'heirs that are no list',
      line: 8,
      from: `"after":"${two}"`,
      to: `"heirs":"${two}"`,
      problem: `"heirs" of "${three}" is no list of ids.`,
    },
    { name: 'no text', line: 4, from: '"text"', to: '"txt"', problem: `"${one}" has no "text".` },
    {
      name: 'words that do not add up',
      line: 5,
      from: '*2"',
      to: '*3"',
      problem: `"words" of "${two}" tells of 10 words; its text has 9.`,
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
      problem: `"words" of "${two}" cannot be read.`,
    },
    {
      name: 'a number that is none',
      line: 8,
      from: '"born":7',
      to: '"born":-7',
      problem: `"born" of "${three}" is no number of words.`,
    },
  ])('$name, beside the sum', ({ line, from, to, problem }) => {
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
      .with(7, lines[7]!.replace('{', '['))
      .join('\n');
    const problems = parseLedger(broken, FILE);
    expect(Array.isArray(problems) && problems.map(({ line }) => line)).toEqual([3, 4, 8]);
    expect(Array.isArray(problems) && problems.every(({ hint }) => hint.includes('npm run anchors'))).toBe(
      true,
    );
  });
});
