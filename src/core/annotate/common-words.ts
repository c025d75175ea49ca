/**
 * Words that are written with a capital beside a name without being a part of it. Word lists of the language, not of any
 * article: they decide only where a capital letter proves nothing.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Titles and the last words of titles: `Presiden Putin`, `Menteri Luar Negeri Lavrov`, `Juru Bicara Singh`. */
export const TITLES = set(`
  presiden wapres wakil perdana juru menteri menlu menhan mendagri menkeu menko pm sekjen sekretaris jenderal kanselir raja ratu
  pangeran putri sultan emir syekh paus kardinal uskup tuan nyonya nona pak bu bapak ibu saudara saudari gubernur kota
  walikota bupati camat lurah ketua jubir bicara kepala direktur utama profesor prof dr drs dra ir hakim jaksa komisaris
  senator anggota besar dubes konsul letnan mayor kolonel kapten laksamana marsekal brigadir komandan panglima pemimpin
  kandidat capres cawapres calon mantan eks negeri pertahanan keuangan perdagangan ekonomi energi kesehatan pendidikan
  agama hukum sosial dalam kiai kyai ustaz haji hajah mr mrs ms sir lord keluarga h hj kh nyai gus habib tgk teungku
  r ra rm rr krt kph gkr raden romo pastor pendeta pdt tun datuk dato desa kampung dusun kelurahan kecamatan kabupaten provinsi jend letjen mayjen
  fraksi pol purn brigjen irjen komjen kombes akbp kompol akp ipda iptu aipda bripka briptu serda serma sersan kopral prajurit
  inspektur ajun letkol kolonel umum daerah agung muda tinggi wamen wamenlu wamenhan menag menkes menhub mensesneg
  mendag menag menparekraf menpora mendikbud dirjen dirut ketum waketum sekretaris sekda kapolri kapolda kapolres
  kapolsek kajari kajati pangdam danrem dandim kadis kabid kasat rektor dekan pemilihan sheikh sheikha syeikh buya mbah
  mbak eyang kakek nenek oma opa tante amirul hajj chief executive officer chairman`);

/** What people are or do: it tells who is meant, and that a capital behind it begins a name. */
export const ROLES = set(`
  aktivis aktor aktris ahli analis anggota apoteker arsitek artis atlet bek bidan buruh camat direktur diplomat dokter
  dosen duta ekonom eksekutif fotografer gelandang guru hakim ilmuwan insinyur jaksa jurnalis karyawan kasir kepala
  ketua kiper kolumnis komedian komisioner konsultan koordinator korban koreografer kreator kurator mahasiswa mahasiswi manajer
  mantan menteri musisi nakhoda nelayan notaris novelis pakar panitera pebalap pebulutangkis pedagang pegawai pegiat
  pejabat pekerja pelajar pelatih pelaku pelukis pemain pemandu pembalap pembina pemerhati pemilik pemimpin pemuda
  penari penasihat pendaki pendiri pendiri pendukung peneliti penerbang penerjemah pengacara pengamat pengasuh pengurus
  pengusaha penjaga penulis penyair penyanyi penyerang penyidik penyiar perajin perawat perwira pesepak petani petenis
  petinju petugas pianis pilot politikus politisi polisi pramugari prakirawan presenter produser profesor psikolog rektor
  relawan saksi santri sastrawan sejarawan seniman sineas siswa siswi sosiolog sopir staf striker sutradara tabib
  terdakwa tersangka tokoh ustaz vokalis warga wartawan wasit`);

/** What stands before a title and makes it another's: `Wakil Presiden`. */
export const NOT_THE_HOLDER = set('wakil calon deputi kandidat asisten');

/** Cities are divided by what stands behind their name: `Jakarta Timur`. */
export const PARTS = set('barat timur utara selatan tengah tenggara pusat daya laut lor kidul wetan kulon');

/** Words that go on from a subject: behind one that opens a sentence, they tell that it names somebody. */
export const GO_ON = set(`
  adalah akan bakal belum bersama bilang bisa boleh bukan cukup dan dapat datang diam dulu gagal hadir harus hendak
  hilang ialah ikut ingin jadi juga justru kalah kata kembali kerap keluar kini lahir lalu langsung lebih lulus makin
  malah mampu masih masuk masuk mati mau menang minta mulai naik paham pergi pernah percaya pindah puas pulang pun
  punya sadar sah sangat sebagai sebelumnya sedang sempat semakin sendiri senang sepakat serta setuju siap sudah suka
  tahu tak tampak tampil telah tegas tetap tewas tiba tidak tinggal tolak turun turut wafat yakin`);

/** Words that open sentences. */
export const OPENERS = set(`
  ada adapun agar akan akhirnya akibat alasan anehnya antara apakah atas bagi bahkan bahwa baik banyak beberapa begitu
  belakangan belum berbeda bersama bila bukan dalam dan dari demi demikian dengan di dia hanya hal hari hingga ia ini itu
  jadi jangan jelas jika juga justru kalau kami kamu karena kata ke kedua kemarin kemudian kendati kepada ketika kini kita
  lalu lantas lewat maka masih mengapa menurut menyusul mereka meski meskipun misalnya namun nantinya oleh pada padahal
  para per pekan pernah saat sama sampai sang sangat saya sebab sebagai sebagian sebaliknya sebelum sebelumnya sebut
  seiring sejak sejauh sekarang sekitar selain selama semasa sementara semua sendiri seperti seraya serta sesudah
  setelah setiap siapa si soal sudah tahun tak tanpa tapi telah tentang terhadap terkait ternyata tetapi tidak tujuan
  turut tutur ucap ujar untuk usai walau walaupun waktu yakni yaitu yang`);

/** Days and months, which follow a name: `kata Rutte Selasa lalu`. */
export const CALENDAR = set(`
  senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober
  november desember`);

/** Places whose western part has a name of its own: `Jawa Barat`, `Tepi Barat`. */
export const HAVE_A_WEST = set(`
  aceh afrika asia australia bandung bangka banten belanda bengal berau berlin cikarang eropa flores halmahera hulu
  india irian jakarta jawa java jerman kalimantan kotawaringin kutai lampung laut lombok maluku manggarai muna nias
  nusa pantai papua pasaman sahara samoa samudra sasak semarang seram sulawesi sumatera sumatra sumba sumbawa sungai
  sunda surabaya tenggara tepi timor timur tulang virginia yordania`);

/** What stands behind `Barat` in the name of a direction. */
export const DIRECTIONS = set('daya laut jauh');
