import { expect, test } from 'vitest';
import { defaultShopSettings, overDefaults } from '../../shared/domain/defaults.ts';
import { shopSettingsSchema } from '../../shared/domain/settings.ts';

test('settings stored before an operator came are still settings, with its usual limits', () => {
  const { TT: _, ...olderLimits } = {
    ...defaultShopSettings.limitsTaka,
    GP: { prepaid: { min: 20, max: 500 }, postpaid: { min: 20, max: 500 } },
  };
  const settings = shopSettingsSchema.parse(overDefaults({ shopName: 'মা টেলিকম', limitsTaka: olderLimits }));
  expect(settings.limitsTaka.GP.prepaid).toEqual({ min: 20, max: 500 });
  expect(settings.limitsTaka.TT).toEqual(defaultShopSettings.limitsTaka.TT);
  expect(settings.shopName).toBe('মা টেলিকম');
});
