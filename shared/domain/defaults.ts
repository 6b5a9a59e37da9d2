import { operatorCodes, operators } from '../operators.ts';
import type { Preferences, ShopSettings } from './settings.ts';

// Apart from the schemas: the page needs these before the till has told anything, and no schema comes into the page.

/** What nobody has chosen otherwise yet. */
export const defaultPreferences: Preferences = {
  language: 'bn',
  digits: 'latn',
  theme: 'light',
  textSize: '100',
  motion: 'full',
  sounds: true,
  notices: true,
  customerWindow: true,
  firstRun: 'done',
};

/** A shop that has decided nothing yet. */
export const defaultShopSettings: ShopSettings = {
  shopName: '',
  shopAddress: '',
  shopPhone: '',
  shopBin: '',
  receiptFooter: '',
  receiptLogo: null,
  receiptLook: { language: 'bn', digits: 'latn' },
  paperWidthMm: 58,
  receiptCopies: 1,
  dayCutOverMinutes: 0,
  enabledOperators: [...operatorCodes],
  limitsTaka: Object.fromEntries(operatorCodes.map((code) => [code, operators[code].limitsTaka])) as ShopSettings['limitsTaka'],
  duplicateWindowMinutes: 15,
  staffDailyTaka: 0,
  shopDailyTaka: 0,
  numberTwiceAboveTaka: 500,
  bakiLimitTaka: 0,
  pauseAfterUnknowns: 3,
  pauseMinutes: 30,
  closeWithDoubts: 'sign',
  soleTill: false,
  approvalAboveTaka: 1000,
  idleLockMinutes: 5,
};

/** Stored settings over the defaults: an operator that came with a newer app has its usual limits until the owner sets others. */
export function overDefaults(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const limitsTaka = { ...defaultShopSettings.limitsTaka, ...(stored['limitsTaka'] as object | undefined) };
  return { ...defaultShopSettings, ...stored, limitsTaka };
}
