/** Where the files of the index lie, from the root of the site. */
export const INDEX_FOLDER = 'cari/indeks/';
