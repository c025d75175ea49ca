/** Words that tell what the name beside them names. Word lists of the language, not of any article. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** First words of the names of bodies: `Kementerian Pertahanan`. Short forms that stand in capitals included. */
export const BODY_HEADS = set(`
  akademi aliansi angkatan asosiasi badan balai bandara bank biro bursa cv dana departemen dewan dinas direktorat divisi
  federasi fakultas forum front gabungan gerakan grup harian himpunan ikatan institut jaringan kantor keamanan
  kedutaan kejaksaan kelompok kementerian kepolisian klub koalisi komisi komite konfederasi konsulat koperasi korps koran
  laboratorium lembaga liga mahkamah majalah majelis markas masjid museum paguyuban observatorium organisasi ormas otoritas pakta
  parlemen partai pengadilan perguruan perhimpunan perkumpulan persatuan persekutuan perserikatan perusahaan pesantren
  polda polres polresta polsek pt ptpn pusat rs rsia rsj rsu rsud rsup gor rumah satuan sekolah sekretariat sd sma smk smp serikat
  stasiun studio surat tabloid televisi tentara klinik puskesmas hotel sanggar uin universitas uni yayasan kemenhan kemhan kemenlu kemlu kemenkes
  kemenkeu kemendagri kemenag kemenhub menteri-menteri dprd kpu kpud bawaslu bpbd bmkg pemprov pemkot pemkab
  persekutuan mpr balaikota`);

/** First words of the names of places, with the kind of place. */
export const PLACE_HEADS: Readonly<Record<string, 'region' | 'city' | 'village'>> = {
  provinsi: 'region', pulau: 'region', kepulauan: 'region', teluk: 'region', laut: 'region', selat: 'region',
  semenanjung: 'region', tanjung: 'region', gunung: 'region', danau: 'region', sungai: 'region', lembah: 'region',
  jazirah: 'region', samudra: 'region', samudera: 'region', gurun: 'region', bukit: 'region', rawa: 'region',
  kabupaten: 'region', kecamatan: 'region', jalur: 'region', tepi: 'region', kota: 'city', bandar: 'city',
  pelabuhan: 'city', desa: 'village', dusun: 'village', kampung: 'village', kelurahan: 'village', nagari: 'village',
}; // prettier-ignore

/** Small words inside a name: `Abdullah bin Hamzah`. */
export const PARTICLES = set(
  'bin binti ben bint binte arap ould van von der den de da das do dos del dela della di la las le los ter ten zu zur af av el du e y',
);

/** Small words that begin a surname: `kata van Dijk`. */
export const SURNAME_PARTICLES = set('van von der den de da dos del dela della');

/** Small words inside the name of a body: `Kementerian Pendidikan dan Kebudayaan`. */
export const BODY_JOINS = set('dan untuk of the for and');

/** Behind these comes a place. */
export const PLACE_BEFORE = set(
  'di ke dari menuju kota desa provinsi wilayah kawasan perbatasan dekat sekitar asal',
);

/** Behind these comes who speaks or acts. */
export const SPEAKER_BEFORE = set(`
  kata ujar tutur ucap sebut tegas jelas ungkap tulis papar imbuh tandas lanjut menurut oleh terhadap kepada bernama
  bersama`);

/** Behind these comes another name of the one who was named before. */
export const CALLED = set('disapa dipanggil dijuluki alias');

/** Behind these comes the name of a people or a language: `orang Sunda`. */
export const PEOPLE_BEFORE = set('orang suku etnis etnik kaum bahasa berbahasa berdarah keturunan');

/** First words of the names of laws, papers and figures, which are no people, bodies or places: `Undang-Undang Cipta Kerja`. */
export const THING_HEADS = set(`
  undang-undang uu ruu kitab peraturan perpres keppres inpres permen perppu perda qanun keputusan instruksi pasal surat
  konvensi protokol deklarasi traktat piagam perjanjian putusan indeks anggaran hari program zaman konferensi ktt`);

/** First words of the names of roads. */
export const ROADS = set('jalan jl jln gang tol avenue boulevard rue');

/** What stands before the name of a ship. */
export const SHIPS = set('km kri mt mv kn kmp kmn kp lct uss hms');

/** Behind these comes the name of a work, a unit or the like, or whose money it is. */
export const THING_BEFORE = set(
  `
  jurnal film novel lagu album spesies genus awan topan badai siklon skema derajat raya tari tarian
  dolar dollar   franc yen won euro peso ringgit baht rupee dinar dirham lira yuan krona`,
);

/** Small words inside the names of bodies abroad, which no Indonesian sentence has. */
export const ENGLISH_JOINS = set('of for and');

