import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { operatorCodes, operators } from '../../../shared/operators.ts';

/** What the form shows in the blink before the till has told the shop's own settings; nothing can be confirmed in it. */
export const defaultSettings: Pick<ShopSettings, 'enabledOperators' | 'limitsTaka' | 'numberTwiceAboveTaka'> = {
  enabledOperators: [...operatorCodes],
  numberTwiceAboveTaka: 500,
  limitsTaka: Object.fromEntries(operatorCodes.map((code) => [code, operators[code].limitsTaka])) as ShopSettings['limitsTaka'],
};
