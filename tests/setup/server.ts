import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serve a built site as any static host does, on a free port, with the headers of its `_headers`: so every test in a
 * browser runs under the site's own policy. What is changed in `dist` meanwhile is served changed.
 * @param base the path it lives under
 * @param options `port`: any free one if not given; `down`: the paths at which the server fails (503)
 */
export async function serve(
  dist: string,
  base = '/',
  { port = 0, down }: { port?: number; down?: ((path: string) => boolean) | undefined } = {},
): Promise<{ url: string; server: Server }> {
  const rules = readHeaders(dist);
  const files = sirv(dist, { dev: true, etag: true, brotli: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    for (const rule of rules)
      if (rule.matches(pathname)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    };
    if (down?.(pathname)) response.writeHead(503).end();
    else if (!pathname.startsWith(base)) notFound();
    else {
      request.url = `/${(request.url ?? '/').slice(base.length)}`;
      files(request, response, notFound);
    }
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

/** What `_headers` says, by Netlify's rules: every entry whose path fits gives its headers; `*` is anything. */
function readHeaders(
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
