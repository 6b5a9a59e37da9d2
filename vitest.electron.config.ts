import { defineConfig } from 'vitest/config';

/** The tests that drive a real window. One at a time: they share a screen, a keychain and two cores. */
export default defineConfig({
  test: {
    include: ['tests/electron/**/*.test.ts', 'tests/page/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    // The walk over the screens has two windows; nothing else runs side by side.
    maxConcurrency: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
