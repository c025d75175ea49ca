import { readFile, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Lays a `.br` and a `.gz` beside every text of the built site, as small as can be: for servers that send what is
 * compressed already (nginx's `brotli_static`, Caddy's `precompressed`). Hosts that compress by themselves need none.
 */
const TEXT = /\.(?:html|css|js|json|jsonld|xml|svg|txt|webmanifest)$/;
/** Smaller files fit into one packet anyway. */
const LEAST_BYTES = 1024;

const dist = process.argv[2] ?? fileURLToPath(new URL('../../dist/', import.meta.url));
const files = (await readdir(dist, { recursive: true })).filter((file) => TEXT.test(file));
const compress = { br: promisify(brotliCompress), gz: promisify(gzip) };

let saved = 0;
async function compressNext(): Promise<void> {
  for (let file = files.pop(); file; file = files.pop()) {
    const text = await readFile(join(dist, file));
    if (text.length < LEAST_BYTES) continue;
    const [br, gz] = await Promise.all([
      compress.br(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
      compress.gz(text, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    await Promise.all([writeFile(join(dist, `${file}.br`), br), writeFile(join(dist, `${file}.gz`), gz)]);
    saved += text.length - br.length;
  }
}
await Promise.all(Array.from({ length: availableParallelism() * 2 }, compressNext));
console.log(`compressed: ${Math.round(saved / 1024)} KB less to send`);
