import type { PinVault } from '../../../electron/core/ports/pins.ts';
import type { Verifier } from '../../../shared/domain/staff.ts';

/** PINs of play staff: hashed once and quickly, which is all a page without Node can do and a test needs. */
export const playPins: PinVault = {
  make: (pin) => hashed(pin, '00'.repeat(16)),
  check: async (pin, { salt, hash }) => (await hashed(pin, salt)).hash === hash,
  makeCode: async () => ({ code: playCode, verifier: await hashed(playCode, '11'.repeat(16)) }),
  checkCode: async (code, { salt, hash }) => (await hashed(code.toUpperCase(), salt)).hash === hash,
};

const playCode = '7K3M-9QXT-2WFH-5RBD-8NCV';

async function hashed(text: string, salt: string): Promise<Verifier> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${text}`));
  const hash = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { costLog2: 10, salt, hash };
}
