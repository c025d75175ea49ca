import { brotliCompressSync } from 'node:zlib';

/** What a page is made of, in bytes over the wire (brotli, each part by itself), and what else it asks for. */
export type PageParts = {
  /** The whole page; less than its parts together, since they share words. */
  bytes: number;
  /** What the browser fetches before the page can be read: the page, style sheets, scripts that hold it up. */
  requests: number;
  /** Scripts that it fetches after that. */
  scripts: number;
  parts: { styles: number; scripts: number; data: number; head: number; text: number };
};

const STYLE = /<style[^>]*>[^]*?<\/style>/g;
const DATA = /<script[^>]*type="application\/(?:ld\+)?json"[^>]*>[^]*?<\/script>/g;
const SCRIPT = /<script[^>]*>[^]*?<\/script>/g;

/** Take a built page apart. */
export function partsOf(html: string): PageParts {
  const wire = (text: string) => (text === '' ? 0 : brotliCompressSync(text).length);
  let rest = html;
  const cut = (pattern: RegExp) => {
    const found = rest.match(pattern) ?? [];
    rest = rest.replace(pattern, '');
    return found.join('');
  };
  const [styles, data, scripts] = [cut(STYLE), cut(DATA), cut(SCRIPT)];
  const [head = '', text = ''] = rest.split('</head>');
  const sheets = html.match(/<link[^>]+rel="?stylesheet/g) ?? [];
  const withSource = [...scripts.matchAll(/<script[^>]+src=[^>]*>/g)].map(([tag]) => tag);
  const later = withSource.filter((tag) => /type="module"|\b(?:async|defer)\b/.test(tag));
  return {
    bytes: wire(html),
    requests: 1 + sheets.length + withSource.length - later.length,
    scripts: later.length,
    parts: {
      styles: wire(styles),
      scripts: wire(scripts),
      data: wire(data),
      head: wire(head),
      text: wire(text),
    },
  };
}
