import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, session } from 'electron';
import { createSystemClock } from './adapters/clock-system.ts';
import { createKeytarCredentialStore } from './adapters/credentials-keytar.ts';
import { createUuidIds } from './adapters/ids-uuid.ts';
import { createKeychain } from './adapters/keychain.ts';
import { createExportFolder } from './adapters/export-folder.ts';
import { createFileLog } from './adapters/log-file.ts';
import { createModeFile } from './adapters/mode-file.ts';
import { createAppPreferences } from './adapters/preferences-file.ts';
import { createPrinter } from './adapters/printer.ts';
import { escposEncoder } from './adapters/printer-escpos/encoder.ts';
import { createFilePrinters } from './adapters/printers-file.ts';
import { openAppTill } from './app-till.ts';
import { liveProvider } from './live-provider.ts';
import { createCustomerWindow } from './shell/customer-window.ts';
import { holdWhileBusy } from './shell/closing.ts';
import { pushEvents, serveCalls } from './shell/ipc.ts';
import { leaveWhenClosed } from './shell/leaving.ts';
import { setKeys } from './shell/menu.ts';
import { declareDeskScheme, deskOrigin, serveDesk } from './shell/protocol.ts';
import { createPaper } from './shell/paper.ts';
import { createFiles } from './shell/save-file.ts';
import { createNotifier } from './shell/notices.ts';
import { denyEverything, hardenProcess } from './shell/security.ts';
import { openDeskWindow, showWindow } from './shell/window.ts';
import { driverIsReady } from './test-driver.ts';

// The composition root: the only file that knows every part. All that must come before `ready` is called before it returns.
hardenProcess();
declareDeskScheme();
// What Chromium keeps for itself stays out of the shop's own folder.
app.setPath('sessionData', join(app.getPath('userData'), 'page'));
// Two processes on one ledger would be two tills: the second shows the first and leaves.
if (app.requestSingleInstanceLock()) void app.whenReady().then(driverIsReady).then(openCounter);
else app.exit(0);

function openCounter(): void {
  const dataDir = app.getPath('userData');
  const log = createFileLog(join(dataDir, 'logs'));
  process.on('uncaughtException', (error) => log.incident(error, 'main'));
  process.on('unhandledRejection', (error) => log.incident(error, 'main'));

  // While developing, the page comes from electron-vite's server; a packed app has no such thing.
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const home = devServer ? new URL(devServer).href : `${deskOrigin}/index.html`;
  const origin = devServer ? new URL(devServer).origin : deskOrigin;
  setKeys(devServer !== undefined);
  denyEverything(session.defaultSession, origin);
  serveDesk(session.defaultSession, join(import.meta.dirname, '../renderer'));

  const preferences = createAppPreferences(dataDir);
  const preload = (name: string) => join(import.meta.dirname, `../preload/${name}.cjs`);
  const devTools = devServer !== undefined;
  const window = openDeskWindow({
    preload: preload('preload'),
    home,
    theme: preferences.get().theme,
    devTools,
    onPageGone: (reason) => log.info('page-gone', { reason }),
  });
  // While the page starts in its own process, the ledger opens in this one; the page's first call waits for it.
  void window.loadURL(home);

  const customer = createCustomerWindow(window, {
    preload: preload('preload-customer'),
    home: `${origin}/customer.html`,
    wanted: () => preferences.get().customerWindow,
    devTools,
    log,
  });

  const fontFolder = devServer ? '../../node_modules/@fontsource/noto-sans-bengali/files' : '../renderer/assets';
  const announcer = pushEvents(window);
  const keychain = createKeychain();
  const till = openAppTill({
    dataDir,
    modeFile: createModeFile(join(dataDir, 'mode')),
    live: liveProvider(),
    keychain,
    credentials: createKeytarCredentialStore(keychain),
    clock: createSystemClock(),
    ids: createUuidIds(),
    log,
    preferences,
    announcer,
    // Until staff sign in with a PIN, whoever is at the counter owns it.
    session: { staff: () => 'owner', role: () => 'owner' },
    paper: createPaper(window, join(import.meta.dirname, fontFolder)),
    files: createFiles(window),
    slipEncoder: escposEncoder,
    printer: createPrinter(),
    printers: createFilePrinters(join(dataDir, 'printers.json')),
    customerDisplay: customer,
    notifier: createNotifier(window, { announcer, busy: () => till.busy(), log }),
    staffSignIn: true,
    version: app.getVersion(),
    attended: true,
    exportFolder: createExportFolder(join(app.getPath('downloads'), 'Recharge Desk')),
    nativeBinding: nativeBinding(),
    readerScript: join(import.meta.dirname, 'worker.cjs'),
  });
  serveCalls(window, origin, till.dispatch);
  holdWhileBusy(window, { busy: () => till.busy(), language: () => preferences.get().language });

  // Started again while this one is still on its way out: then it comes back.
  app.on('second-instance', () => (window.isDestroyed() ? app.relaunch() : showWindow(window)));
  app.on('window-all-closed', () => app.quit());
  leaveWhenClosed({ close: () => till.close(), endKeychain: () => keychain.end(), log });
  log.info('start', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });
}

/** better-sqlite3's native part where the prebuilt one does not fit this Electron; packed beside the app, or named by the scripts. */
function nativeBinding(): string | undefined {
  if (!app.isPackaged) return process.env['RECHARGE_DESK_SQLITE_BINDING'];
  const packed = join(process.resourcesPath, 'native', 'better_sqlite3.node');
  return existsSync(packed) ? packed : undefined;
}
