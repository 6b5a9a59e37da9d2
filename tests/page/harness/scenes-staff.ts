import type { Page } from 'playwright';
import type { Scene } from './scene.ts';

/** An owner, a manager and a cashier; `who` is signed in afterwards, or nobody. */
export async function hireStaff(page: Page, who: 'Rahima' | 'Salma' | null): Promise<void> {
  await page.evaluate(async (name) => {
    const { call } = window.desk;
    await call('staff.addFirstOwner', { name: 'Rahima', pin: '1111' });
    await call('staff.add', { name: 'Karim', role: 'manager', pin: '2222' });
    await call('staff.add', { name: 'Salma', role: 'cashier', pin: '3333' });
    const listed = await call('staff.list', {});
    const salma = listed.ok ? listed.value.items.find((each) => each.name === 'Salma') : undefined;
    if (name === 'Salma' && salma) await call('staff.signIn', { staffId: salma.staffId, pin: '3333' });
    if (name === null) await call('staff.signOut', {});
    window.harness.emitChanged();
  }, who);
}

const toStaff = async (page: Page) => {
  await page.keyboard.press('F5');
  await page.locator('main nav [data-section=staff]').click();
};

export const staffScenes: Scene[] = [
  { name: 'staff-first-owner', go: async (page) => (await toStaff(page), page.locator('form input').nth(2).waitFor()) },
  {
    name: 'staff-code',
    go: async (page) => {
      await toStaff(page);
      for (const [index, text] of ['Rahima', '1111', '1111'].entries()) await page.locator('form input').nth(index).fill(text);
      await page.keyboard.press('Enter');
      await page.locator('#code-title').waitFor();
    },
  },
  {
    name: 'staff-code-printed',
    go: async (page) => {
      await page.evaluate(async () => {
        const target = { via: 'tcp', host: '192.168.0.50', port: 9100 } as const;
        await window.desk.call('printers.choose', { printer: { name: 'POS-80', target } });
        // The page's tests have no window to draw in.
        await window.desk.call('printers.change', { letters: 'latin' });
        window.harness.emitChanged();
      });
      await toStaff(page);
      for (const [index, text] of ['Rahima', '1111', '1111'].entries()) await page.locator('form input').nth(index).fill(text);
      await page.keyboard.press('Enter');
      await page.locator('#code-title').waitFor();
      await page.locator('footer button').first().click();
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'staff-change',
    go: async (page) => {
      await hireStaff(page, 'Rahima');
      await toStaff(page);
      await page.locator('ul li').nth(2).locator('button').first().click();
      await page.locator('dialog input').first().waitFor();
    },
  },
  { name: 'staff-sign-in', go: async (page) => (await hireStaff(page, null), page.locator('input[type=password]').waitFor()) },
  {
    name: 'staff-wrong-pin',
    go: async (page) => {
      await hireStaff(page, null);
      await page.locator('input[type=password]').waitFor();
      await page.keyboard.type('9999');
      await page.keyboard.press('Enter');
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'staff-recover',
    go: async (page) => {
      await hireStaff(page, null);
      await page.locator('main > button').click();
      await page.locator('form input').nth(2).waitFor();
    },
  },
  {
    name: 'staff-manage',
    go: async (page) => (await hireStaff(page, 'Rahima'), await toStaff(page), page.locator('ul li').nth(2).waitFor()),
  },
  {
    name: 'staff-manage-cashier',
    go: async (page) => (await hireStaff(page, 'Salma'), await toStaff(page), page.locator('form').waitFor()),
  },
  {
    name: 'staff-word',
    go: async (page) => {
      await hireStaff(page, 'Salma');
      await page.keyboard.type('01812345678');
      await page.keyboard.press('Enter');
      await page.keyboard.press('p');
      await page.keyboard.type('2000');
      await page.keyboard.press('Enter');
      await page.locator('#confirm-title').waitFor();
      await page.keyboard.press('c');
      await page.keyboard.press('Enter');
      await page.locator('dialog input[type=password]').waitFor();
    },
  },
];

export function scenesByName(name: string): Scene {
  const scene = staffScenes.find((each) => each.name === name);
  if (!scene) throw new Error(`no scene ${name}`);
  return scene;
}
