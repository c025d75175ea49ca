import { hash } from 'node:crypto';
import { NOT_HERE, needsOfPage, placeOfPolicy, policyTag, type Needs } from '../core/publish/page-policy.ts';

/**
 * A function that puts its policy into a page, see page-policy.ts. All else stays the bytes it is, and where it is: the page
 * comes back in pieces.
 *
 * To look at each tag of a page, so that none is seen in an attribute, takes longer than to write it, and most pages have the
 * same styles and scripts. So what looks like one is hashed first; only where no page before had these hashes in this order,
 * and be it because a headline has `<script>` in it, is the page looked through.
 * @throws Error for a page that does not name its charset in time, and so would go without a policy
 */
export function pageSealer(): (page: Buffer) => Promise<Buffer[]> {
  const known = new Set<string>();
  return async (page) => {
    const place = placeOfPolicy(page.toString('latin1', 0, BEGINNING));
    if (place === undefined)
      throw new Error(
        `A page names no charset in its first ${BEGINNING} bytes, and its policy has no place.`,
      );
    const needs = needsAtOnce(page, known) ?? (await needsOfPage(page.toString()));
    known.add(inOrder(needs));
    return [page.subarray(0, place), Buffer.from(policyTag(needs)), page.subarray(place)];
  };
}

/** Bytes in which a page has to name its charset (https://html.spec.whatwg.org/#charset). */
const BEGINNING = 1024;

/** @returns nothing where something in the page is not known */
function needsAtOnce(page: Buffer, known: ReadonlySet<string>): Needs | undefined {
  if (page.includes('<site-search')) return undefined; // It asks for more, and there is one.
  const needs = { styles: hashesOf(page, 'style'), scripts: hashesOf(page, 'script'), hosts: [] };
  return known.has(inOrder(needs)) ? needs : undefined;
}

const inOrder = ({ styles, scripts }: Needs): string => [...styles, '', ...scripts].join(' ');

/** Of all that looks like such an element, in a tag or not; one that does not end gives a hash that nothing has. */
function hashesOf(page: Buffer, name: 'style' | 'script'): string[] {
  const hashes: string[] = [];
  for (let at = page.indexOf(`<${name}`); at >= 0; at = page.indexOf(`<${name}`, at)) {
    const start = page.indexOf('>', at) + 1;
    const isHere = name === 'style' || !NOT_HERE.test(page.toString('latin1', at, start));
    const end = isHere ? page.indexOf(`</${name}>`, start) : start;
    if (isHere) hashes.push(end < 0 ? '' : `'sha256-${hash('sha256', page.subarray(start, end), 'base64')}'`);
    at = Math.max(end, at + 1);
  }
  return hashes;
}
