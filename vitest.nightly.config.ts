import { defineConfig } from 'vitest/config';

/** What takes longer than everybody should wait for: pictures of every page, and axe on each in every language and look. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    env: { TZ: 'UTC' },
    include: ['test/nightly/*.night.test.ts'],
    globalSetup: ['./test/support/global-postgres.ts', './test/support/global-temporal.ts', './test/support/global-web.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
