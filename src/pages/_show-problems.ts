import { defineMiddleware } from 'astro:middleware';
import { readingAtHand } from '../edition-at-hand.ts';
import { urls } from './_edition.ts';

/**
 * In dev: while something is wrong in the content, every page says what, and where. And no page stays behind: Vite tells
 * open pages to load again, but one that was still loading then would never hear of it. It asks once it can hear.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const { number, problems } = readingAtHand();
  const page = urls.file(PROBLEMS);
  const response = await (problems.length > 0 && url.pathname !== page ? next(page) : next());
  response.headers.set(READING, String(number));
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response((await response.text()) + catchUp(number, urls.file('@vite/client')), response);
});

/** Address of the page with the problems; in dev only, and no address of the site. */
const PROBLEMS = '_masalah/';
/** Tells from which reading of the content an answer is. */
const READING = 'x-content-reading';

const catchUp = (number: number, vite: string): string => `<script type="module">
  import { createHotContext } from '${vite}';
  const check = async () => {
    const { headers } = await fetch(location.href);
    if (headers.get('${READING}') !== '${number}') location.reload();
  };
  createHotContext('content').on('vite:ws:connect', check);
  void check();
</script>`;
