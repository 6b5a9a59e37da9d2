import inspector from 'node:inspector';

/**
 * In the test build, and where a driver started the app: waits until it is attached. Attached in the middle of the page's first
 * navigation, Playwright 1.65 waits for its end for ever (seen on Electron 33 after 18 starts, and after 134; since then never).
 * Where Playwright may preload a script of its own it does the same with the same call; a packed app lets it not.
 */
export async function driverIsReady(): Promise<void> {
  if (!__TEST_BUILD__ || inspector.url() === undefined) return;
  await new Promise<void>((resolve) => Object.assign(globalThis, { __playwright_run: resolve }));
}
