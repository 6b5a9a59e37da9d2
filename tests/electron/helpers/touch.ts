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
  let touched: Spot | null = null;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const spot = await what.evaluate(lookAt);
    // A person waits until what they want to touch stands still and nothing lies over it.
    if (spot.isFree && touched !== null && spot.x === touched.x && spot.y === touched.y) {
      const { x, y } = spot;
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      return;
    }
    touched = spot;
  }
  throw new Error(`it does not stand still, or something lies over it: ${String(what)}, ${JSON.stringify(touched)}`);
}

type Spot = { x: number; y: number; isFree: boolean; over: string };

/** Two seconds of frames. */
const mostLooks = 60;

async function lookAt(element: Element): Promise<Spot> {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const at = document.elementFromPoint(x, y);
  const isFree = box.width > 0 && (element.contains(at) || element.closest('label') !== null);
  return { x, y, isFree, over: at?.outerHTML.slice(0, 120) ?? 'nothing' };
}
