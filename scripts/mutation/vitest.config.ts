import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { areaNamed, areas } from './areas.ts';

const fewerRuns = fileURLToPath(new URL('fewer-runs.ts', import.meta.url));

const area = process.env['MUTATION_AREA'];

/** Just the tests of one area, as fast as they can be: `npm run mutation` runs them for every mutant. */
export default defineConfig({
  plugins: [
    {
      name: 'fewer-runs',
      enforce: 'pre',
      resolveId: (id, importer) => (id === 'fast-check' && importer !== fewerRuns ? fewerRuns : undefined),
    },
  ],
  test: {
    include: area === undefined ? Object.values(areas).flatMap(({ tests }) => tests) : [...areaNamed(area).tests],
    exclude: [],
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
