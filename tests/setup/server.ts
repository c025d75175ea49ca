import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
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
  const headersFor = await readHeaders(dist);
  const files = sirv(dist, { dev: true, etag: true, brotli: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    for (const [name, value] of headersFor(pathname)) response.setHeader(name, value);
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

/** The headers that `_headers` gives a path, as Netlify reads it: those of every entry that fits, values of one name joined. */
export async function readHeaders(dist: string): Promise<(path: string) => Map<string, string>> {
  const file = join(dist, '_headers');
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: [],
    minimal: false,
  });
  if (errors.length > 0) throw new AggregateError(errors, `${file} is not what Netlify reads.`);
  return (path) => {
    const given = new Map<string, string>();
    for (const entry of headers) {
      if (!('forRegExp' in entry) || !entry.forRegExp.test(path)) continue;
      for (const [name, value] of Object.entries(entry.values))
        given.set(name, given.has(name) ? `${given.get(name)}, ${value}` : value);
    }
    return given;
  };
}
