import type { Desk } from '../../../shared/ipc/contract.ts';
import { createHarness, type Harness } from './desk.ts';

declare global {
  interface Window {
    readonly desk: Desk;
    harness: Harness;
  }
}

// Runs before the page's own first script, as preload does in the product.
const harness = createHarness();
const { searchParams } = new URL(location.href);
if (searchParams.get('shift') !== 'none') harness.shiftOpen();
window.harness = harness;
Object.defineProperty(window, 'desk', { value: harness.desk satisfies Desk });
