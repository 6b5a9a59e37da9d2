import type { Locator, Page } from 'playwright';
import type { Preferences } from '../../../shared/domain/settings.ts';
import type { Messages } from '../../../shared/i18n/en.ts';
import { operators, type OperatorCode } from '../../../shared/operators.ts';
import { putFingerOn } from './touch.ts';

export type Filling = {
  phone: string;
  amount: string;
  /** Where the number does not say it; `asked` when the till puts the question by itself. */
  operator?: { code: OperatorCode; asked: boolean };
  postpaid?: boolean;
  /** What the customer pays now, where it is less. */
  cash?: string;
};

/** What somebody does at the counter, whatever they do it with. Nothing here points, fills in or moves the focus by itself. */
export type Hands = {
  press(what: Locator): Promise<void>;
  /** One of several answers. */
  choose(what: Locator): Promise<void>;
  /** A figure into its field. */
  figure(field: Locator, text: string): Promise<void>;
  goTo(screen: 'sell' | 'history' | 'unknowns' | 'day'): Promise<void>;
  /** Number, operator, prepaid or postpaid, amount: up to the confirm panel. */
  fillIn(sale: Filling): Promise<void>;
  /** Above the shop's amount: the number once more. */
  numberAgain(phone: string): Promise<void>;
  send(): Promise<void>;
  /** What the till asks before it sells is answered with "all the same"; a finger holds, a hand at the keys has `key`. */
  insist(key: string): Promise<void>;
  nextCustomer(): Promise<void>;
  /** A reason: typed, or one of the usual ones. */
  because(field: Locator, usual: Locator, text: string): Promise<void>;
  /** At the locked till, or for the word of a manager. */
  pin(person: Locator, pin: string): Promise<void>;
  leaveTill(): Promise<void>;
  /** The newest of the history. */
  newest(): Promise<void>;
};

const mostTabs = 80;
const screenKeys = { history: 'F2', unknowns: 'F3', day: 'F4' } as const;

/** A keyboard, and nothing else. */
export function keys(page: Page): Hands {
  const { keyboard } = page;
  const isAt = (what: Locator) => what.evaluate((element) => element.contains(document.activeElement));
  const reach = async (what: Locator) => {
    await what.waitFor();
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await isAt(what)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${String(what)}`);
  };
  const press = async (what: Locator) => {
    await reach(what);
    await keyboard.press('Enter');
  };
  const figure = async (field: Locator, text: string) => {
    await reach(field);
    await keyboard.type(text);
  };
  return {
    press,
    figure,
    choose: async (what) => {
      await reach(what.locator('xpath=ancestor::*[@role="radiogroup"]'));
      await keyboard.press('Space');
      for (let arrows = 0; arrows < 10 && !(await what.isChecked()); arrows += 1) await keyboard.press('ArrowDown');
    },
    goTo: async (screen) => {
      if (screen !== 'sell') return await keyboard.press(screenKeys[screen]);
      const sell = page.locator('nav button[aria-current=page]:first-child');
      while ((await sell.count()) === 0) await keyboard.press('Escape');
    },
    fillIn: async ({ phone, amount, operator, postpaid = false, cash }) => {
      await page.locator('#phone:focus').waitFor();
      await keyboard.type(phone);
      await keyboard.press('Enter');
      if (operator) await keyboard.press(operators[operator.code].key.toLowerCase());
      await page.locator('#amount:focus').waitFor();
      if (postpaid) await keyboard.press('p');
      await keyboard.type(amount);
      await keyboard.press('Enter');
      await page.locator('#confirm-title').waitFor();
      if (cash === undefined) return;
      await keyboard.press('b');
      await page.locator('main input:focus').waitFor();
      await keyboard.type(cash);
    },
    numberAgain: (phone) => keyboard.type(phone),
    send: () => keyboard.press('Enter'),
    insist: (key) => keyboard.press(key),
    nextCustomer: () => keyboard.press('Enter'),
    because: (field, _, text) => figure(field, text),
    pin: async (person, pin) => {
      await press(person);
      await figure(page.locator('input[type=password]'), pin);
      await keyboard.press('Enter');
    },
    leaveTill: () => keyboard.press('F9'),
    newest: async () => {
      await page.locator('input[type=search]:focus').waitFor();
      await page.locator('[role=option]').first().waitFor();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
    },
  };
}

const places = { sell: 0, history: 1, unknowns: 2, day: 3 } as const;

/** A finger on the glass, and nothing else: every figure and every reason comes from the screen. */
export async function fingers(page: Page, words: Messages, language: Preferences['language']): Promise<Hands> {
  const { tap, hold } = await putFingerOn(page);
  const beside = page.locator('main section').getByRole('group', { name: words.keypad.label });
  const docked = page.locator('div[role=group].fixed');
  const ofPin = page.locator('form[data-own-keypad]');
  const next = page.locator('main button[data-sale]');
  const type = async (pad: Locator, text: string) => {
    for (const each of text) {
      const faces = `${each}${'০১২৩৪৫৬৭৮৯'.charAt(Number(each))}`;
      await tap(pad.locator('button').filter({ hasText: new RegExp(`^[${faces}]$`) }));
    }
  };
  const figure = async (field: Locator, text: string) => {
    await tap(field);
    await type(docked, text);
    await tap(docked.getByRole('button', { name: words.touchpad.done }));
  };
  return {
    press: tap,
    figure,
    choose: (what) => tap(what.locator('xpath=ancestor::label')),
    goTo: (screen) => tap(page.locator('nav button').nth(places[screen])),
    fillIn: async ({ phone, amount, operator, postpaid = false, cash }) => {
      await page.locator('#phone').waitFor();
      await type(beside, phone);
      await tap(next);
      if (operator) {
        const answers = page.locator('main').getByRole(operator.asked ? 'button' : 'radio');
        await tap(answers.filter({ hasText: operators[operator.code].name[language] }));
      }
      await page.locator('#amount').waitFor();
      if (postpaid) await tap(page.getByRole('radio', { name: words.sell.accountType.postpaid, exact: true }));
      await type(beside, amount);
      await tap(next);
      if (cash === undefined) return;
      await tap(page.getByRole('button', { name: words.baki.cashKey }));
      await figure(page.getByRole('textbox', { name: words.baki.cash }), cash);
    },
    numberAgain: (phone) => type(beside, phone),
    send: () => hold(next, () => page.locator('#confirm-title').waitFor({ state: 'detached' })),
    insist: () => hold(next, () => page.getByRole('alertdialog').waitFor({ state: 'detached' })),
    nextCustomer: () => tap(next.first()),
    because: (_, usual) => tap(usual),
    pin: async (person, pin) => {
      await tap(person);
      await type(ofPin.getByRole('group', { name: words.keypad.label }), pin);
      await tap(ofPin.locator('button[type=submit]'));
    },
    leaveTill: () => tap(page.getByRole('button', { name: words.staff.switchPerson })),
    newest: () => tap(page.locator('[role=option]').first()),
  };
}
