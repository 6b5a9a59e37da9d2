import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bn } from '../../shared/i18n/bn.ts';
import { root } from '../setup/steps.mjs';
import { demoFolder, openCounter, passWelcome, sellByKeyboard, speak, takePicture } from './counter.mjs';
import { electronLaunch } from './electron-launch.mjs';

const phone = '01812345678';
const taka = '50';
const pictures = {
  welcome: join(demoFolder, 'welcome.png'),
  bn: join(demoFolder, 'sold-bn.png'),
  en: join(demoFolder, 'sold-en.png'),
  receipt: join(demoFolder, 'receipt.png'),
};

/** One practice recharge in the real window, by keyboard alone. Answers whether it ended as it should. */
export async function runDemo() {
  mkdirSync(demoFolder, { recursive: true });
  say(`opening the counter in practice mode, on Electron ${electronLaunch().electronVersion}`);
  const counter = await openCounter(join(demoFolder, 'data'), { welcome: true });
  const { page, call } = counter;
  try {
    say('the first day: language, shop, owner');
    await takePicture(page, pictures.welcome);
    await passWelcome(page);
    say(`keyboard: ${phone} Enter ${taka} Enter Enter`);
    await sellByKeyboard(page, phone, taka);
    const slip = page.getByRole('complementary', { name: bn.outcome.receipt });
    await slip.waitFor();
    await takePicture(page, pictures.bn);
    await slip.locator('> *').first().screenshot({ path: pictures.receipt, animations: 'disabled' });
    await speak(counter, 'en');
    await takePicture(page, pictures.en);

    const [sold] = (await call('recharges.list', { limit: 1 })).items;
    const ledger = await call('ledger.verify', {});
    say(`outcome: ${sold.state}, ${sold.transactionId ?? sold.reason} (practice: no real money moved)`);
    say(
      ledger.intact
        ? `ledger:  intact, ${ledger.entries} entries, head ${ledger.head.slice(0, 10)}`
        : `ledger:  BROKEN from entry ${ledger.firstBadSeq}: ${ledger.why}`,
    );
    say(`screens: ${relative(root, pictures.bn)} ${relative(root, pictures.en)}`);
    say(`receipt: ${relative(root, pictures.receipt)}`);
    return sold.state === 'succeeded' && ledger.intact;
  } finally {
    await counter.close();
  }
}

function say(text) {
  console.log(`[demo] ${text}`);
}
