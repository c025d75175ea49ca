import type { EventTime, Stance, StanceGroup, StatementKind } from '../core/analyse/analysis.ts';
import { dateInWords } from './id.ts';

/** Every word of the analysis that a reader sees and no editor wrote. */

const monthInWords = new Intl.DateTimeFormat('id', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `5 November 2024`, or `Juni 2024` for a month. */
export const eventDate = (date: string): string =>
  date.length === 7 ? monthInWords.format(new Date(`${date}-01T00:00:00Z`)) : dateInWords(date);

export const statementKindName: Record<StatementKind, string> = {
  quotation: 'kutipan langsung',
  statement: 'pernyataan',
  report: 'laporan',
  estimate: 'perkiraan',
  assessment: 'penilaian',
  position: 'sikap',
};

export const stanceName: Record<Stance, string> = {
  confirms: 'mengonfirmasi',
  states: 'menyatakan',
  assesses: 'menilai',
  reports: 'melaporkan',
  expects: 'memperkirakan',
  considers: 'mempertimbangkan',
  denies: 'membantah',
  'no-evidence': 'menyebut tidak ada bukti',
  'does-not-confirm': 'tidak mengonfirmasi',
  'no-comment': 'tidak berkomentar',
};

export const stanceGroupName: Record<StanceGroup, string> = {
  affirms: 'Mengonfirmasi atau menyatakan',
  expects: 'Melaporkan atau memperkirakan',
  denies: 'Membantah atau menyebut tidak ada bukti',
  open: 'Tidak mengonfirmasi',
};

const list = new Intl.ListFormat('id', { type: 'conjunction' });

/** `Pentagon dan NATO` */
export const namesInWords = (names: readonly string[]): string => list.format(names);

export const analysisWords = {
  atStake: 'Pokok yang dipersoalkan',
  atStakeLead: 'Siapa berdiri di mana, menurut teks berita. Setiap nama membuka alineanya.',
  nobody: 'tidak ada dalam berita',

  timeline: 'Garis waktu',
  eventTime: {
    past: 'Sebelum berita terbit',
    day: 'Hari berita',
    ahead: 'Yang masih di depan saat itu',
  } satisfies Record<EventTime, string>,
  exact: 'tanggal pasti',
  monthOnly: 'hanya bulannya',
  approximate: 'tanggal perkiraan',
  undated: 'Tanpa tanggal',

  inParagraphs: 'alinea',
  heading: 'subjudul',
  inParagraph: (place: number) => (place ? `alinea ${place}` : 'subjudul'),

  whoSaysWhat: 'Siapa berkata apa',
  whoSaysWhatLead:
    'Semua pernyataan dalam berita, dikutip sebagaimana tertulis. Kata-kata penutur sendiri dicetak tebal di antara tanda petik; selebihnya kalimat berita.',
  said: 'Pernyataan dalam berita',
  together: (names: readonly string[]) => `bersama ${namesInWords(names)}`,
  to: (names: readonly string[]) => `kepada ${namesInWords(names)}`,
  citing: (names: readonly string[]) => `mengutip ${namesInWords(names)}`,
  about: 'tentang',

  maps: 'Peta',
  mapAlt: (title: string) => `Peta: ${title}. Tempat-tempatnya terdaftar di bawah.`,
  mapBorders:
    'Garis batas menurut data Natural Earth, yang menggambar siapa yang menguasai suatu wilayah. Itu bukan pernyataan tentang siapa yang berhak atasnya.',
  mapDots: 'Titik negara dan kawasan hanya menandai kira-kira tengahnya.',

  traces: 'Jejak nama',
  tracesTable: 'Tabel jejak nama',
  tracesLead:
    'Baris demi baris: nama mana disebut di alinea mana. Kotak kecil: sekali; kotak besar: lebih dari sekali.',
  name: 'Nama',
  tracesCell: (name: string, place: number, count: number) =>
    `${name}, ${place ? `alinea ${place}` : 'subjudul'}${count > 1 ? `, ${count} kali` : ''}`,
  headingColumn: 'J',

  fullAnalysis: 'Telaah lengkap: siapa berkata apa, peta, dan jejak nama',
  analysisOf: (title: string) => `Telaah: ${title}`,
  analysisTopic: 'Telaah',
  analysisDescription: (count: number) =>
    `Siapa berkata apa, kapan, di mana, dan apa yang dipersoalkan: ${count} pernyataan, masing-masing dengan alineanya.`,
  readArticle: 'Baca beritanya',
  asData: 'Telaah ini sebagai data',
  dataJson: 'Berita, nama, dan telaah (JSON)',
  dataAnnotations: 'Anotasi (W3C Web Annotation)',
};
