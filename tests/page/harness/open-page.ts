import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { buildPage, root } from './build-page.ts';
import { servePage } from './serve-page.ts';

export type OpenedPage = {
  page: Page;
  app: ElectronApplication;
  url: string;
  close: () => Promise<void>;
  /** One more window of the same app, with a page of its own. */
  another: () => Promise<Page>;
};

/** Builds the page with the harness, serves it and opens it in the Electron this machine has. */
export async function openPage(): Promise<OpenedPage> {
  // A folder of its own: two runs side by side must not sweep each other's page away.
  const folder = mkdtempSync(join(tmpdir(), 'desk-page-built-'));
  await buildPage(folder, { harness: true });
  const server = await servePage(folder);
  const userData = mkdtempSync(join(tmpdir(), 'desk-page-'));
  const { dist } = JSON.parse(readFileSync(join(root, '.cache/runtime.json'), 'utf8')) as { dist: string };
  // By folder and not by path: only then does Playwright hold the app until it is attached, and never misses the first page.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(root, dist);
  const app = await _electron.launch({
    args: [
      join(root, 'tests/page/harness/window.cjs'),
      `--user-data-dir=${userData}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      server.url,
    ],
  });
  const page = await app.firstWindow();
  return {
    page,
    app,
    url: server.url,
    another: async () => {
      const [next] = await Promise.all([
        app.waitForEvent('window'),
        app.evaluate(({ app: electron }) => electron.emit('another-window')),
      ]);
      return next;
    },
    close: async () => {
      await app.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(userData, { recursive: true, force: true });
    },
  };
}
