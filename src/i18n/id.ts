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
  searchHint: 'Ketik nama orang, organisasi, tempat, atau kata apa pun. Tekan / dari halaman mana pun untuk mulai mencari.',
  /** Handed to the search page's script; {n}, {q}, {via} and {place} are filled in there. */
  searchPage: {
    searching: 'Mencari…',
    found: '{n} alinea untuk "{q}"',
    foundNames: '{n} nama untuk "{q}"',
    nothing: 'Tidak ada nama atau alinea yang cocok dengan "{q}".',
    nothingHint: 'Periksa ejaannya, coba kata yang lebih umum, atau telusuri daftar nama.',
    suggestions: 'Mungkin maksud Anda:',
    failed: 'Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
    more: 'Tampilkan lebih banyak',
    results: 'Hasil pencarian',
    otherName: 'nama lain: {via}',
    otherSpelling: 'ejaan lain: {via}',
    meant: 'mungkin yang dimaksud: {via}',
    holds: 'jabatan: {via}',
    named: 'disebut {n} kali',
    paragraph: 'Alinea {place}',
    heading: 'Judul bagian',
    shown: '{n} saran. Gunakan tombol panah untuk memilih.',
    noneShown: 'Tidak ada saran.',
    seeAll: 'Cari "{q}" di semua telaah',
    searchTitle: '{q} | Cari',
  },
  searchFilterKind: 'Saring menurut jenis nama',
  searchFilterAll: 'Semua',
  searchFilterArticle: 'Telaah',
  searchFilterEveryArticle: 'Semua telaah',
  searchSuggestions: 'Saran nama',
  searchNeedsScript: 'Pencarian memerlukan JavaScript. Tanpa itu, nama dan telaah dapat ditemukan lewat daftar ini:',

  // Article
  linkToHeading: (text: string) => `Tautan ke bagian "${text}"`,
  linkToParagraph: (place: number) => `Tautan ke alinea ${place}`,
  minutesToRead: (minutes: number) => `${minutes} menit baca`,
  topics: 'Topik',
  markNames: 'Tandai nama',
  namesHere: 'Nama dalam berita ini',
  namedTimes: (count: number) => `Disebut ${count} kali`,
  paragraph: 'alinea',
  heading: 'judul bagian',
  openPage: (name: string) => `Semua tentang ${name}`,
  close: 'Tutup',

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
  footer: 'Teks berita adalah milik penerbitnya. Keterangan nama disusun redaksi Telaah dari teks dan pengetahuan umum.',
  feed: 'RSS',
};
