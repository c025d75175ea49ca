import { expect, test } from 'vitest';
import { kernelOf } from '../../../src/core/search/word-kernel.ts';

test.each([
  'kirim mengirim mengirimkan dikirimkan pengiriman kiriman',
  'nyata menyatakan dinyatakan pernyataan kenyataan',
  'tempur bertempur pertempuran',
  'menteri kementerian',
  'tulis menulis penulis ditulis tulisan',
  'konfirmasi mengonfirmasi dikonfirmasi',
  'senjata bersenjata persenjataan',
  'kerah mengerahkan dikerahkan pengerahan',
  'tolak menolak penolakan ditolaknya',
])('relatives lie in one file: %s', (family) => {
  expect([...new Set(family.split(' ').map(kernelOf))]).toHaveLength(1);
});

test.each(['nato', 'korea', '@mark-rutte', '2024', 'курск', 'as'])('%s keeps a kernel', (word) => {
  expect(kernelOf(word)).not.toBe('');
});
