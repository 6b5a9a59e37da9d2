import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';
import { denyEverything } from './security.ts';

export const paperOrigin = 'app://paper';

/** Neither script nor connection nor frame; the style is our own text, the pictures are data, the fonts our own files. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

/** Between two customers of a busy hour it stays open. */
const idleMs = 90_000;

/**
 * Where paper is drawn: a hidden window in a session of its own, without preload, node or script, which knows nothing but one sheet
 * and four font files. It is opened when it is needed and closed when it has been idle for a while.
 */
export class PaperDesk {
  readonly #fontFolder: string;
  readonly #sheets = new Map<string, string>();
  #session: Session | null = null;
  #window: BrowserWindow | null = null;
  #idle: NodeJS.Timeout | undefined;
  /** What the window was made ready for and is kept at. */
  #kept: { for: unknown; ready: unknown } | null = null;

  constructor(fontFolder: string) {
    this.#fontFolder = fontFolder;
  }

  /** Shows this sheet and waits until its fonts and pictures are there. */
  async show(html: string, widthPx: number): Promise<BrowserWindow> {
    clearTimeout(this.#idle);
    const window = this.#open();
    this.#kept = null;
    const path = `/${randomUUID()}.html`;
    this.#sheets.set(path, html);
    window.setContentSize(widthPx, 600);
    await window.loadURL(`${paperOrigin}${path}`);
    await measure(window, 'document.fonts.ready.then(() => Promise.all([...document.images].map((one) => one.decode())))');
    return window;
  }

  /** The window with a sheet that stays in it from one drawing to the next; `ready` makes it so, once for each window. */
  async keep<T>(html: () => string, ready: (window: BrowserWindow) => Promise<T>): Promise<{ window: BrowserWindow; ready: T }> {
    clearTimeout(this.#idle);
    const window = this.#open();
    if (this.#kept?.for === html) return { window, ready: this.#kept.ready as T };
    await this.show(html(), 576);
    const kept = { for: html, ready: await ready(window) };
    this.#kept = kept;
    return { window, ready: kept.ready };
  }

  rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.close(), idleMs);
  }

  close(): void {
    clearTimeout(this.#idle);
    if (this.#window && !this.#window.isDestroyed()) this.#window.destroy();
    this.#window = null;
    this.#kept = null;
    this.#sheets.clear();
  }

  #open(): BrowserWindow {
    if (this.#window && !this.#window.isDestroyed() && !this.#window.webContents.isCrashed()) return this.#window;
    this.close();
    this.#session ??= this.#serve();
    this.#window = new BrowserWindow({
      show: false,
      frame: false,
      width: 576,
      height: 600,
      webPreferences: {
        session: this.#session,
        offscreen: true,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
        backgroundThrottling: false,
      },
    });
    return this.#window;
  }

  #serve(): Session {
    const paper = session.fromPartition('paper');
    denyEverything(paper, paperOrigin);
    const fonts = findFonts(this.#fontFolder);
    paper.protocol.handle('app', async ({ method, url }) => {
      const path = url.startsWith(`${paperOrigin}/`) && method === 'GET' ? url.slice(paperOrigin.length) : '';
      const sheet = this.#sheets.get(path);
      if (sheet !== undefined) {
        this.#sheets.delete(path); // served once
        return answer(200, 'text/html; charset=utf-8', sheet);
      }
      const font = fonts.get(path);
      return font ? answer(200, 'font/woff2', new Uint8Array(await readFile(font))) : answer(404, 'text/plain', 'not found');
    });
    return paper;
  }
}

/** Runs our own fixed words in a world of its own, beside the sheet; no text of the sheet is in them. */
export const measure = (window: BrowserWindow, code: string): Promise<unknown> =>
  window.webContents.executeJavaScriptInIsolatedWorld(990, [{ code }]);

function findFonts(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const name = /^(noto-sans-bengali-(?:bengali|latin)-(?:400|700)-normal)(?:-[\w-]+)?\.woff2$/.exec(file)?.[1];
    if (name !== undefined) found.set(`/fonts/${name}.woff2`, join(folder, file));
  }
  return found;
}

function answer(status: number, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  const headers = {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // the sandboxed sheet has no origin of its own, and fonts are asked for across origins
    'access-control-allow-origin': '*',
  };
  return new Response(body, { status, headers });
}
