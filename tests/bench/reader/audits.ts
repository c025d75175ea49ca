import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../setup/chromium.ts';
import { ROOT } from '../../setup/project.ts';

/** Lighthouse lies with the peers: the site itself needs none of it. */
const PLACE = join(ROOT, 'tests/bench/peers/node_modules');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** As much of Lighthouse as is used here; its own types lie where they may not be installed. */
type Audit = { score: number | null; numericValue?: number; details?: { items?: unknown[] } };
type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit | undefined>;
  runtimeError?: { message: string };
};
type Lighthouse = (
  url: string,
  flags: { port: number; onlyCategories: readonly string[]; logLevel: 'silent' },
) => Promise<{ lhr: Report } | undefined>;
type Launcher = {
  launch: (options: {
    chromePath: string;
    chromeFlags: string[];
    envVars: NodeJS.ProcessEnv;
  }) => Promise<{ port: number; kill: () => void }>;
};

export const isAuditInstalled = (): boolean => existsSync(join(PLACE, 'lighthouse'));

/**
 * Lighthouse's mobile profile over pages of a served site: scores out of 100, the times of its slow phone in ms, and what
 * an audit that counts took off.
 * @param paths below `url`, each with the name it has in the table
 * @throws if Lighthouse cannot read a page
 */
export async function auditPages(
  url: string,
  paths: ReadonlyMap<string, string>,
): Promise<Record<string, string | number>[]> {
  const { default: lighthouse } = (await import(join(PLACE, 'lighthouse/core/index.js'))) as {
    default: Lighthouse;
  };
  const { launch } = (await import(join(PLACE, 'chrome-launcher/dist/index.js'))) as Launcher;
  const { executablePath, args, env } = await findChromium();
  const browser = await launch({
    chromePath: executablePath,
    chromeFlags: ['--headless', ...args],
    envVars: { ...process.env, ...env },
  });
  try {
    const rows = [];
    for (const [path, name] of paths) {
      const flags = { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'silent' } as const;
      const report = (await lighthouse(url + path, flags))?.lhr;
      if (!report || report.runtimeError)
        throw new Error(`${path}: ${report?.runtimeError?.message ?? 'no report'}`);
      rows.push({ page: name, ...rowOf(report) });
    }
    return rows;
  } finally {
    browser.kill();
  }
}

function rowOf({ categories, audits }: Report): Record<string, string | number> {
  const ms = (id: string) => Math.round(audits[id]?.numericValue ?? NaN);
  const failed = CATEGORIES.flatMap((each) => categories[each]?.auditRefs ?? []).filter(
    ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9,
  );
  return {
    ...Object.fromEntries(
      CATEGORIES.map((each) => [each, Math.round((categories[each]?.score ?? NaN) * 100)]),
    ),
    'FCP ms': ms('first-contentful-paint'),
    'LCP ms': ms('largest-contentful-paint'),
    'TBT ms': ms('total-blocking-time'),
    CLS: (audits['cumulative-layout-shift']?.numericValue ?? NaN).toFixed(3),
    bytes: audits['total-byte-weight']?.numericValue ?? NaN,
    requests: audits['network-requests']?.details?.items?.length ?? NaN,
    'taken off by': failed.map(({ id }) => id).join(', ') || '–',
  };
}
