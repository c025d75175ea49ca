import { defineConfig } from 'vitest/config';

/**
 * Two runs in one: `units` needs nothing but the code; `site` needs the built site, a server and a browser, which
 * setup/site.ts makes once. Two workers, for two cores.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'units',
          isolate: false, // The code keeps no state that one file could leave to another; each is imported once.
          testTimeout: 150_000, // No test is about time, and a machine may be busy with other things.
          include: [
            'core/**/*.test.ts',
            'markdown/**/*.test.ts',
            'loaders/**/*.test.ts',
            'integrations/**/*.test.ts',
            'pictures/**/*.test.ts',
            'commands/**/*.test.ts',
            'client/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'site',
          isolate: false,
          include: ['build/**/*.test.ts', 'browser/**/*.test.ts'],
          globalSetup: 'setup/site.ts',
          testTimeout: 150_000,
          hookTimeout: 150_000,
        },
      },
    ],
  },
});
