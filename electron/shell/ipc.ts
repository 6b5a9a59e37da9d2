import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { callChannel, eventChannel } from '../../shared/ipc/channels.ts';
import { fail } from '../../shared/result.ts';
import type { Dispatch } from '../core/dispatch.ts';
import type { Announcer } from '../core/ports.ts';

const maxInputLetters = 64 * 1024;

/**
 * Answers the calls of this window's main frame as long as it shows our own page, and nobody else's: no frame inside it, no other
 * window, no other origin. Who is refused learns nothing but that.
 */
export function serveCalls(window: BrowserWindow, origin: string, dispatch: Dispatch): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event, window, origin)) return fail({ kind: 'not-allowed' });
    const plain = plainData(input);
    return plain.ok ? await dispatch(name, plain.value) : plain;
  });
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow, origin: string): boolean {
  if (window.isDestroyed() || sender !== window.webContents) return false;
  // null: the frame is gone or has navigated meanwhile
  if (senderFrame === null || senderFrame !== window.webContents.mainFrame) return false;
  return senderFrame.origin === origin && senderFrame.url.startsWith(`${origin}/`);
}

/** What crosses is text, numbers, lists and records: a Map, a Date or a loop in it would reach the schemas as something else. */
function plainData(input: unknown) {
  try {
    const text = JSON.stringify(input) ?? 'null';
    if (text.length <= maxInputLetters) return { ok: true, value: JSON.parse(text) as unknown } as const;
  } catch {
    // a loop or a BigInt
  }
  return fail({ kind: 'invalid-input', at: ['input'] } as const);
}

/** Tells the window's page; a page that is gone misses nothing, because it asks for everything when it comes back. */
export function pushEvents(window: BrowserWindow): Announcer {
  return {
    emit: (name, payload) => {
      if (window.isDestroyed() || window.webContents.isCrashed()) return;
      window.webContents.send(eventChannel, name, payload);
    },
  };
}
