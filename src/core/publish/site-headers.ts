import { INDEX_FOLDER } from '../search/index-folder.ts';
import { policyInHeader, type Needs } from './page-policy.ts';

/** A part of the site whose pages share one policy: the first folder of their address, or one page of its own. */
export type Section = {
  /** Below the site's root: `artikel/` for a folder, `` for the home page, `404.html` for a page. */
  path: string;
  needs: Needs;
};

/** Where and how the site is published. */
export type Publication = {
  /** The path the site lives under, with its last slash. */
  base: string;
  /** Its host, as `example.org`. */
  host: string;
  isSecure: boolean;
};

/** A header that some paths get. `path` as hosts write it: `*` at its end stands for anything. */
export type Rule = { path: string; name: string; value: string };

const TWO_YEARS = 63_072_000;
const ONE_YEAR = 31_536_000;

/** Names of these files hold a digest of what is in them: whoever has one need never ask again. */
const HASHED = ['_astro/*'];

/** The search index, which the search pages of other editions may read: what it holds, everyone may read anyway. */
const SHARED = ['pagefind/*', `${INDEX_FOLDER}*`];

/**
 * Sections whose pictures other sites show: readers of feeds, previews in chats. Pages lie in them too, and no host tells
 * the two apart by path; what is no picture, browsers keep from other sites for its type (`nosniff`).
 */
const PICTURED = ['artikel/', 'entitas/'];

/** Features that no page uses, so that nothing that slips in could. */
const UNUSED = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'midi'],
  ...['payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb'],
];

/**
 * Every header of the site, from which the files for each host are written. No two rules give one path the same
 * header: hosts would join the values, and a browser keeps to neither.
 */
export function siteHeaders(sections: readonly Section[], publication: Publication): Rule[] {
  const { base, isSecure } = publication;
  const pathOf = (path: string) => base + path + (path.endsWith('/') ? '*' : '');
  const everywhere: [name: string, value: string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', UNUSED.map((name) => `${name}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ...(isSecure ? [['Strict-Transport-Security', `max-age=${TWO_YEARS}`] satisfies [string, string]] : []),
  ];
  return [
    ...everywhere.map(([name, value]) => ({ path: `${base}*`, name, value })),
    ...sections.map(({ path, needs }) => ({
      path: pathOf(path),
      name: 'Content-Security-Policy',
      value: policyInHeader(needs, isSecure),
    })),
    ...[...sections.map(({ path }) => path).filter((path) => !PICTURED.includes(path)), ...HASHED].map(
      (path) => ({ path: pathOf(path), name: 'Cross-Origin-Resource-Policy', value: 'same-origin' }),
    ),
    ...HASHED.map((path) => ({
      path: base + path,
      name: 'Cache-Control',
      value: `public, max-age=${ONE_YEAR}, immutable`,
    })),
    ...SHARED.map((path) => ({ path: base + path, name: 'Access-Control-Allow-Origin', value: '*' })),
  ];
}

/** For what is not named in a rule: asked again each time, answered with 304 where nothing changed. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';
/** For what is no page: nothing may run in it. */
export const NOTHING_RUNS = `default-src 'none'; frame-ancestors 'none'`;
