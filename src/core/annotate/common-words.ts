/**
 * Words that are written with a capital beside a name without being a part of it. Word lists of the language, not of any
 * article: they decide only where a capital letter proves nothing.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Titles and the last words of titles: `Presiden Putin`, `Menteri Luar Negeri Lavrov`, `Juru Bicara Singh`. */
export const TITLES = set(`
  presiden wapres wakil menteri menlu menhan mendagri menkeu menko pm sekjen sekretaris jenderal kanselir raja ratu
  pangeran putri sultan emir syekh paus kardinal uskup tuan nyonya nona pak bu bapak ibu saudara saudari gubernur kota
  walikota bupati camat lurah ketua jubir bicara kepala direktur utama profesor prof dr drs ir hakim jaksa komisaris
  senator anggota besar dubes konsul letnan mayor kolonel kapten laksamana marsekal brigadir komandan panglima pemimpin
  kandidat capres cawapres calon mantan eks negeri pertahanan keuangan perdagangan ekonomi energi kesehatan pendidikan
  agama hukum sosial dalam kiai kyai ustaz haji hajah mr mrs ms sir lord keluarga`);

/** Words that open sentences. */
export const OPENERS = set(`
  ada adapun agar akan akhirnya akibat alasan anehnya antara apakah atas bagi bahkan bahwa baik banyak beberapa begitu
  belakangan belum berbeda bersama bila bukan dalam dan dari demi demikian dengan di hanya hal hari hingga ia ini itu
  jadi jangan jelas jika juga justru kalau kami karena kata kedua kemarin kemudian kendati kepada ketika kini kita
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
