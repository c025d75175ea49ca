/** Paragraphs for the tests: short, about different things, in the language of the site. */
export const P = {
  nato: 'Pentagon dan NATO mengonfirmasi kehadiran ribuan pasukan Korea Utara di Rusia untuk berlatih dan bertempur di Ukraina.',
  harga:
    'Harga beras di pasar induk Cipinang naik tajam sejak awal bulan akibat kemarau panjang di sentra produksi Jawa Tengah.',
  gempa:
    'Gempa bermagnitudo 5,6 mengguncang Cianjur pada Senin siang. Ratusan rumah roboh dan warga mengungsi ke lapangan sepak bola.',
  tenis:
    'Petenis muda Janice Tjen melaju ke babak ketiga setelah menundukkan unggulan kedua belas dalam dua set langsung.',
  kereta:
    'Kereta cepat Jakarta Bandung mengangkut dua juta penumpang pada tahun pertama. Operator menambah empat perjalanan setiap akhir pekan.',
};

/** Ten near-identical paragraphs. */
export const PROVINCES = [
  'Aceh',
  'Riau',
  'Jambi',
  'Bengkulu',
  'Lampung',
  'Banten',
  'Bali',
  'Gorontalo',
  'Maluku',
  'Papua',
];
const CHAIRS = [
  'Sutrisno',
  'Wahyuni',
  'Hartono',
  'Lestari',
  'Siregar',
  'Manurung',
  'Wibowo',
  'Pratama',
  'Nugroho',
  'Saputra',
];
export const twin = (province: string, chair: string, voters: string): string =>
  `Di ${province}, jumlah pemilih terdaftar tercatat ${voters} orang. Ketua KPU ${province}, ${chair}, mengatakan rekapitulasi dijadwalkan selesai pekan depan.`;
export const TWINS = PROVINCES.map((province, k) => twin(province, CHAIRS[k]!, `${k + 2}18.4${k}7`));
