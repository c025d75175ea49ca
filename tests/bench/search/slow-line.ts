import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** Pagefind compresses these itself. */
const COMPRESSED = new Set(['.pf_index', '.pf_meta', '.pf_fragment', '.pagefind']);

export type SlowLine = {
  server: Server;
  url: string;
  /** What went over the wire since the last reset. */ sent: { bytes: number; paths: string[] };
  reset(): void;
};

/**
 * Serve a folder as a phone on a slow line gets it: a wait before each response, then all responses share the bandwidth.
 * @param folders looked through in turn
 * @param wait in ms
 * @param bandwidth in bytes a second
 */
export async function openSlowLine(
  folders: readonly string[],
  wait: number,
  bandwidth: number,
): Promise<SlowLine> {
  const compressed = new Map<string, Buffer>();
  const read = (path: string): Buffer | undefined => {
    const known = compressed.get(path);
    if (known) return known;
    const file = folders
      .map((folder) => join(folder, path))
      .find((each) => existsSync(each) && statSync(each).isFile());
    if (!file) return undefined;
    const body = readFileSync(file);
    const packed = COMPRESSED.has(extname(path))
      ? body
      : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    compressed.set(path, packed);
    return packed;
  };
  const sent = { bytes: 0, paths: [] as string[] };
  let lineFreeAt = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).replace(
      /\/$/,
      '/index.html',
    );
    const body = read(path);
    const send = () => {
      if (!body) {
        response.writeHead(404).end();
        return;
      }
      const isPacked = COMPRESSED.has(extname(path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        ...(isPacked ? {} : { 'content-encoding': 'br' }),
      });
      sent.bytes += body.length;
      sent.paths.push(`${path} ${body.length}`);
      const now = performance.now();
      lineFreeAt = Math.max(now, lineFreeAt) + (body.length / bandwidth) * 1000;
      setTimeout(() => response.end(body), lineFreeAt - now);
    };
    setTimeout(send, wait);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const reset = () => {
    sent.bytes = 0;
    sent.paths = [];
  };
  return { server, url: `http://localhost:${port}/`, sent, reset };
}
