import { defineConfig } from 'vitest/config';

const postgres = './test/support/global-postgres.ts';
const temporal = './test/support/global-temporal.ts';
const web = './test/support/global-web.ts';

interface Options {
  globalSetup?: string[];
  /** One file at a time. */
  alone?: boolean;
  /** Files one after the other in one process, which loads the product once. They keep nothing outside of their own scope. */
  together?: boolean;
  seconds?: number;
  include?: string[];
  exclude?: string[];
}

/** The whole stack, several processes of it: alone on the machine. */
const STACK = ['test/local-stack/**/*.flow.test.ts', 'test/faults/**/*.flow.test.ts'];

/** Order: groups one after the other, so that a heavy project does not disturb the timing of another. */
const project = (name: string, group: number, options: Options) => ({
  extends: true as const,
  test: {
    name,
    include: options.include ?? [`test/**/*.${name}.test.ts`],
    exclude: options.exclude ?? [],
    sequence: { groupOrder: group },
    testTimeout: (options.seconds ?? 10) * 1000,
    hookTimeout: 60_000,
    ...(options.globalSetup ? { globalSetup: options.globalSetup } : {}),
    // Most tests wait for a server half of the time; left to itself, vitest keeps a core of two for nothing.
    maxWorkers: options.alone ? 1 : 2,
    ...(options.together ? { isolate: false } : {}),
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    // Threads die with the Temporal core's native library.
    pool: 'forks',
    // Plays of faults, each with servers of its own.
    maxConcurrency: 3,
    env: { TZ: 'UTC' },
    // One line a file; the report knows every test.
    slowTestThreshold: 60_000,
    reporters: ['default', ['json', { outputFile: '.local/test-report.json' }]],
    projects: [
      project('unit', 0, { seconds: 20, together: true }),
      project('db', 1, { globalSetup: [postgres], seconds: 30, together: true }),
      project('api', 2, { globalSetup: [postgres, temporal], seconds: 60, together: true }),
      project('flow', 3, { globalSetup: [postgres, temporal], seconds: 120, exclude: STACK }),
      project('stack', 4, { globalSetup: [postgres, temporal], alone: true, seconds: 120, include: STACK }),
      project('browser', 5, { globalSetup: [postgres, temporal, web], seconds: 120, together: true }),
    ],
  },
});
