/** What stands inline in a page and would run or style it: the `sha256-…` of each style and script, in order. */
export type Inline = { styles: string[]; scripts: string[] };

const META = /<meta http-equiv="content-security-policy"[^>]*>/i;
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;
const STYLE = /<style[^>]*>(.*?)<\/style>/gs;
// Data blocks (`application/ld+json`) are not run, and no policy asks about them.
const SCRIPT = /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>(.*?)<\/script>/gs;

/** The hashes of all that a policy must allow by hash in this page. */
export async function inlineOf(html: string): Promise<Inline> {
  const hashesOf = (pattern: RegExp) =>
    Promise.all([...html.matchAll(pattern)].map(([, text = '']) => hashOf(text)));
  const scripts = await hashesOf(SCRIPT);
  if (html.includes('<site-search')) scripts.push(`'wasm-unsafe-eval'`); // Pagefind's engine, on its page alone.
  return { styles: await hashesOf(STYLE), scripts };
}

/**
 * The policy that a page carries itself, for hosts that send no headers of ours (GitHub Pages). As short as it can be,
 * for it is part of the first flight: what it does not name falls back to `default-src`.
 */
export function policyInPage({ styles, scripts }: Inline): string {
  return [
    `default-src 'self'`,
    ...(scripts.length > 0 ? [directive('script-src', ["'self'", ...scripts])] : []),
    directive('style-src', styles),
    `base-uri 'none'`,
    `object-src 'none'`,
    `form-action 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types telaah`,
  ].join(';');
}

/**
 * The policy that a host sends with every page of a section: nothing is allowed but what is named, and nothing from
 * elsewhere. A page's own policy is the narrower one; a browser keeps both.
 * @param isSecure whether the site is published under https
 */
export function policyInHeader({ styles, scripts }: Inline, isSecure: boolean): string {
  return [
    `default-src 'none'`,
    directive('script-src', ["'self'", ...scripts]),
    directive('style-src', styles),
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types telaah`,
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The page with its policy in it, right behind its charset: a policy holds for what follows it. Any old one goes. */
export async function sealPage(html: string): Promise<string> {
  const policy = policyInPage(await inlineOf(html));
  return html
    .replace(META, '')
    .replace(
      CHARSET,
      (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
    );
}

const directive = (name: string, sources: readonly string[]): string =>
  [name, ...(sources.length > 0 ? new Set(sources) : [`'none'`])].join(' ');

/** A style is the same in all pages of its kind: hashed once. */
const known = new Map<string, Promise<string>>();
const MOST_KNOWN = 100;

function hashOf(text: string): Promise<string> {
  const made = known.get(text) ?? sha256(text);
  if (known.size < MOST_KNOWN) known.set(text, made);
  return made;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
