import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

// True only in the build that the end-to-end tests drive: it alone trusts a throw-away CA and accepts a provider on this
// machine. In every other build the code behind it is removed, not just switched off.
const isTestBuild = process.env['RECHARGE_DESK_TEST_BUILD'] === '1';
const define = { __TEST_BUILD__: JSON.stringify(isTestBuild) };
const out = isTestBuild ? '.cache/test-build/out' : 'out';

// The code must also run on the older Electron that stands in where the current one cannot be downloaded.
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

// Native modules stay outside: a bundled one builds green and fails at the first call.
const external = ['electron', 'better-sqlite3', 'keytar', /^node:/];

const pageBuild = { target: pageTarget, minify: true, assetsInlineLimit: 0 } as const;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The customer's page is built by itself and shares nothing: the counter's first script would be cut into pieces for it. */
const customerPage: Plugin = {
  name: 'customer-page',
  apply: 'build',
  closeBundle: async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: here('renderer'),
      base: './',
      define,
      plugins: [react(), tailwindcss()],
      build: {
        ...pageBuild,
        outDir: here(`${out}/renderer`),
        emptyOutDir: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: here('renderer/customer.html') },
      },
    });
  },
};

export default defineConfig({
  main: {
    define,
    build: {
      outDir: `${out}/main`,
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'electron/main.ts', worker: 'electron/adapters/ledger-sqlite/reader/thread.ts' },
        external,
        // CommonJS, because it is loaded synchronously: some calls must be made before Electron says `ready`
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    define,
    build: {
      outDir: `${out}/preload`,
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts', 'preload-customer': 'electron/preload-customer.ts' },
        external: ['electron'],
        // the sandbox can load one CommonJS file, so everything but Electron is inside each; they share nothing that runs
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    define,
    plugins: [react(), tailwindcss(), customerPage],
    build: { outDir: `${out}/renderer`, ...pageBuild, rolldownOptions: { input: 'renderer/index.html' } },
  },
});
