import { defineConfig } from 'vitest/config';

/** The tests that drive a real window. One at a time: they share a screen, a keychain and two cores. */
export default defineConfig({
  test: {
    include: ['tests/electron/**/*.test.ts', 'tests/page/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
