/**
 * Copies of the pages that were read. Each has a cache of its own, which holds the page and all that it is shown with,
 * so a copy is of one build, whole or not there: it is never put together from two.
 */

/** Oldest copies go first. A copy takes some 100 KB. */
const MOST_COPIES = 30;
/** What a page is shown with. Names of styles, scripts and fonts hold their digest; a map's does not. */
const PART = /(?:src|href)="([^"]+\.(?:css|js|svg|woff2))"|url\((['"]?)([^'")]+\.woff2)\2\)/g;
const IMPORTED = /["'](\.\/[^"']+\.js)["']/g;
const SAVED_AT = 'x-saved-at';

/** How the copies' caches are named; a new number where their form changes. */
const FAMILY = 'telaah-salinan';
const FORM = 1;
const nameOf = (base: string, path = ''): string => `${FAMILY} ${FORM} ${base} ${path}`;

/** Of a page as it came from the network. Where a part of it cannot be had, the copy before stays. */
export async function saveCopy(base: string, url: string, page: Response): Promise<void> {
  const html = await page.text();
  const parts = new Map<string, Response>();
  await gather(
    parts,
    [...html.matchAll(PART)].map(([, link, , font]) => new URL(link ?? font ?? '', url).href),
  );
  const headers = new Headers(page.headers);
  headers.delete('content-encoding'); // It is unpacked now.
  headers.delete('content-length');
  headers.set(SAVED_AT, String(Date.now()));
  const name = nameOf(base, new URL(url).pathname);
  await caches.delete(name);
  const cache = await caches.open(name); // Again, so that it counts as the newest.
  try {
    for (const [address, part] of parts) await cache.put(address, part);
    await cache.put(keyOf(url), new Response(html, { headers })); // The last: a copy without its page is none.
  } catch (error) {
    await caches.delete(name); // No room.
    throw error;
  }
}

async function gather(parts: Map<string, Response>, addresses: readonly string[]): Promise<void> {
  const missing = addresses.filter(
    (address) => new URL(address).origin === location.origin && !parts.has(address),
  );
  await Promise.all(
    missing.map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      parts.set(address, response);
      if (!address.endsWith('.js')) return;
      const code = await response.clone().text();
      await gather(
        parts,
        [...code.matchAll(IMPORTED)].map(([, path = '']) => new URL(path, address).href),
      );
    }),
  );
}

/** The copy of a page, and when it was saved. */
export async function findCopy(
  base: string,
  url: string,
): Promise<{ html: string; headers: Headers; savedAt: Date } | undefined> {
  const { pathname } = new URL(url);
  const found = await caches.match(keyOf(url), { cacheName: nameOf(base, pathname) });
  if (!found) return undefined;
  const headers = new Headers(found.headers);
  return { html: await found.text(), headers, savedAt: new Date(Number(headers.get(SAVED_AT))) };
}

/** A part of a copied page. @param page the address of the page that asks */
export const findPart = (base: string, page: string, url: string): Promise<Response | undefined> =>
  caches.match(url, { cacheName: nameOf(base, new URL(page).pathname), ignoreSearch: true });

/** The addresses of all copies, newest first. */
export async function listCopies(base: string): Promise<string[]> {
  const prefix = nameOf(base);
  const names = await caches.keys();
  return names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])).reverse();
}

/** Drop the oldest where there are too many. @param kept a page that never goes */
export async function dropOldest(base: string, kept: string): Promise<void> {
  const old = (await listCopies(base)).filter((path) => path !== kept).slice(MOST_COPIES);
  await Promise.all(old.map((path) => caches.delete(nameOf(base, path))));
}

/** Drop copies of this site, all of them or those whose form is no longer ours. */
export async function dropCopies(base: string, which: 'all' | 'of another form'): Promise<void> {
  const ours = (await caches.keys()).filter((name) => {
    const [family, form, of] = name.split(' ');
    return family === FAMILY && of === base && (which === 'all' || form !== String(FORM));
  });
  await Promise.all(ours.map((name) => caches.delete(name)));
}

const keyOf = (url: string): string => url.split(/[?#]/)[0] ?? url;
