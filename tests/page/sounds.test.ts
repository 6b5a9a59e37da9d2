import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sell, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

// Nobody hears a test. The page plays into a recorder of the browser's own instead of a speaker, and the notes are read from that.

declare global {
  interface Window {
    recorded: OfflineAudioContext[];
  }
}

let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  opened = await openPage();
  ({ page } = opened);
  await page.addInitScript(() => {
    window.recorded = [];
    class Recorder extends OfflineAudioContext {
      constructor() {
        super(1, 44_100, 44_100);
        window.recorded.push(this);
      }
      override resume = () => Promise.resolve();
    }
    Object.assign(window, { AudioContext: Recorder });
  });
});
afterAll(() => opened.close());

type Behaviour = 'honest' | 'declines' | 'charges-then-drops';

async function sellWith(behaviour: Behaviour, sounds = true): Promise<void> {
  await startAt(page, opened.url, { language: 'en', digits: 'latn', sounds });
  await page.evaluate((each) => window.desk.call('practice.change', { behaviour: each }), behaviour);
  await sell(page, '01712345678', '50', 'g');
  await page.locator('#ended-title').waitFor();
}

type Heard = { pitches: number[]; loudest: number; lastsMs: number };

/** What was played: the pitch of every slice of 20 ms that can be heard, each named once while it stays. */
const listen = (): Promise<Heard> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const [recorder] = window.recorded;
    if (!recorder) throw new Error('nothing was played');
    const samples = (await recorder.startRendering()).getChannelData(0);
    const slice = 882;
    const powerAt = (from: number, hz: number) => {
      let [real, imaginary] = [0, 0];
      for (let at = 0; at < slice; at += 1) {
        const turn = (2 * Math.PI * hz * at) / 44_100;
        real += (samples[from + at] ?? 0) * Math.cos(turn);
        imaginary += (samples[from + at] ?? 0) * Math.sin(turn);
      }
      return real * real + imaginary * imaginary;
    };
    const candidates = Array.from({ length: 91 }, (_none, step) => 150 + step * 10);
    const pitches: number[] = [];
    let [loudest, last] = [0, 0];
    for (let from = 0; from + slice <= samples.length; from += slice) {
      const peak = samples.subarray(from, from + slice).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
      loudest = Math.max(loudest, peak);
      if (peak < 0.04) continue;
      last = from + slice;
      const [pitch = 0] = candidates.toSorted((one, other) => powerAt(from, other) - powerAt(from, one));
      const before = pitches.at(-1);
      if (before === undefined || Math.abs(before - pitch) > 30) pitches.push(pitch);
    }
    return { pitches, loudest, lastsMs: (last / 44_100) * 1000 };
  });

test('a sale that is proven rises, one that is refused falls, one in doubt goes back and forth; all are short and none is cut off', async () => {
  await sellWith('honest');
  const done = await listen();
  expect(done.pitches).toHaveLength(2);
  expect(done.pitches[1]).toBeGreaterThan((done.pitches[0] ?? 0) * 1.2);

  await sellWith('declines');
  const refused = await listen();
  expect(refused.pitches).toHaveLength(2);
  expect(refused.pitches[1]).toBeLessThan((refused.pitches[0] ?? 0) / 1.2);

  await sellWith('charges-then-drops');
  const unknown = await listen();
  expect(unknown.pitches).toHaveLength(4);
  expect(unknown.pitches[0]).toBe(unknown.pitches[2]);
  expect(unknown.pitches[1]).toBe(unknown.pitches[3]);

  for (const each of [done, refused, unknown]) {
    expect(each.loudest).toBeGreaterThan(0.1);
    expect(each.loudest).toBeLessThan(0.9);
    expect(each.lastsMs).toBeLessThan(700);
  }
});

test('with sounds off nothing is played', async () => {
  await sellWith('honest', false);
  expect(await page.evaluate(() => window.recorded.length)).toBe(0);
});

test('a computer that cannot make a sound sells all the same', async () => {
  const silent = await opened.another();
  await silent.addInitScript(() => {
    Object.assign(window, {
      AudioContext: function noDevice() {
        throw new DOMException('no device', 'NotSupportedError');
      },
    });
  });
  await startAt(silent, opened.url, { language: 'en', digits: 'latn', sounds: true });
  await sell(silent, '01712345678', '50', 'g');
  await silent.locator('#ended-title').waitFor();
  // What an error in the page would leave is an empty window.
  await silent.keyboard.press('Enter');
  await silent.locator('#phone').waitFor();
});
