import { app, type Session, type WebContents } from 'electron';

/** Before anything else: what an environment variable could weaken, and the sandbox for every page there will ever be. */
export function hardenProcess(): void {
  // No fuse covers them: the first switches certificate checks off, the second sends requests through somebody's proxy.
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  delete process.env['NODE_USE_ENV_PROXY'];
  // Overrules --no-sandbox. Only for root, whom Chromium cannot sandbox and who runs tests but no shop, the switch is left alone.
  if (process.getuid?.() !== 0) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** A page stays where it is: it goes nowhere, opens nothing and holds no other page. */
function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Electron grants what it is not told to deny. Nothing is granted, and nothing but the page's own origin is fetched. */
export function denyEverything(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !belongsTo(origin, url) }));
}

/** The page itself, what it makes in memory, and for a dev server its live-reload socket. */
function belongsTo(origin: string, url: string): boolean {
  return (
    url.startsWith(`${origin}/`) ||
    url.startsWith('data:') ||
    url.startsWith('blob:') ||
    url.startsWith(`${origin.replace(/^http/, 'ws')}/`) ||
    url.startsWith('devtools:')
  );
}
