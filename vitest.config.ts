import { defineConfig } from 'vitest/config';

/** Everything under tests/ that needs no Electron; tests/electron and tests/page have a runner of their own. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/electron/**', 'tests/page/**', 'tests/bench/**'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
