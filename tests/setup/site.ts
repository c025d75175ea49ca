import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium, type Chromium } from './chromium.ts';
import { ROOT, runIn } from './project.ts';
import { serve } from './server.ts';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    /** Address of the real site's home page, with the last slash. */
    site: string;
    /** The real site's files. */
    dist: string;
    chromium: Chromium;
  }
}

/** Build the real site once, serve it, and find a browser: what the tests in build/ and browser/ stand on. */
export default async function setup(project: TestProject): Promise<() => void> {
  const [built, chromium] = await Promise.all([runIn(ROOT, 'astro', ['build']), findChromium()]);
  if (built.code !== 0) throw new Error(`The site does not build:\n${built.output}`);
  const dist = join(ROOT, 'dist');
  const { url, server } = await serve(dist);
  project.provide('site', url);
  project.provide('dist', dist);
  project.provide('chromium', chromium);
  return () => void server.close();
}
