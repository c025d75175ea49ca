import type { Day, Facet, Kind } from '../core/model.ts';

/** Every word a reader sees that no editor wrote. */

const longDate = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'UTC' });

/** `29 Oktober 2024` */
export const dateInWords = (day: Day): string => longDate.format(new Date(`${day}T00:00:00Z`));

const degrees = new Intl.NumberFormat('id', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `55,76° LU, 37,62° BT` */
export const coordinatesInWords = ([latitude, longitude]: readonly [number, number]): string =>
  `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? 'LS' : 'LU'}, ${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? 'BB' : 'BT'}`;

export const kindName: Record<Kind, string> = {
  person: 'orang',
  organisation: 'organisasi',
  alliance: 'aliansi',
  bloc: 'blok',
  country: 'negara',
  region: 'kawasan',
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
  siteDescription:
    'Telaah memuat berita yang setiap namanya dijelaskan, setiap alineanya punya alamat, dan setiap katanya dapat dicari.',
  skipToContent: 'Langsung ke isi',
  mainNavigation: 'Navigasi utama',

  // Search box and page
  search: 'Cari',
  searchLabel: 'Cari nama, tempat, atau kata',
  searchPlaceholder: 'Cari nama, tempat, kata…',
  searchTitle: 'Cari di semua telaah',
  searchDescription:
    'Cari nama orang, organisasi, tempat, atau kata dalam semua telaah; setiap hasil membuka alineanya.',
  searchHint:
    'Ketik nama orang, organisasi, tempat, atau kata apa pun. Tekan / dari halaman mana pun untuk mulai mencari.',
  /** Handed to the search page's script; {n} and {q} are filled in there. */
  searchPage: {
    searching: 'Mencari…',
    found: '{n} alinea memuat "{q}"',
    nothing: 'Tidak ada alinea yang memuat "{q}".',
    nothingHint: 'Periksa ejaannya, atau telusuri daftar nama.',
    failed: 'Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
    more: 'Tampilkan lebih banyak',
  },
  searchNeedsScript:
    'Pencarian memerlukan JavaScript. Tanpa itu, nama dan telaah dapat ditemukan lewat daftar ini:',

  // Article
  linkToHeading: (text: string) => `Tautan ke bagian "${text}"`,
  linkToParagraph: (place: number) => `Tautan ke alinea ${place}`,
  minutesToRead: (minutes: number) => `${minutes} menit baca`,
  markNames: 'Tandai nama',
  namesHere: 'Nama dalam berita ini',
  namedTimes: (count: number) => `Disebut ${count} kali`,
  paragraph: 'alinea',
  heading: 'judul bagian',
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
  copyDenied: 'Peramban menolak menyalin; alamatnya ada di bilah alamat.',
  copySelection: 'Salin tautan ke kata ini',
  linkMeans: 'Tautan ini menunjuk: ',
  linkUnknown: 'Tautan ini menunjuk alinea yang tidak dikenal di halaman ini. Periksa kembali alamatnya.',

  // Passage
  passage: 'Satu alinea',
  from: 'Dari',
  readPassageInContext: 'Baca dalam konteks',

  // Entities
  register: 'Daftar nama',
  registerTitle: 'Daftar nama',
  registerLead: (count: number) =>
    `${count} orang, organisasi, dan tempat yang disebut dalam telaah. Keterangannya berlaku pada tanggal berita yang memuatnya.`,
  filterLabel: 'Saring daftar',
  filterPlaceholder: 'Mulai ketik nama…',
  filterCount: (shown: string, all: number) => `${shown} dari ${all} nama`,
  filterNone: 'Tidak ada nama yang cocok.',
  since: (day: Day) => `sejak ${dateInWords(day)}`,
  fromUntil: (since: Day | undefined, until: Day) =>
    since ? `${dateInWords(since)} sampai ${dateInWords(until)}` : `sampai ${dateInWords(until)}`,
  formerOffices: 'Jabatan lain',
  alsoKnownAs: 'Nama lain',
  location: 'Letak',
  mentions: 'Disebut dalam',
  mentionCount: (count: number) => (count === 0 ? 'belum disebut' : `disebut ${count} kali`),
  notMentioned: 'Belum disebut dalam telaah mana pun.',
  namedTogether: 'Disebut bersama',
  inParagraphs: (count: number) => `${count} alinea`,
  onWikidata: 'Wikidata',
  readInContext: (place: number) => (place ? `Alinea ${place}` : 'Judul bagian'),

  // Home
  newest: 'Telaah terbaru',
  olderArticles: 'Telaah sebelumnya',
  readArticle: 'Baca telaah lengkap',

  // Not found
  notFound: 'Halaman tidak ditemukan',
  notFoundLead: 'Alamat ini tidak ada, atau sudah dipindahkan. Cari namanya, atau mulai dari sini:',

  // Footer
  footer:
    'Teks berita adalah milik penerbitnya. Keterangan nama disusun redaksi Telaah dari teks dan pengetahuan umum.',
  feed: 'RSS',
};