/** What tells that a place before it begins the name of a body: `Leiden Centre`. */
export const ENGLISH_BODIES = set(
  'centre center institute university museum foundation council college school bank conference forum',
);

/** Bodies that are named after their place alone, so that a person behind the place is who holds the office. */
export const OF_PLACES = set(`
  kpu kpud bawaslu bpbd bmkg dprd polda polres polresta polsek pengadilan kejaksaan kantor dinas pemprov pemkot pemkab`);

/** What clubs write behind their name. */
export const CLUB_TAILS = set('fc afc sc cf fk bk');

/** What a person does behind the name. */
export const SPEAKER_AFTER = set(`
  mengatakan menyatakan menyebut menyebutkan menegaskan menuturkan menambahkan menjelaskan mengaku mengungkapkan
  menilai menolak meminta membenarkan membantah mengakui berkata berjanji menulis memuji mengkritik menyambut berharap
  menyampaikan bercerita memaparkan menjawab menyayangkan mengusulkan mendesak memimpin lahir tiba tewas meninggal
  dilantik ditangkap diperiksa`);

/** Words that go on a title: `Menteri Koordinator Bidang Politik dan Keamanan`. */
export const TITLE_WORDS = set(`
  agraria agung anak badan bagian bidang cabang dalam darat desa digital eksekutif ekonomi energi fraksi hidup hubungan hukum harian
  industri informatika internasional investasi jenderal kabinet kebudayaan kehutanan kelautan keamanan kerja kesehatan
  embarkasi ketenagakerjaan keuangan khusus kloter komersial komunikasi konstitusi koordinator kota kreatif laut lingkungan luar madya
  militer muda negara negeri olahraga operasional pariwisata pelaksana pelatihan pemasaran pembangunan pemberdayaan
  pemuda pendidikan perdagangan perempuan perencanaan perhubungan perwakilan perikanan perindustrian perlindungan pertahanan
  pertanian perumahan pekerjaan politik prasarana produksi publik riset ruang sains seksi senior sosial sumber daya mineral
  tata teknik teknologi tenaga tetap tertinggi tinggi transmigrasi subkomite
  penerbangan pelayaran udara umum unit urusan usaha utama wilayah`);

/** Titles behind which the name of their country, place or body may come, before the holder's. */
export const OFFICE_OF: Readonly<Record<string, 'country' | 'region' | 'city' | 'village' | 'organisation'>> = {
  presiden: 'country', 'perdana menteri': 'country', pm: 'country', menteri: 'country', menlu: 'country',
  menhan: 'country', raja: 'country', ratu: 'country', kanselir: 'country', pemerintah: 'country',
  negara: 'country', warga: 'country', republik: 'country', pasukan: 'country', rakyat: 'country',
  'pemilihan gubernur': 'region', 'pemilihan bupati': 'region', 'pemilihan wali kota': 'city',
  gubernur: 'region', provinsi: 'region', bupati: 'region', 'wali kota': 'city', walikota: 'city', kota: 'city',
  'kepala desa': 'village', desa: 'village', dusun: 'village', kampung: 'village', lurah: 'village',
  ketua: 'organisation', 'ketua umum': 'organisation', sekjen: 'organisation', 'sekretaris jenderal': 'organisation',
  direktur: 'organisation', 'direktur utama': 'organisation', kepala: 'organisation', 'juru bicara': 'organisation',
  fraksi: 'organisation', 'ketua fraksi': 'organisation', 'anggota fraksi': 'organisation',
  jubir: 'organisation', rektor: 'organisation', anggota: 'organisation', komisaris: 'organisation', pengurus:
  'organisation', kader: 'organisation', markas: 'organisation', dosen: 'organisation', kantor: 'organisation',
}; // prettier-ignore

/** Persecutors of every news text that are capitalised and name nobody. */
export const NO_NAMES = set(`
  tuhan allah alquran al-quran quran injil alkitab islam kristen katolik hindu buddha konghucu yahudi muslim ramadan
  ramadhan idulfitri iduladha natal paskah lebaran nyepi waisak imlek maulid pancasila undang-undang uu perpres perppu
  pp perda pasal bab ayat pemilu pilpres pilkada pileg covid-19 covid tbk ri wib wita wit ktt gmt utc rp usd whatsapp
  facebook twitter instagram youtube tiktok telegram google selatan utara timur barat tenggara hari tahun tni-polri
  anda saudara nomor rt rw km kg ham ktp sim stnk apbn apbd apbn-p asn pns tki tkw wni wna kri
  hijriah masehi kloter lc pemohon termohon penggugat tergugat bbm ppn pph nik npwp pdip-p am pm s m b c d
  subuh zuhur dzuhur asar ashar magrib maghrib isya tarawih olimpiade persero wali kuhp kuhap kuhperdata uud`);
