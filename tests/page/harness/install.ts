import type { Desk } from '../../../shared/ipc/contract.ts';
import { createHarness, type Harness } from './desk.ts';

declare global {
  interface Window {
    readonly desk: Desk;
    harness: Harness;
  }
}

// Always two in the afternoon at the shop: at night the morning's sales would lie on two business days.
const realNow = Date.now.bind(Date);
const dayMs = 86_400_000;
const offsetMs = Math.floor(realNow() / dayMs) * dayMs + 8 * 3_600_000 - realNow();
Date.now = () => realNow() + offsetMs;

// Runs before the page's own first script, as preload does in the product.
const harness = createHarness();
const { searchParams } = new URL(location.href);
if (searchParams.get('shift') !== 'none') harness.shiftOpen();
window.harness = harness;
Object.defineProperty(window, 'desk', { value: harness.desk satisfies Desk });
