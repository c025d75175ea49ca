import { OTHER_LETTERS } from '../core/edition/letters.ts';
import type { Day } from '../core/model.ts';
import { dateInWords, numberInWords } from './id.ts';

/** The words of home, archive, topics, lists of names and corrections. */
const list = new Intl.ListFormat('id');

export const listWords = {
  // Archive
  archiveTitle: 'Semua berita',
  archiveLead: (count: number) =>
    count === 1
      ? 'Satu berita, menurut bulan terbitnya.'
      : `${numberInWords(count)} berita, menurut bulan terbitnya.`,
  byMonth: 'Menurut bulan',
  newestArticles: 'Terbaru',
  monthTitle: (month: string) => `Berita ${month}`,

  // Topics
  topicsLead: (count: number) => `${numberInWords(count)} topik, yang paling banyak diberitakan di depan.`,
  topicDescription: (name: string, count: number) =>
    `${articleCount(count)} tentang ${name}, terbaru di depan.`,
  topicLead: (count: number) => `${articleCount(count)}, terbaru di depan.`,
  allTopics: 'Semua topik',
  topicsBy: (letter: string) => `Topik: ${letter}`,
  noTopics: 'Belum ada topik.',
  mostNamed: 'Sering disebut',
  inArticles: (count: number) => `Angka menunjukkan jumlah berita. ${articleCount(count)} seluruhnya.`,

  // Register in letters
  byLetter: 'Menurut abjad',
  otherLetters: 'Lainnya',
  namesBy: (letter: string) => `Daftar nama: ${letter}`,
  /** {n} is filled in by the script. */
  namesFound: '{n} nama, yang paling sering disebut di depan',
  namesLead: (count: number) => `${numberInWords(count)} nama.`,
  mostNamedHint: 'Yang paling banyak diberitakan; angka menunjukkan jumlah berita.',

  // Pages of a list
  /** Tells the pages of a list apart in the browser's tabs. */
  onPage: (title: string, number: number) => (number > 1 ? `${title} (halaman ${number})` : title),
  pageOf: (number: number, count: number) => `Halaman ${number} dari ${count}`,
  pages: 'Halaman daftar',
  newer: 'Lebih baru',
  older: 'Lebih lama',
  before: 'Sebelumnya',
  after: 'Berikutnya',

  // Entity
  officeHistory: 'Riwayat jabatan',
  officeThen: (office: string) => `Saat itu: ${office}`,
  moreParagraphs: (count: number) => `dan ${count} alinea lain dalam berita ini`,

  // Related
  related: 'Baca juga',
  bothName: (names: readonly string[]) => `Sama-sama menyebut ${list.format(names)}`,

  // Corrections
  correctedOn: (day: Day) => `Dikoreksi ${dateInWords(day)}`,
  correctedParagraph: 'Lihat alineanya',
  correctionsPolicy:
    'Kesalahan kami perbaiki secepatnya, dan kami katakan apa yang diperbaiki. Setiap koreksi tercatat di kaki beritanya, di halaman ini, dan di RSS; tautan ke alinea lama tetap berlaku.',
  noCorrections: 'Belum ada koreksi.',
};

export const articleCount = (count: number): string =>
  count === 1 ? 'Satu berita' : `${numberInWords(count)} berita`;

/** How a letter of the alphabet is headed. */
export const letterName = (key: string): string =>
  key === OTHER_LETTERS ? listWords.otherLetters : key.toUpperCase();

const monthName = new Intl.DateTimeFormat('id', { month: 'long', timeZone: 'UTC' });

/** `Oktober` @param month `01` to `12` */
export const monthInWords = (month: string): string =>
  monthName.format(new Date(`2000-${month}-01T00:00:00Z`));
