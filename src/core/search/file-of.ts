/**
 * Which of `files` files a key lies in: it follows from the key, so that no table of contents has to be fetched first.
 * FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), for spreading keys evenly.
 */
export function fileOf(key: string, files: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % files;
}
