import { BrowserWindow, type WebPreferences } from 'electron';
import type { Preferences } from '../../shared/domain/settings.ts';

/** The page's own background (renderer/themes.css), so that not one frame flashes in another colour. */
export const backgrounds: Record<Preferences['theme'], string> = { light: '#eef1ef', dark: '#0e1413', contrast: '#000000' };
const reloadAtMostEveryMs = 10_000;
/** Chromium's code for a load that another load, or our refusal, took the place of. */
const aborted = -3;

export type WindowOptions = {
  readonly preload: string;
  readonly theme: Preferences['theme'];
  readonly devTools: boolean;
  /** Where the page lives. */
  readonly home: string;
  /** The page's process died; it is loaded again, and asks the till how things stand. */
  readonly onPageGone: (reason: string) => void;
};

/** The counter's one window: on screen at once, usable from 1024 x 640 on, made for 1366 x 768. */
export function openDeskWindow({ preload, home, theme, devTools, onPageGone }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Recharge Desk',
    backgroundColor: backgrounds[theme],
    webPreferences: pagePreferences(preload, devTools),
  });
  window.setMenuBarVisibility(false);
  // A counter uses its whole screen; this also shows the window.
  window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  keepAtHome(window, home, onPageGone);
  return window;
}

/** What every page of this app may do: nothing but show itself. */
export const pagePreferences = (preload: string, devTools: boolean): WebPreferences => ({
  preload,
  devTools,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // the waiting seconds of a recharge go on when another window is in front
  backgroundThrottling: false,
});

/** A page that leaves, or whose process dies, is loaded again. */
export function keepAtHome(window: BrowserWindow, home: string, onPageGone: WindowOptions['onPageGone']): void {
  // An `about:` page is the one place a page can go without anybody being asked first. Nothing answers it there, and it comes home.
  const comeHome = (url: string) => url !== home && void window.loadURL(home);
  window.webContents.on('did-navigate', (_event, url) => comeHome(url));
  window.webContents.on(
    'did-fail-load',
    (_event, code, _why, url, isMainFrame) => isMainFrame && code !== aborted && comeHome(url),
  );

  let reloadedAt = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onPageGone(reason);
    if (reason === 'clean-exit' || performance.now() - reloadedAt < reloadAtMostEveryMs) return;
    reloadedAt = performance.now();
    window.reload();
  });
}

export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
