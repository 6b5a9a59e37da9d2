import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const install = join(root, 'tests/page/harness/install.ts');

/** Puts the harness before the page's own script, where preload stands in the product. */
const withHarness: Plugin = {
  name: 'page-harness',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace('<script type="module"', '<script type="module" src="/@harness"></script>\n    <script type="module"'),
  },
  resolveId: (id) => (id === '/@harness' ? install : null),
};

/** Builds the renderer as it ships; with `harness`, with a till in the page instead of one behind preload. */
export async function buildPage(outDir: string, { harness }: { harness: boolean }): Promise<void> {
  const config: InlineConfig = {
    configFile: false,
    root: join(root, 'renderer'),
    logLevel: 'warn',
    plugins: [react(), tailwindcss(), ...(harness ? [withHarness] : [])],
    // The harness brings the core along; the size of the page itself is bundle.test.ts's matter.
    build: {
      target: 'chrome130',
      minify: true,
      chunkSizeWarningLimit: 2000,
      assetsInlineLimit: 0,
      outDir,
      emptyOutDir: true,
      manifest: true,
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  };
  // A test runner says NODE_ENV=test, which would bundle React's development build.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build(config);
  } finally {
    process.env['NODE_ENV'] = before;
  }
}
