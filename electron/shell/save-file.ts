import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Files } from '../core/ports/printing.ts';
import { fail, ok } from '../../shared/result.ts';

/** Asks with the system's own dialog; only the person chooses where. Written beside its place first, so that it is there whole or not at all. */
export const createFiles = (window: BrowserWindow): Files => ({
  choose: async (what) => {
    const { filePaths } = await dialog.showOpenDialog(
      window,
      what === 'folder'
        ? { properties: ['openDirectory', 'createDirectory'] }
        : { filters: [{ name: 'Recharge Desk', extensions: [what === 'copy' ? 'sqlite' : 'rdmove'] }], properties: ['openFile'] },
    );
    return filePaths[0] ?? null;
  },
  save: async (suggestedName, kind, contents) => {
    const name = `${suggestedName.replaceAll(/[^\w.\-\u0980-\u09ff ]/g, '_').slice(0, 80)}.${kind}`;
    const { filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: kind.toUpperCase(), extensions: [kind] }],
      properties: ['showOverwriteConfirmation'],
    });
    if (filePath === '') return ok('cancelled');
    const draft = `${filePath}.${randomBytes(4).toString('hex')}.part`;
    try {
      await writeFile(draft, contents);
      await rename(draft, filePath);
      return ok({ path: filePath });
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
      return fail('could-not-save-file');
    }
  },
});
