import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Serve a built site as any static host does, on a free port, with the headers of its `_headers`: so every test in a
 * browser runs under the site's own policy. @param base the path it lives under
 */
export async function serve(dist: string, base = '/'): Promise<{ url: string; server: Server }> {
  const rules = readHeaders(dist);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    let file = inside === undefined || inside.startsWith('..') ? '' : join(dist, inside);
    if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const found = file !== '' && existsSync(file);
    if (!found) file = join(dist, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...Object.fromEntries(rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers)),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

/** What `_headers` says, by Netlify's rules: every entry whose path fits gives its headers; `*` is anything. */
export function readHeaders(
  dist: string,
): { matches: (path: string) => boolean; headers: [name: string, value: string][] }[] {
  const entries = readFileSync(join(dist, '_headers'), 'utf8').trim().split(/\n\n+/);
  return entries.map((entry) => {
    const [path = '', ...lines] = entry.split('\n');
    const matches = (asked: string) =>
      path.endsWith('*') ? asked.startsWith(path.slice(0, -1)) : asked === path;
    return { matches, headers: lines.map((line) => line.trim().split(/: (.*)/s, 2) as [string, string]) };
  });
}
