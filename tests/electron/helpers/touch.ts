import type { CDPSession, Locator, Page } from 'playwright';

/** A finger on the glass: touch events as a screen sends them, and nothing else. */
export type Finger = {
  tap(what: Locator): Promise<void>;
  /** Pressed as long as a {@link HoldButton} wants it, until `until` has happened. */
  hold(what: Locator, until: () => Promise<unknown>): Promise<void>;
};

export async function putFingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return {
    tap: async (what) => {
      await touchDown(session, what);
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    hold: async (what, until) => {
      await touchDown(session, what);
      await until();
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

async function touchDown(session: CDPSession, what: Locator): Promise<void> {
  await what.waitFor();
  await what.evaluate((element) => element.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  const box = await what.boundingBox();
  if (!box) throw new Error('there is nothing to touch');
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = await what.evaluate(
    (element, { x, y }) => element.contains(document.elementFromPoint(x, y)) || element.closest('label') !== null,
    point,
  );
  if (!hit) throw new Error(`something lies over ${String(what)}`);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
}
