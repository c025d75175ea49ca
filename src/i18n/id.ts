import type { Standing } from '../core/edition/offices.ts';
import type { Day, Facet, Kind, Office, Register } from '../core/model.ts';

/** Every word a reader sees that no editor wrote. */

const longDate = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'UTC' });

/** `29 Oktober 2024` */
export function dateInWords(day: Day): string {
  const known = datesInWords.get(day) ?? longDate.format(new Date(`${day}T00:00:00Z`));
  datesInWords.set(day, known);
  return known;
}
/** The same days stand on many pages. */
const datesInWords = new Map<Day, string>();

const wholeNumber = new Intl.NumberFormat('id');

/** `5.000` */
export const numberInWords = (count: number): string => wholeNumber.format(count);

const whole = new Intl.NumberFormat('id', { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat('id', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/**
 * `55,76° LU, 37,62° BT`
 * @param precise false for what has no one point, like a country: whole degrees
 */
export function coordinatesInWords(
  [latitude, longitude]: readonly [number, number],
  precise: boolean,
): string {
  const degrees = precise ? hundredths : whole;
  const northSouth = `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? 'LS' : 'LU'}`;
  return `${northSouth}, ${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? 'BB' : 'BT'}`;
}

export const kindName: Record<Kind, string> = {
  person: 'orang',
  organisation: 'organisasi',
  alliance: 'aliansi',
  bloc: 'blok',
  country: 'negara',
  region: 'wilayah',
  city: 'kota',
  village: 'desa',
};

export const facetName: Record<Facet, string> = {
  person: 'Orang',
  organisation: 'Organisasi dan blok',
  place: 'Tempat',
};

export const words = {
  siteName: 'Telaah',
  siteLine: 'Berita yang dibaca saksama',
  siteDescription: 'Setiap nama dijelaskan, setiap alinea dapat dirujuk, setiap kata dapat dicari.',
  skipToContent: 'Langsung ke isi',
  mainNavigation: 'Navigasi utama',

  // Without a connection
  /** {when} is filled in by the service worker: `23 November 2026 pukul 10.12`. */
  savedCopy: 'Salinan tersimpan dari {when}, karena tidak ada sambungan. Isinya mungkin sudah diperbarui.',
  offline: 'Tidak ada sambungan',
  offlineLead: 'Halaman ini belum pernah dibuka di peranti ini, dan pencarian memerlukan sambungan internet.',
  savedCopies: 'Yang dapat dibaca sekarang',

  // Search box and page
  search: 'Cari',
  searchLabel: 'Cari nama, tempat, atau kata',
  searchPlaceholder: 'Cari nama, tempat, kata…',
  searchTitle: 'Cari di semua berita',
  searchDescription:
    'Cari nama orang, organisasi, tempat, atau kata dalam semua berita; setiap hasil langsung menuju alineanya.',
  searchHint: 'Ketik nama orang, organisasi, tempat, atau kata apa pun.',
  searchShortcut: 'Tombol / memulai pencarian dari halaman mana pun',
  /** Handed to the search page's script; {n}, {q}, {via} and {place} are filled in there. */
  searchPage: {
    found: '{n} alinea untuk “{q}”',
    foundSome: '{n} alinea teratas untuk “{q}”',
    foundNames: '{n} nama untuk “{q}”',
    nothing: 'Tidak ada nama atau alinea yang cocok dengan “{q}”.',
    nothingHint: 'Periksa ejaannya, coba kata yang lebih umum, atau telusuri daftar nama.',
    suggestions: 'Mungkin maksud Anda:',
    searching: 'Masih mencari; sambungan internet lambat.',
    failed: 'Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
    more: 'Tampilkan lebih banyak',
    further: 'Cari di berita lainnya',
    searchingFurther: 'Mencari di berita lainnya…',
    noFurther: 'Tidak ada lagi berita yang memuat semua kata itu.',
    /** {names} of other editions, like “Arsip 2023 dan Arsip 2022”. */
    elsewhere: 'Cari juga di {names}',
    foundElsewhere: '{n} alinea di {names}.',
    noneElsewhere: 'Tidak ada yang cocok di {names}.',
    elsewhereFailed: 'Pencarian di {names} tidak dapat dimuat.',
    results: 'Hasil pencarian',
    otherName: 'nama lain: {via}',
    otherSpelling: 'ejaan lain: {via}',
    meant: 'mungkin yang dimaksud: {via}',
    holds: 'jabatan: {via}',
    named: 'disebut {n} kali',
    paragraph: 'Alinea {place}',
    heading: 'Subjudul',
    headline: 'Judul berita',
    summary: 'Ringkasan',
    shown: '{n} saran. Gunakan tombol panah untuk memilih.',
    noneShown: 'Tidak ada saran.',
    seeAll: 'Cari “{q}” di semua berita',
    searchTitle: '{q} | Cari',
  },
  searchFilterKind: 'Saring menurut jenis nama',
  searchFilterAll: 'Semua',
  searchFilterArticle: 'Berita',
  searchFilterEveryArticle: 'Semua berita',
  searchSuggestions: 'Saran nama',
  /** Followed by links to the names and to the articles. */
  searchCannotRun: 'Pencarian tidak berjalan di peramban ini. Yang dapat ditelusuri:',
  searchNeedsScript:
    'Pencarian memerlukan JavaScript. Tanpa itu, nama dan berita dapat ditemukan lewat daftar ini:',

  // Article
  source: (name: string) => `Sumber: ${name}`,
  /** Before the day and hour at which a page was printed. */
  printedOn: 'dicetak',
  linkToHeading: (text: string) => `Tautan ke bagian “${text}”`,
  linkToParagraph: (place: number) => `Tautan ke alinea ${place}`,
  minutesToRead: (minutes: number) => `${minutes} menit baca`,
  markNames: 'Tandai nama',
  namesHere: 'Nama dalam berita ini',
  namedTimes: (count: number) => (count === 1 ? 'Disebut sekali' : `Disebut ${count} kali`),
  paragraph: 'alinea',
  heading: 'subjudul',
  close: 'Tutup',

  // Sharing
  share: 'Bagikan alinea ini',
  shareWith: 'Bagikan…',
  shareForms: {
    link: 'Salin tautan',
    quote: 'Salin kutipan dan tautan',
    newspaper: 'Kutip gaya koran',
    apa: 'Sitasi APA',
    mla: 'Sitasi MLA',
    bibtex: 'BibTeX',
  },
  copied: 'Sudah disalin.',
  copyDenied: 'Peramban menolak menyalin. Salinlah ini:',
  copySelection: 'Salin tautan ke kata ini',
  linkMeans: 'Tautan ini menunjuk: ',
  linkUnknown: 'Tautan ini menunjuk alinea yang tidak dikenal di halaman ini. Periksa kembali alamatnya.',

  // Retired links
  wentHere: (when?: Day) =>
    `Alinea yang dituju tautan ini sudah disunting${when ? ` pada ${dateInWords(when)}` : ''}; isinya kini ada di sini.`,
  wasRemoved: (when?: Day) =>
    `Alinea yang dituju tautan ini sudah dihapus dari tempat ini${when ? ` pada ${dateInWords(when)}` : ''}.`,
  itSaid: (was: string) => `Bunyinya dahulu: “${was}”`,
  alsoThere: 'Sebagian isinya juga ada di',
  andThere: 'dan',
  paragraphOpening: (opening: string) => `alinea “${opening}”`,
  passageMoved: 'Alinea ini sudah disunting; isinya kini ada di alinea lain.',

  // Passage
  passage: 'Satu alinea',
  from: 'Dari',
  /** What an analysis writes for a speaker where the article names none. */
  nobody: ['Berita ini', 'Sumber yang tidak disebut'],
  speakersHere: (names: readonly string[]) => `Yang berbicara: ${new Intl.ListFormat('id').format(names)}`,
  readPassageInContext: 'Baca dalam konteks',

  // Entities
  register: 'Daftar nama',
  registerTitle: 'Daftar nama',
  registerLead: (count: number) =>
    `${numberInWords(count)} orang, organisasi, dan tempat yang disebut dalam berita. Keterangan tiap nama mengikuti keadaan pada tanggal berita.`,
  filterLabel: 'Saring daftar',
  filterPlaceholder: 'Ketik nama…',
  filterCount: (shown: string, all: number) => `${shown} dari ${all} nama`,
  filterNone: 'Tidak ada nama yang cocok.',
  since: (day: Day) => `sejak ${dateInWords(day)}`,
  fromUntil: (since: Day | undefined, until: Day) =>
    since ? `${dateInWords(since)}–${dateInWords(until)}` : `sampai ${dateInWords(until)}`,
  formerly: (office: string) => `Mantan ${office}`,
  alsoKnownAs: 'Nama lain',
  location: 'Koordinat',
  mentions: 'Disebut dalam',
  mentionCount: (count: number) =>
    count === 0 ? 'belum disebut' : count === 1 ? 'disebut sekali' : `disebut ${count} kali`,
  notMentioned: 'Belum disebut dalam berita mana pun.',
  namedTogether: 'Disebut bersama',
  inParagraphs: (count: number) => `${count} alinea`,
  onWikidata: 'Wikidata',
  readInContext: (place: number) => (place ? `Alinea ${place}` : 'Subjudul'),

  // Home
  home: 'Beranda',
  archive: 'Berita',
  topics: 'Topik',
  corrections: 'Koreksi',
  namesInItHint: 'Angka menunjukkan jumlah sebutan.',
  newest: 'Berita terbaru',
  olderArticles: 'Berita sebelumnya',
  readArticle: 'Baca selengkapnya',

  // Not found
  notFound: 'Halaman tidak ditemukan',
  notFoundLead:
    'Halaman ini tidak ada atau sudah dipindahkan. Carilah di bawah ini, atau buka beranda dan daftar nama.',

  // Footer
  footer:
    'Teks berita adalah milik penerbitnya. Keterangan nama disusun redaksi Telaah dari isi berita dan pengetahuan umum.',
  feed: 'RSS',
  feedOf: (name: string) => `Telaah: ${name}`,
  feedOfName: (name: string) => `Berita yang menyebut ${name}, dengan alinea-alinea yang menyebutnya.`,
  feedOfTopic: (topic: string) => `Berita tentang ${topic}, selengkapnya.`,
  correctedOn: (day: Day) => `Koreksi ${dateInWords(day)}:`,
  followName: (name: string) => `Ikuti ${name} lewat RSS`,
};

/** `Sekretaris Jenderal NATO, sejak 1 Oktober 2024` */
export function officeInWords({ title, of, ofName, since, until }: Office, register: Register): string {
  const body = of ? register.get(of)?.name : ofName;
  const when = until ? words.fromUntil(since, until) : since && words.since(since);
  return `${title}${body ? ` ${body}` : ''}${when ? `, ${when}` : ''}`;
}

/** The same, told from what it is no more: `Mantan Presiden Amerika Serikat, 20 Januari 2017–20 Januari 2021` */
export function standingInWords({ office, former }: Standing, register: Register): string {
  const text = officeInWords(office, register);
  return former ? words.formerly(text) : text;
}
