// The real window, with hands on its keyboard.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { root } from '../setup/steps.mjs';
import { electronLaunch } from './electron-launch.mjs';

export const demoFolder = join(root, '.cache', 'demo');

/** Opens the app with an empty data folder: practice mode, as on a shop's first day. `welcome`: with its three first screens. */
export async function openCounter(dataDir, { welcome = false } = {}) {
  rmSync(dataDir, { recursive: true, force: true });
  if (!welcome) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'preferences.json'), '{"firstRun":"done"}\n');
  }
  const { dist, args, env } = electronLaunch();
  // By folder and not by path: only then does Playwright hold the app until it is attached, and never misses the first page.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dist;
  const app = await _electron.launch({ args: [`--user-data-dir=${dataDir}`, ...args], env });
  const page = await app.firstWindow();
  // the screen of a shop's usual computer, whatever a window manager makes of it here
  await page.setViewportSize({ width: 1366, height: 768 });
  await page
    .locator(welcome ? 'main form' : 'nav button')
    .first()
    .waitFor();
  return { app, page, call: (name, input) => callTill(page, name, input), close: () => app.close() };
}

/** Through the page's own bridge; throws for a failure. */
async function callTill(page, name, input) {
  const result = await page.evaluate(([name, input]) => window.desk.call(name, input), [name, input]);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.value;
}

/** The three first screens by keyboard: the language as it is, no shop's name yet, and the owner's PIN later. */
export async function passWelcome(page) {
  await page.keyboard.press('Enter');
  await page.locator('input[maxlength="60"]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').first().waitFor();
  await page.locator('form footer button:not([type=submit])').last().press('Enter');
  await page.locator('nav button').first().waitFor();
}

export async function speak({ page, call }, language) {
  await call('preferences.change', { language });
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Number, amount, confirmation: three Enters and no mouse. */
export async function sellByKeyboard(page, phone, amount) {
  await fillIn(page, phone, amount);
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
}

/** With Esc, of which the first may only leave a field. */
export async function toSell(page) {
  const sell = page.locator('nav button[aria-current=page]:first-child');
  while ((await sell.count()) === 0) await page.keyboard.press('Escape');
}

/** To the confirm panel; one more Enter sells. */
export async function fillIn(page, phone, amount) {
  await toSell(page);
  await page.locator('#phone:focus').waitFor();
  await page.keyboard.type(phone);
  await page.keyboard.press('Enter');
  await page.locator('#amount:focus').waitFor();
  await page.keyboard.type(amount);
  await page.keyboard.press('Enter');
  await page.locator('#confirm-title').waitFor();
}

/** Of what has settled and can be read: the fonts are there, nothing moves, and the mouse lies where it points at nothing. */
export async function takePicture(page, path) {
  await page.mouse.move(700, 764);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
