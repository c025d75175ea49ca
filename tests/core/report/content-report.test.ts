import { expect, test } from 'vitest';
import type { Register } from '../../../src/core/model.ts';
import { contentReport } from '../../../src/core/report/content-report.ts';
import { loadLanguage } from '../../../src/loaders/lexicon.ts';
import { entity, registerOf } from '../../fixtures/register.ts';
import { readArticle } from '../../setup/read.ts';

const language = loadLanguage();
const REGISTER = registerOf(
  entity({ id: 'sagara', name: 'Sagara', kind: 'country' }),
  entity({ id: 'dewan-iklim', name: 'Dewan Iklim Sagara', kind: 'organisation' }),
  entity({ id: 'arman', name: 'Arman Wibowo', shortNames: ['Wibowo'] }),
  entity({ id: 'ratna', name: 'Ratna Wibowo', shortNames: ['Wibowo'] }),
  entity({ id: 'volodymyr', name: 'Volodymyr Zelensky', shortNames: ['Zelensky'] }),
);

type Written = Parameters<typeof readArticle>[1];

function report(written: Written | Written[], register: Register = REGISTER, ignored: string[] = []) {
  const articles = [written].flat().map((it) => readArticle(register, it));
  const records = new Map(
    [...register.values()].map(({ id, name }) => [
      id,
      { file: `content/entities/${id}.md`, source: `---\nname: ${name}\n---` },
    ]),
  );
  return contentReport({ articles, register, records, language, ignored: new Set(ignored) });
}
const told = (all: ReturnType<typeof report>, kind: string) =>
  all
    .filter((it) => it.kind === kind)
    .map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`);

test('a name without a record is told with its place, how often, and a record to paste', () => {
  const markdown = [
    'Gubernur **Lina** de Sousa tiba di Sagara.',
    '',
    'Kata de Sousa, semua beres. Menurut Lina de Sousa, begitu.',
  ].join('\n');
  const [first] = report([{ markdown }, { slug: 'lain', markdown: 'Kata Lina de Sousa kemarin.' }]);
  expect(first).toMatchObject({
    kind: 'unknown-name',
    severity: 'advice',
    file: 'content/articles/kabar.md',
    line: 1,
    column: 12,
    name: 'Lina de Sousa',
    times: 4,
    articles: 2,
    record: { file: 'content/entities/lina-de-sousa.md' },
  });
  expect(first && 'record' in first && first.record.text).toBe(
    [
      '---',
      'name: Lina de Sousa',
      'kind: person',
      'shortNames: [de Sousa]',
      'offices: [{ title: Gubernur }]',
      '---',
      'Gubernur Lina de Sousa tiba di Sagara.',
      '',
    ].join('\n'),
  );
});

test.each<[string, string, string[]]>([
  ['places behind prepositions', 'Ia pergi ke Karangmas dari Ostara.', ['Karangmas city', 'Ostara city']],
  ['who speaks', 'Itu benar, kata Mirna.', ['Mirna person']],
  ['a body of several words', 'Menurut Badan Pangan Timur, panen naik.', ['Badan Pangan Timur organisation']],
  [
    'a body, its acronym in brackets',
    'Laporan Komite Laut Bersih (KLB), kata KLB.',
    ['Komite Laut Bersih organisation'],
  ],
  [
    'an office, its country, its holder',
    'Presiden Ostrovia Oleg Marin tiba. Di Ostrovia, Marin pulang.',
    ['Oleg Marin person', 'Ostrovia country'],
  ],
  ['a name with a particle', 'Rapat dengan Abdullah bin Hamzah batal.', ['Abdullah bin Hamzah person']],
  [
    'a body that holds a known place',
    'Ia dosen Universitas Sagara di sana.',
    ['Universitas Sagara organisation'],
  ],
  [
    'words that open sentences are none',
    'Pernyataan itu keliru. Kemarin ia pulang. Menurut kami, tidak.',
    [],
  ],
  ['months and days are none', 'Pada Senin 4 Maret ia tidur sampai Oktober.', []],
  [
    'degrees and honorifics are no part of a name',
    'Brigjen (Purn.) Dr. H. Lukas Wirya, S.H., M.Si., tiba. R.A. Lina Sari, Ph.D., pulang.',
    ['Lina Sari person', 'Lukas Wirya person'],
  ],
  ['initials behind a comma are somebody', 'Turut hadir, A.H. Lesmana dari sana.', ['A.H. Lesmana person']],
  [
    'a dateline is a place, however it is set',
    'MUARA OSTAR, Kabar Kita – Hujan turun di Muara Ostar.',
    ['Kabar Kita person', 'Muara Ostar city'],
  ],
  ['a hyphen behind a dateline opens a sentence', 'OSTARA - Film itu menang.', ['Ostara city']],
  [
    'an acronym in brackets belongs to the body before it, whatever its letters',
    'Jaringan Ibu Sehat (JAHIT) dan Universitas Ostara (Unora) hadir, kata JAHIT.',
    ['Jaringan Ibu Sehat organisation', 'Universitas Ostara organisation'],
  ],
  [
    'a body named by a series',
    'Kata Badan Iklim, Cuaca, dan Laut, panas. Setuju: Badan Pangan, Mirna, dan Lina Sari.',
    [
      'Badan Iklim, Cuaca, dan Laut organisation',
      'Badan Pangan organisation',
      'Lina Sari person',
      'Mirna city',
    ],
  ],
  [
    'laws, papers and figures are none',
    'Menurut Undang-Undang Cipta Kerja, Surat Utang Negara dan Indeks Harga Saham (IHS) bukan pajak.',
    [],
  ],
  [
    'nor are roads, ships, papers, meetings and programmes',
    'Di Jalan Mayor Wirya dan KM Ostar Jaya ia membaca Perjanjian Ostara, Putusan Nomor 1/PUU-XX/2025, hasil Konferensi Tingkat Tinggi (KTT) Laut Lestari, dan Program Riset Unggulan.',
    [],
  ],
  [
    'nor are codes, numbered rooms, species, currencies and units',
    'Pesawat beregistrasi PK-OST, Kloter OST-4, Gedung II, Homo sapiens, US$ 4 juta, 3 dolar AS, suhu 4 derajat Celsius.',
    [],
  ],
  [
    'nor are contests, prayers, blocks, what a law is about and papers of a year',
    'Di Blok C. Dua orang menonton Ostara Terbuka di Avenue Lina Sari sebelum Magrib, kata Perda Nomor 4 Tahun 2019 tentang Pasar Rakyat, Konstitusi 2023 dan Peraturan Menteri Nomor 5.',
    [],
  ],
  ['a degree with a hyphen', 'Kata dr. Lina Sari, Sp.BP-RE, hujan turun.', ['Lina Sari person']],
  [
    'an elder sister, where she was named without it, and a body of that name',
    'Lina diam. Kata Lina, hujan. Uni Lina pulang dari Uni Ostara.',
    ['Lina person', 'Uni Ostara organisation'],
  ],
  [
    'another name, and what is short for it',
    'Uangnya milik Ostrin Wei Hok alias Lukas Wirya. Kini Lukas hilang.',
    ['Ostrin Wei Hok person'],
  ],
  [
    'a title that goes on behind a small word',
    'Kata Menteri Kelautan dan Perikanan Lina Sari, hujan.',
    ['Lina Sari person'],
  ],
  ['a place with an apostrophe, in capitals', "N'OSTARA – Hujan turun.", ["N'Ostara city"]],
  [
    'a hospital that is called after two countries',
    'Ia dirawat di Rumah Sakit Persahabatan Chad-China.',
    ['Rumah Sakit Persahabatan Chad-China organisation'],
  ],
  [
    'a hospital that is called after a doctor in capitals',
    'Ia dirawat di RSUP Dr. Ostarman, di sana.',
    ['RSUP Dr. Ostarman organisation'],
  ],
  [
    'a hospital that is called after a doctor',
    'Ia dirawat di RSUD dr. Lina Sari di sana.',
    ['RSUD dr. Lina Sari organisation'],
  ],
  ['a site', 'Menurut Ostara.com, hujan turun.', ['Ostara.com person']],
  ['a rank in capitals', 'Kata AKBP Lukas Wirya, aman.', ['Lukas Wirya person']],
  [
    'a body abroad that holds a known place',
    'Kata peneliti di Sagara Centre for Deep Sea, begitu.',
    ['Sagara Centre for Deep Sea organisation'],
  ],
  [
    'the middle of a long name',
    'Kata Ni Ostri Lestarini Dewi, hujan. Menurut Lestarini, begitu.',
    ['Ni Ostri Lestarini Dewi person'],
  ],
  ['nor are sums', 'Harganya Rp17.120 atau Rp4,2 triliun.', []],
  ['a people is none, a country is', 'Ia orang Ostar, bukan orang Kenya.', ['Kenya country']],
  [
    'what somebody is called, too',
    'Kata Lina Sari, yang akrab disapa Gigi, hujan. Menurut Gigi, begitu.',
    ['Lina Sari person'],
  ],
  ['a club with its tail', 'Ia pindah ke Rimba Jaya FC.', ['Rimba Jaya FC organisation']],
  [
    'who holds a city, by degree',
    'Wali Kota Ostar Dra. Lina Sari dan Irjen Pol. Lukas Wirya tiba.',
    ['Lina Sari person', 'Lukas Wirya person', 'Ostar city'],
  ],
  [
    'the party of a faction',
    'Ketua Fraksi Gerakan Ostar, Mirna, tiba.',
    ['Gerakan Ostar organisation', 'Mirna person'],
  ],
  ['the title of a work is none', 'Film "Senja di Ostara" menang.', []],
  ['titles alone are none', 'Ia bertemu Menteri Luar Negeri dan Gubernur.', []],
])('%s', (_, markdown, expected) => {
  const names = report({ markdown }).filter(({ kind }) => kind === 'unknown-name');
  expect(
    names
      .map((it) => ('record' in it ? `${it.name} ${/kind: (\w+)/.exec(it.record.text)?.[1] ?? ''}` : ''))
      .sort(),
  ).toEqual(expected);
});

test('the likeliest name is told first: often, in several articles, with an office', () => {
  const all = report([
    { markdown: 'Ia ingat Ladang Biru. Gubernur Lina de Sousa tiba di Karangmas.' },
    { slug: 'lain', markdown: 'Kata Lina de Sousa, ia pergi ke Karangmas.' },
  ]);
  const names = all.filter(({ kind }) => kind === 'unknown-name').map((it) => 'name' in it && it.name);
  expect(names).toEqual(['Lina de Sousa', 'Karangmas', 'Ladang Biru']);
});

test('who is named by a first name before anybody in full is somebody else', () => {
  const all = report({ markdown: 'Itu benar, kata Mirna. Lalu datang Mirna Sudira dari Ostara.' });
  const names = all.filter(({ kind }) => kind === 'unknown-name').map((it) => ('name' in it ? it.name : ''));
  expect(names.sort()).toEqual(['Mirna', 'Mirna Sudira', 'Ostara']);
});

test('what the editor decided is not asked again', () => {
  const markdown = 'Ia menonton Piala Rimba di Karangmas.';
  const names = (all: ReturnType<typeof report>) => told(all, 'unknown-name').length;
  expect(names(report({ markdown }))).toBe(2);
  expect(names(report({ markdown, names: { 'Piala Rimba': 'bukan' } }))).toBe(1);
  expect(names(report({ markdown }, REGISTER, ['Piala Rimba', 'Karangmas']))).toBe(0);
  expect(names(report({ markdown: 'Ia menonton [Piala Rimba](entitas:bukan).' }))).toBe(0);
});

test('a slip and an unknown acronym point to the record they belong to', () => {
  const all = report({ markdown: 'Ia menemui Volodimir Zelenski. Dewan Iklim Sagara (DIS) diam, kata DIS.' });
  expect(told(all, 'near-spelling')).toEqual([
    'content/articles/kabar.md:1:12 "Volodimir Zelenski" is spelt almost like "Volodymyr Zelensky" (volodymyr); it stands once in 1 article.',
  ]);
  expect(told(all, 'missing-alias')).toEqual([
    'content/articles/kabar.md:1:52 "DIS" seems to be short for "Dewan Iklim Sagara" (dewan-iklim); it stands 2 times in 1 article.',
  ]);
  expect(told(all, 'unknown-name')).toEqual([]);
});

test('two bearers in one article, and a surname alone, are asked at their place', () => {
  const markdown = 'Arman Wibowo dan Ratna Wibowo tiba.\n\nKata Wibowo, ya. Kata Zelensky, tidak.';
  const all = report({ markdown });
  expect(told(all, 'two-bearers')).toEqual([
    'content/articles/kabar.md:3:6 "Wibowo" may be Arman Wibowo (arman) or Ratna Wibowo (ratna); once it has no link.',
  ]);
  expect(told(all, 'not-introduced')).toEqual([
    expect.stringMatching(/^content\/articles\/kabar\.md:3:23 "Zelensky" stands for Volodymyr Zelensky/),
  ]);
  const decided = report({ markdown, names: { Wibowo: 'ratna', Zelensky: 'volodymyr', Rute: 'bukan' } });
  expect(told(decided, 'two-bearers')).toEqual([]);
  expect(told(decided, 'not-introduced')).toEqual([]);
  expect(told(decided, 'unused-decision')).toEqual([expect.stringContaining('decides "Rute"')]);
});

test('names that records share, and names that no article holds', () => {
  const all = report({ markdown: 'Arman Wibowo tiba. Kata Wibowo, ya.' });
  expect(told(all, 'shared-name')).toEqual([
    'content/entities/ratna.md:2:13 "Wibowo" is a name of arman and ratna.',
  ]);
  expect(told(all, 'unseen-name')).toContain(
    'content/entities/sagara.md:2:7 No article names Sagara (sagara).',
  );
  expect(told(all, 'unseen-name').join()).not.toContain('arman');
});

test('quotations that the analysis does not hold; none without an analysis', () => {
  const read = readArticle(REGISTER, {
    markdown: '"Kita harus pulang," kata dia. "Saya tidak mau," jawabnya. Kata "itu".',
  });
  const [block] = read.article.blocks;
  const passage = { blockId: block?.id ?? '', place: 1, start: 0, end: 20, words: '' };
  const statement = {
    id: 's',
    by: [],
    citing: [],
    to: [],
    kind: 'quotation' as const,
    about: [],
    passage,
    stands: [],
  };
  const analysis = { propositions: [], statements: [statement], events: [], maps: [] };
  const ask = (articles: (typeof read)[]) =>
    told(
      contentReport({ articles, register: REGISTER, records: new Map(), language, ignored: new Set() }),
      'unheld-quote',
    );
  expect(ask([{ ...read, article: { ...read.article, analysis } }])).toEqual([
    'content/articles/kabar.md:1:33 The analysis holds no statement with the words "Saya tidak mau,".',
  ]);
  expect(ask([read])).toEqual([]);
});

test('links to what is gone: an error where a reader finds nothing, advice where the words moved', () => {
  const target = readArticle(REGISTER, { slug: 'lama', markdown: 'Sagara diam.' });
  const [block] = target.article.blocks;
  const id = block?.id ?? '';
  target.article.retired = [
    { id: 'pqrst', heirs: [id], after: undefined, when: undefined, was: 'Sagara tidur.', heading: false },
  ];
  const links = [
    `/artikel/lama/#${id}`,
    '/artikel/lama/#pqrst',
    '/artikel/lama/p/hilang/',
    '/artikel/tak-ada/',
    '/entitas/tak-ada/',
    '/entitas/sagara/',
    '#tak',
    'https://contoh.example/#x',
  ];
  const markdown = links.map((href) => `[a](${href})`).join('\n\n');
  const all = contentReport({
    articles: [readArticle(REGISTER, { markdown }), target],
    register: REGISTER,
    records: new Map(),
    language,
    ignored: new Set(),
  }).filter(({ kind }) => kind === 'gone-link');
  expect(all.map(({ line, column, severity }) => `${line}:${column} ${severity}`).sort()).toEqual([
    '13:5 error',
    '3:5 advice',
    '5:5 error',
    '7:5 error',
    '9:5 error',
  ]);
});
