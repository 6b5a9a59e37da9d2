import type { Desk } from '../../../shared/ipc/contract.ts';
import { createHarness, type Harness } from './desk.ts';

declare global {
  interface Window {
    readonly desk: Desk;
    harness: Harness;
  }
}

const { searchParams } = new URL(location.href);
// Always two in the afternoon at the shop: at night the morning's sales would lie on two business days.
const realNow = Date.now.bind(Date);
const dayMs = 86_400_000;
const offsetMs = Math.floor(realNow() / dayMs) * dayMs + 8 * 3_600_000 - realNow();
Date.now = () => realNow() + offsetMs;
if (searchParams.has('still')) standStill();

// Runs before the page's own first script, as preload does in the product.
const harness = createHarness();
if (searchParams.get('shift') !== 'none') harness.shiftOpen();
window.harness = harness;
Object.defineProperty(window, 'desk', { value: harness.desk satisfies Desk });

/** For pictures: one moment for ever, and the same ids and made-up numbers each time. */
function standStill(): void {
  Date.now = () => Date.UTC(2026, 2, 10, 8);
  Math.random = () => 0.5;
  let seed = 1;
  crypto.getRandomValues = (into) => {
    if (into !== null) {
      const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
      // The constants of a common linear congruential generator; only "the same each time" matters.
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) >>> 24;
    }
    return into;
  };
}
