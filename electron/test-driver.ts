import inspector from 'node:inspector';

/**
 * In the test build, and where a driver started the app: waits until it is attached. Attached in the middle of the page's first
 * navigation, about one time in fifty, Playwright waits for that navigation's end for ever (measured with 1.65 on Electron 33).
 * Where Playwright may preload a script of its own it does the same with the same call; a packed app lets it not.
 */
export async function driverIsReady(): Promise<void> {
  if (!__TEST_BUILD__ || inspector.url() === undefined) return;
  await new Promise<void>((resolve) => Object.assign(globalThis, { __playwright_run: resolve }));
}
