/** What a page needs its policy to allow by name. */
export type Needs = {
  /** The `sha256-…` of each style and script that stands in the page, in order. */
  styles: string[];
  scripts: string[];
  /** Hosts that it asks beside its own: other editions that are searched too. */
  hosts: string[];
};

const META = /<meta http-equiv="content-security-policy"[^>]*>/i;
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;
/** Each tag as a whole, so that none is seen in an attribute; those a policy asks about by name. */
const TAG = /<(?:(style|script|site-search)\b|[a-z])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
/** In a script's attributes: it is a file, or data (`application/ld+json`), which is not run. */
export const NOT_HERE = /\s(?:src=|type="application\/)/;
const HOSTS = /\sdata-hosts="([^"]*)"/;

/** Read from a page what its policy must allow. */
export async function needsOfPage(html: string): Promise<Needs> {
  const styles: Promise<string>[] = [];
  const scripts: Promise<string>[] = [];
  let search: string | undefined;
  const tags = new RegExp(TAG);
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [, name, attributes = ''] = tag;
    if (name === 'site-search') search ??= attributes;
    else if (name) {
      const end = html.indexOf(`</${name}>`, tags.lastIndex);
      if (end < 0) continue;
      if (name === 'style' || !NOT_HERE.test(attributes))
        (name === 'style' ? styles : scripts).push(hashOf(html.slice(tags.lastIndex, end)));
      tags.lastIndex = end;
    }
  }
  return {
    styles: await Promise.all(styles),
    // Pagefind's engine, on its page alone.
    scripts: [...(await Promise.all(scripts)), ...(search === undefined ? [] : [`'wasm-unsafe-eval'`])],
    hosts: HOSTS.exec(search ?? '')?.[1]?.split(' ') ?? [],
  };
}

/** What pages need that share one policy. */
export const needsOfPages = (pages: readonly Needs[]): Needs => ({
  styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
  scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
  hosts: [...new Set(pages.flatMap(({ hosts }) => hosts))].sort(),
});

/**
 * The policy that a page carries itself, for hosts that send no headers of ours (GitHub Pages). As short as it can be,
 * for it is part of the first flight: what it does not name falls back to `default-src`.
 */
export function policyInPage({ styles, scripts, hosts }: Needs): string {
  return [
    `default-src 'self'`,
    ...(scripts.length > 0 ? [directive('script-src', ["'self'", ...scripts])] : []),
    directive('style-src', styles),
    ...(hosts.length > 0 ? [directive('connect-src', ["'self'", ...hosts])] : []),
    `base-uri 'none'`,
    `object-src 'none'`,
    `form-action 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types telaah`,
  ].join(';');
}

/**
 * The policy that a host sends with every page of a section: nothing from elsewhere, and no kind of thing that no page
 * has. Pages of our own are the default, for Firefox asks it when the next one is fetched beforehand. A page's own policy
 * is the narrower one; a browser keeps both.
 * @param isSecure whether the site is published under https
 */
export function policyInHeader({ styles, scripts, hosts }: Needs, isSecure: boolean): string {
  return [
    `default-src 'self'`,
    directive('script-src', ["'self'", ...scripts]),
    directive('style-src', styles),
    `img-src 'self'`,
    `font-src 'self'`,
    directive('connect-src', ["'self'", ...hosts]),
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `frame-src 'none'`,
    `media-src 'none'`,
    `object-src 'none'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types telaah`,
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The policy as a tag. */
export const policyTag = (needs: Needs): string =>
  `<meta http-equiv="content-security-policy" content="${policyInPage(needs)}">`;

/**
 * Where in a page the tag belongs: right behind the charset, since a policy holds for what follows it. Nothing for a page
 * that names no charset.
 * @param html the page, or its beginning; the place is in its units
 */
export function placeOfPolicy(html: string): number | undefined {
  const charset = CHARSET.exec(html);
  return charset ? charset.index + charset[0].length : undefined;
}

/** The page with its policy in it. Any old one goes. */
export async function sealPage(html: string): Promise<string> {
  const bare = html.replace(META, '');
  const place = placeOfPolicy(bare);
  if (place === undefined) return bare;
  return bare.slice(0, place) + policyTag(await needsOfPage(bare)) + bare.slice(place);
}

const directive = (name: string, sources: readonly string[]): string =>
  [name, ...(sources.length > 0 ? new Set(sources) : [`'none'`])].join(' ');

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
