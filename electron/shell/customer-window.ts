import { BrowserWindow, screen, type Display } from 'electron';
import type { CustomerView } from '../../shared/domain/customer-view.ts';
import { customerChannel } from '../../shared/ipc/customer-channel.ts';
import type { CustomerDisplay } from '../core/ports/customer-display.ts';
import type { Log } from '../core/ports.ts';
import { backgrounds, keepAtHome, pagePreferences, type WindowOptions } from './window.ts';

export type CustomerWindowOptions = Pick<WindowOptions, 'preload' | 'devTools' | 'home'> & {
  readonly wanted: () => boolean;
  readonly log: Log;
};

/**
 * A window that fills the display the counter is not on, as long as there is one and it is wanted. It follows displays that come and
 * go, never takes the focus, and the counter's own window is not touched. What it shows is sent to it and never waited for.
 */
export function createCustomerWindow(counter: BrowserWindow, options: CustomerWindowOptions): CustomerDisplay {
  const { wanted, log } = options;
  let window: BrowserWindow | undefined;
  let last: CustomerView | undefined;
  const send = () => {
    if (!window || window.isDestroyed() || window.webContents.isCrashed() || !last) return;
    window.webContents.send(customerChannel, last);
  };
  const arrange = () => {
    const display = wanted() ? displayBeside(counter) : undefined;
    if (window?.isDestroyed()) window = undefined;
    if (!display) {
      window?.destroy();
      window = undefined;
    } else if (window) fill(window, display);
    else {
      window = openOn(display, options, last?.look.theme ?? 'light');
      window.webContents.on('did-finish-load', send);
    }
  };
  // Whatever the system says to a second window, the counter goes on.
  const quietly = (work: () => void) => () => {
    try {
      if (!counter.isDestroyed()) work();
    } catch (error) {
      log.incident(error, 'customer window');
    }
  };
  const look = quietly(arrange);
  const displaysChanged = () => void setImmediate(look);
  // `as`: the three events differ in what they carry, and none of that is looked at
  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as unknown as 'display-added'[];
  for (const event of events) screen.on(event, displaysChanged);
  counter.on('move', look);
  counter.once('closed', () => {
    for (const event of events) screen.off(event, displaysChanged);
    if (window && !window.isDestroyed()) window.destroy();
  });
  // The counter's own page comes first.
  counter.webContents.once('did-finish-load', look);
  return {
    show: (view) => {
      last = view;
      setImmediate(
        quietly(() => {
          if (!counter.webContents.isLoadingMainFrame()) arrange();
          send();
        }),
      );
    },
  };
}

function displayBeside(counter: BrowserWindow): Display | undefined {
  const { id } = screen.getDisplayMatching(counter.getBounds());
  return screen.getAllDisplays().find((display) => display.id !== id);
}

function openOn(display: Display, { preload, home, devTools, log }: CustomerWindowOptions, theme: CustomerView['look']['theme']) {
  const window = new BrowserWindow({
    ...display.bounds,
    show: false,
    frame: false,
    // A touch on it must not take the keyboard away from the counter.
    focusable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    resizable: false,
    title: 'Recharge Desk: customer',
    backgroundColor: backgrounds[theme],
    webPreferences: pagePreferences(preload, devTools),
  });
  window.setMenuBarVisibility(false);
  window.on('page-title-updated', (event) => event.preventDefault());
  keepAtHome(window, home, (reason) => log.info('customer-page-gone', { reason }));
  void window.loadURL(home).catch(() => undefined);
  // Over the task bar too, where this display has one.
  window.setAlwaysOnTop(true, 'screen-saver');
  window.showInactive();
  fill(window, display);
  return window;
}

/** Set only when it differs: each setting is an event of its own. One pixel is how Chromium keeps it from being taken for full-screen. */
function fill(window: BrowserWindow, { bounds }: Display): void {
  const now = window.getBounds();
  const differs = (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(now[side] - bounds[side]) > 1);
  if (differs) window.setBounds(bounds);
}
