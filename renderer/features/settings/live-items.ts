import type { PrinterRecord } from '../../../shared/domain/printer-setup.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';

export const itemIds = ['credentials', 'shop', 'printer', 'owner', 'limits', 'balance', 'soleTill'] as const;
export type ItemId = (typeof itemIds)[number];
/** `missing` keeps real selling from starting; `look` does not. `later`: is in the real ledger, which practice does not see. */
export type ItemState = 'ok' | 'missing' | 'look' | 'later' | 'checking';

export type Facts = {
  readonly status: Pick<TillStatus, 'mode' | 'credentials' | 'settings' | 'printing' | 'seat'>;
  /** Undefined while it is looked for, null when there is none. */
  readonly printer: Pick<PrinterRecord, 'tested'> | null | undefined;
  readonly isBalanceKnown: boolean | undefined;
};

/** What of real selling is ready and what is missing. One thing alone must be there: the key that sells. */
export function itemStates({ status, printer, isBalanceKnown }: Facts): Readonly<Record<ItemId, ItemState>> {
  const { mode, credentials, settings, printing, seat } = status;
  const live = (state: ItemState): ItemState => (mode === 'live' ? state : 'later');
  return {
    credentials: credentials.held !== 'none' ? 'ok' : credentials.keychain === 'checking' ? 'checking' : 'missing',
    shop: settings.shopName === '' ? 'look' : 'ok',
    printer: printerState(printing.printer, printer),
    owner: live(seat.state === 'open' ? 'look' : 'ok'),
    limits: live(settings.shopDailyTaka > 0 || settings.staffDailyTaka > 0 ? 'ok' : 'look'),
    balance: live(isBalanceKnown === undefined ? 'checking' : isBalanceKnown ? 'ok' : 'look'),
    soleTill: live('ok'),
  };
}

function printerState(chosen: string | null, printer: Facts['printer']): ItemState {
  if (chosen === null) return 'look';
  if (printer === undefined) return 'checking';
  return printer?.tested?.seen === 'right' ? 'ok' : 'look';
}

/** What stands on paper goes along to real selling, where nothing of it was set yet. What guards money never does: decision 021. */
export function carriedShop(from: ShopSettings) {
  const { shopName, shopAddress, shopPhone, shopBin, receiptFooter, receiptLogo, receiptLook, paperWidthMm, receiptCopies } =
    from;
  return { shopName, shopAddress, shopPhone, shopBin, receiptFooter, receiptLogo, receiptLook, paperWidthMm, receiptCopies };
}
