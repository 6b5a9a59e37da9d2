import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { Field } from '../../ui/field.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { SaveRow } from './save-row.tsx';
import { useSettingsChange } from './use-change.ts';

const clockText = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

export function ShopSection({ settings }: { settings: ShopSettings }) {
  const { t } = useTranslation();
  const [shop, setShop] = useState({ name: settings.shopName, address: settings.shopAddress, cutOver: clockText(settings.dayCutOverMinutes), window: String(settings.duplicateWindowMinutes), soleTill: settings.soleTill });
  const { change, touch, ...how } = useSettingsChange();
  const edit = (part: Partial<typeof shop>) => {
    touch();
    setShop({ ...shop, ...part });
  };
  const windowMinutes = Number(foldDigits(shop.window));
  const windowOk = Number.isInteger(windowMinutes) && windowMinutes >= 1 && windowMinutes <= 240;
  const cutOverOk = /^\d\d:\d\d$/.test(shop.cutOver) && minutesOf(shop.cutOver) <= 719;
  return (
    <form
      className="flex max-w-2xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        change({ shopName: shop.name.trim(), shopAddress: shop.address.trim(), dayCutOverMinutes: minutesOf(shop.cutOver), duplicateWindowMinutes: windowMinutes, soleTill: shop.soleTill });
      }}
    >
      <Field label={t('settings.shop.name')} value={shop.name} maxLength={60} onText={(name) => edit({ name })} />
      <Field label={t('settings.shop.address')} hint={t('settings.shop.receiptHint')} value={shop.address} maxLength={120} onText={(address) => edit({ address })} />
      <Field label={t('settings.shop.cutOver')} hint={t('settings.shop.cutOverHint')} type="time" max="11:59" value={shop.cutOver} onText={(cutOver) => edit({ cutOver })} className="max-w-xs" />
      <Field label={t('settings.shop.duplicateWindow')} value={shop.window} inputMode="numeric" lang="en" problem={windowOk ? null : '1 – 240'} onText={(text) => edit({ window: text })} className="max-w-md" />
      <div>
        <Toggle label={t('settings.shop.soleTill')} on={shop.soleTill} onToggle={(soleTill) => edit({ soleTill })} />
        <p className="text-sm text-muted">{t('settings.shop.soleTillHint')}</p>
      </div>
      <SaveRow {...how} disabled={!windowOk || !cutOverOk} />
    </form>
  );
}
