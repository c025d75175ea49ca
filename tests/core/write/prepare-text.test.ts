import { expect, test } from 'vitest';
import { prepareText } from '../../../src/core/write/prepare-text.ts';
import { slugOf } from '../../../src/core/write/slug-of.ts';

const read = (text: string, options?: Parameters<typeof prepareText>[1]) => {
  const prepared = prepareText(text, options);
  return Array.isArray(prepared)
    ? prepared.map(({ line, column, what }) => `${line}:${column} ${what}`)
    : prepared.paragraphs;
};
const notes = (text: string) => {
  const prepared = prepareText(text);
  return Array.isArray(prepared) ? [] : prepared.notes;
};

test.each([
  ['DOS line ends and a byte order mark', '\ufeffSatu.\r\n\r\nDua.\r\n', ['Satu.', 'Dua.']],
  [
    'line ends of old systems and of word processors',
    'Satu.\rDua.\vTiga.\u2028Empat.\fLima.\u0085Enam.',
    ['Satu.', 'Dua.', 'Tiga.', 'Empat.', 'Lima.', 'Enam.'],
  ],
  ['accents in two parts', 'Cafe\u0301 Zoe\u0308.', ['Café Zoë.']],
  [
    'hard spaces, tabs, spaces in a row',
    '\tMark\u00a0Rutte\u202f(NATO)\t \u2009berkata.  ',
    ['Mark Rutte (NATO) berkata.'],
  ],
  ['soft hyphens, zero-width spaces, joiners', 'ber\u00adba\u200bha\u2060ya\ufeff', ['berbahaya']],
  [
    'quotation marks and dashes stay',
    '“Ya,” kata\u2014dia \u2013 ‘tidak’…',
    ['“Ya,” kata\u2014dia \u2013 ‘tidak’…'],
  ],
  ['joined emoji and marks of direction stay', 'محمد\u200f 👩\u200d👧', ['محمد\u200f 👩\u200d👧']],
  [
    'a paragraph a line, a heading among them',
    'Satu kalimat.\nDua kalimat.\nRespons Rusia\nTiga kalimat.',
    ['Satu kalimat.', 'Dua kalimat.', 'Respons Rusia', 'Tiga kalimat.'],
  ],
  [
    'long lines are paragraphs, however they end',
    `${'kata '.repeat(40)}\n${'kata '.repeat(40)}`,
    ['kata '.repeat(40).trim(), 'kata '.repeat(40).trim()],
  ],
  [
    'lines cut to a width, empty lines between paragraphs',
    'Rutte menggambarkan kehadiran tentara\nitu sebagai eskalasi. Ia mengungkapkan\nkekhawatirannya.\n\nParagraf dua ada di sini dan\nberlanjut.',
    [
      'Rutte menggambarkan kehadiran tentara itu sebagai eskalasi. Ia mengungkapkan kekhawatirannya.',
      'Paragraf dua ada di sini dan berlanjut.',
    ],
  ],
  [
    'lines cut to a width, and no empty line',
    'Rutte menggambarkan kehadiran tentara\nitu sebagai eskalasi yang signifikan.\nIa khawatir.\nParagraf dua ada di sini, lebih lebar\ndan berlanjut sampai\nakhir.',
    [
      'Rutte menggambarkan kehadiran tentara itu sebagai eskalasi yang signifikan. Ia khawatir.',
      'Paragraf dua ada di sini, lebih lebar dan berlanjut sampai akhir.',
    ],
  ],
  [
    'lines cut to a width, paragraphs indented',
    '  Rutte menggambarkan kehadiran tentara\nitu sebagai eskalasi. Ia khawatir akan\nyang berikutnya ini.\n  Paragraf dua juga.',
    [
      'Rutte menggambarkan kehadiran tentara itu sebagai eskalasi. Ia khawatir akan yang berikutnya ini.',
      'Paragraf dua juga.',
    ],
  ],
  [
    'a hyphen at a cut stays',
    'Ia melihat bahwa banyak negara-\nnegara lain juga sudah\nikut serta',
    ['Ia melihat bahwa banyak negara-negara lain juga sudah ikut serta'],
  ],
  ['a sign-off of its own', 'Isi.\n\n(ab/cd)', ['Isi.']],
  ['a sign-off behind the last sentence', 'Isi.\n\nAkhir. (AP/ANT)', ['Isi.', 'Akhir.']],
  ['a star, behind a quotation', 'Isi, "begitu." (*)', ['Isi, "begitu."']],
  ['an end mark and initials', 'Isi.\n\n(Antara)\n***', ['Isi.']],
  [
    'an acronym of the last sentence stays',
    'Ia anggota Partai Amanat Nasional (PAN).',
    ['Ia anggota Partai Amanat Nasional (PAN).'],
  ],
  [
    'an acronym without a full stop stays',
    'Ia anggota Partai Amanat Nasional (PAN)',
    ['Ia anggota Partai Amanat Nasional (PAN)'],
  ],
  [
    'words in brackets stay',
    'Ia pergi. (Laporan tambahan dari Brussel)',
    ['Ia pergi. (Laporan tambahan dari Brussel)'],
  ],
  ['a sign-off in the middle stays', 'Satu. (*)\n\nDua.', ['Satu. (*)', 'Dua.']],
])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

test('the editor may decide otherwise, and is told what was decided', () => {
  const wrapped = 'Rutte menggambarkan kehadiran tentara\nitu sebagai eskalasi. (ab)';
  expect(read(wrapped)).toEqual(['Rutte menggambarkan kehadiran tentara itu sebagai eskalasi.']);
  expect(read(wrapped, { lines: 'paragraphs', keepSignOff: true })).toEqual(wrapped.split('\n'));
  expect(notes(wrapped)).toEqual([
    expect.stringContaining('--lines paragraphs'),
    expect.stringContaining('Left out at the end: (ab). If that belongs to the text: --keep-sign-off'),
  ]);
  expect(notes('Satu.\nDua.')).toEqual([]);
});

test('signs that no reader sees are told at their place, and nothing is made of the text', () => {
  expect(read('Satu.\r\nDua \u0007 tiga.\r\n\u202eEmpat')).toEqual([
    expect.stringMatching(/^2:5 U\+0007 is a control character/),
    expect.stringMatching(/^3:1 U\+202E turns the direction/),
  ]);
});

test.each([
  [
    'Pentagon dan NATO Konfirmasi Kehadiran Pasukan Korea Utara di Rusia',
    'pentagon-dan-nato-konfirmasi-kehadiran-pasukan-korea-utara',
  ],
  ['Café “Ża”: 5,5% & <b>', 'cafe-za-5-5-b'],
  ['مرحبا 😀', ''],
])('the address of %s', (title, slug) => expect(slugOf(title)).toBe(slug));
