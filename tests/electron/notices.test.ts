import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect } from 'vitest';
import { noticesContract } from '../helpers/notices-contract.ts';
import { fillIn } from './helpers/cashier.ts';
import { closedAfterwards, newDataDir, openCounter, type Counter } from './helpers/counter.ts';
import { canShowNotices, startNoticeDaemon, type NoticeDaemon } from './helpers/desktop-notices.ts';

/** Pictures of the real notice, for people to judge. */
const pictures = fileURLToPath(new URL('../../.cache/shots', import.meta.url));

describe.skipIf(!canShowNotices)('a desktop with a notice daemon', () => {
  const atEnd = closedAfterwards();
  let daemon: NoticeDaemon;
  let counter: Counter;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    daemon = await startNoticeDaemon(atEnd);
    counter = await openCounter({ dataDir: newDataDir(atEnd), atEnd });
    await counter.call('preferences.change', { language: 'en' });
  });

  const look = (at: 'counter' | 'elsewhere') =>
    counter.app.evaluate(async ({ BrowserWindow }, there) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('index.html'));
      if (there === 'counter') window?.show();
      else window?.hide();
      if (there === 'counter') window?.focus();
      for (let tries = 0; tries < 50 && window?.isFocused() !== (there === 'counter'); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { focused: window?.isFocused(), visible: window?.isVisible() };
    }, at);

  const isInFront = () =>
    counter.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((each) => each.webContents.getURL().endsWith('index.html') && each.isFocused()),
    );
  const keepPicture = async () => {
    const picture = await counter.app.evaluate(async ({ desktopCapturer }) => {
      const [screen] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 1366, height: 768 } });
      return screen?.thumbnail.toPNG().toString('base64') ?? '';
    });
    writeFileSync(join(pictures, 'notice.en.png'), Buffer.from(picture, 'base64'));
  };

  noticesContract(async () => {
    daemon.clear();
    await look('counter');
    return {
      look: async (at) => void (await look(at)),
      sell: async (phone, ends) => {
        await counter.call('practice.change', { behaviour: ends === 'success' ? 'honest' : 'charges-then-drops' });
        await fillIn(counter.page, phone, '20');
        await counter.page.keyboard.press('Enter');
        await counter.page.locator('#ended-title').waitFor();
        await counter.page.keyboard.press('Enter');
        await counter.page.locator('#phone').waitFor();
      },
      shown: async () => daemon.shown(),
      click: async () => {
        await keepPicture();
        daemon.click();
        await expect.poll(isInFront).toBe(true);
      },
      ledTo: async () =>
        (await counter.page.locator('nav button[aria-current=page]').innerText()).includes('To check') ? 'unknowns' : 'other',
    };
  });
});
