/** What an article's page itself uses, lower case since links to it are out in the world; all else of ours begins with a capital. */
const RESERVED = /^(?:garis-waktu|saran-nama|(?:pokok|peristiwa)(?:-.*)?)$/u;

/** Whether a heading may not have this id: a link to it would lead to a part of the page that is not the article's. */
export const isReserved = (id: string): boolean => RESERVED.test(id);
