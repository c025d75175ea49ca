import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium, type Chromium } from './chromium.ts';
import { KARANG_BASE, buildKarang } from './karang.ts';
import { ROOT, buildIn } from './project.ts';
import { freePort } from './real-server.ts';
import { serve } from './server.ts';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    /** Address of the real site's home page, with the last slash. */
    site: string;
    /** The real site's files. */
    dist: string;
    /** The site of Karang, under a base path: its home page, and its files. */
    karang: { url: string; dist: string };
    chromium: Chromium;
  }
}

/**
 * Build the real site and that of Karang once, serve them, and find a browser: what the tests in build/ and browser/
 * stand on. Karang's readers search two other editions as well: the real site, on another host, and one that is not there.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const port = await freePort();
  const [built, karang, chromium] = await Promise.all([
    buildIn(ROOT),
    buildKarang([
      { name: 'Arsip 2024', at: `http://127.0.0.1:${port}/` },
      { name: 'Arsip 2023', at: '/2023/' },
    ]),
    findChromium(),
  ]);
  if (built.code !== 0) throw new Error(`The site does not build:\n${built.output}`);
  const dist = join(ROOT, 'dist');
  const real = await serve(dist, '/', { port });
  const small = await serve(karang.dist, KARANG_BASE);
  project.provide('site', real.url);
  project.provide('dist', dist);
  project.provide('karang', { url: small.url, dist: karang.dist });
  project.provide('chromium', chromium);
  return () => {
    real.server.close();
    small.server.close();
    karang.remove();
  };
}
