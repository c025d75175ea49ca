import { dropCopies, dropOldest, findCopy, findPart, saveCopy } from './copies.ts';
import type { Asked, WorkerScope } from './scope.ts';

/**
 * The service worker. A page that was read once can be read again without a connection, as a copy that says so. With a
 * connection the page always comes from the network: nobody reads an old page who could have the new one. It keeps
 * nothing in memory, so it may be ended and replaced at any time.
 */
declare const BASE: string;
/** Page for what was never read. */
declare const OFFLINE: string;
declare const WORDS: { savedCopy: string };

const scope = self as unknown as WorkerScope;
/** Milliseconds until a copy is better than to go on waiting. */
const PATIENCE = 4000;
/** Where it is put: before all else on the page. */
const PLACE = '<main id="Isi">';
/** Said by a page that is a copy: the part of its own build, please. */
const OF_THE_COPY = 'salinan';

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([scope.skipWaiting(), refresh(OFFLINE)]));
});

scope.addEventListener('activate', (event) => {
  const start = async () => {
    await scope.registration.navigationPreload?.enable();
    await dropCopies(BASE, 'of another form');
    await scope.clients.claim();
    // The page that brought the worker was read before it could look on.
    const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    await Promise.all(open.filter(({ url }) => isKept(url)).map(({ url }) => refresh(url)));
  };
  event.waitUntil(start());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (/\.(?:css|js|svg|woff2)$/.test(new URL(request.url).pathname)) event.respondWith(part(request));
});

/** A page: from the network, or, where that fails or takes too long, its copy. */
async function page(event: Asked): Promise<Response> {
  const { request } = event;
  const fromNetwork = (async () => (await event.preloadResponse) ?? (await fetch(request)))();
  event.waitUntil(
    fromNetwork.then((response) => keep(request.url, response.clone())).catch(() => undefined), // No copy, then.
  );
  const copy = await findCopy(BASE, request.url);
  try {
    const response = await (copy ? Promise.race([fromNetwork, outOfPatience()]) : fromNetwork);
    if (response.status < 500 || !copy) return response;
  } catch (error) {
    if (!copy) return offline(error);
  }
  return shown(copy);
}

/** A part of a page. That of a copy is taken from the copy, so that no page is put together from two builds. */
async function part(request: Request): Promise<Response> {
  const saved = () => (request.referrer ? findPart(BASE, request.referrer, request.url) : undefined);
  if (new URL(request.url).searchParams.has(OF_THE_COPY)) return (await saved()) ?? fetch(request);
  try {
    const response = await fetch(request);
    return response.ok ? response : ((await saved()) ?? response);
  } catch (error) {
    const copy = await saved();
    if (!copy) throw error;
    return copy;
  }
}

async function offline(error: unknown): Promise<Response> {
  const copy = await findCopy(BASE, new URL(OFFLINE, location.href).href);
  if (!copy) throw error;
  return new Response(copy.html, { status: 503, headers: copy.headers });
}

/** The copy as it is shown: it says that it is one, and asks for its own parts. */
function shown({ html, headers, savedAt }: NonNullable<Awaited<ReturnType<typeof findCopy>>>): Response {
  const when = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeStyle: 'short' }).format(savedAt);
  const note = `<p class="hint" role="status" data-saved-copy>${WORDS.savedCopy.replace('{when}', when)}</p>`;
  const said = html.replace(PLACE, PLACE + note).replace(/(src="[^"]+\.svg)"/g, `$1?${OF_THE_COPY}"`);
  return new Response(said, { headers });
}

async function refresh(url: string): Promise<void> {
  const response = await fetch(url).catch(() => undefined);
  if (response) await keep(new URL(url, location.href).href, response).catch(() => undefined);
}

async function keep(url: string, response: Response): Promise<void> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || !response.ok || response.redirected || response.type !== 'basic' || !isKept(url)) return;
  await saveCopy(BASE, url, response);
  await dropOldest(BASE, OFFLINE);
}

/** The search page is of no use without the index, which is not kept. */
const isKept = (url: string): boolean => {
  const { pathname } = new URL(url, location.href);
  return pathname.startsWith(BASE) && !pathname.startsWith(`${BASE}cari/`);
};

const outOfPatience = (): Promise<never> =>
  new Promise((_, fail) => setTimeout(() => fail(new Error('The network takes too long.')), PATIENCE));
