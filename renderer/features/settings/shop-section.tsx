import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { SaveRow } from './save-row.tsx';
import { useSettingsChange } from './use-change.ts';

/** Every half hour from midnight to half past eleven in the morning. */
const halfHours = Array.from({ length: 24 }, (_, index) => index * 30);

export function ShopSection({ settings }: { settings: ShopSettings }) {
  const { t } = useTranslation();
  const [shop, setShop] = useState({
    name: settings.shopName,
    address: settings.shopAddress,
    cutOverMinutes: settings.dayCutOverMinutes,
    window: String(settings.duplicateWindowMinutes),
    soleTill: settings.soleTill,
    closeWithDoubts: settings.closeWithDoubts,
  });
  const { change, touch, ...how } = useSettingsChange();
  const edit = (part: Partial<typeof shop>) => {
    touch();
    setShop({ ...shop, ...part });
  };
  const windowMinutes = Number(foldDigits(shop.window));
  const windowOk = Number.isInteger(windowMinutes) && windowMinutes >= 1 && windowMinutes <= 240;
  return (
    <form
      className="flex max-w-2xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        change({
          shopName: shop.name.trim(),
          shopAddress: shop.address.trim(),
          dayCutOverMinutes: shop.cutOverMinutes,
          duplicateWindowMinutes: windowMinutes,
          soleTill: shop.soleTill,
          closeWithDoubts: shop.closeWithDoubts,
        });
      }}
    >
      <Field label={t('settings.shop.name')} value={shop.name} maxLength={60} onText={(name) => edit({ name })} />
      <Field
        label={t('settings.shop.address')}
        hint={t('settings.shop.receiptHint')}
        value={shop.address}
        maxLength={120}
        onText={(address) => edit({ address })}
      />
      <CutOver minutes={shop.cutOverMinutes} onMinutes={(cutOverMinutes) => edit({ cutOverMinutes })} />
      <Field
        label={t('settings.shop.duplicateWindow')}
        value={shop.window}
        inputMode="numeric"
        lang="en"
        problem={windowOk ? null : '1 – 240'}
        onText={(text) => edit({ window: text })}
        className="max-w-md"
      />
      <div>
        <Toggle label={t('settings.shop.soleTill')} on={shop.soleTill} onToggle={(soleTill) => edit({ soleTill })} />
        <p className="text-sm text-muted">{t('settings.shop.soleTillHint')}</p>
      </div>
      <div>
        <Choice
          label={t('settings.shop.closeWithDoubts')}
          value={shop.closeWithDoubts}
          options={(['sign', 'refuse'] as const).map((value) => ({ value, text: t(`settings.shop.closeDoubts.${value}`) }))}
          onChoose={(closeWithDoubts) => edit({ closeWithDoubts })}
        />
        <p className="mt-1 text-sm text-muted">{t('settings.shop.closeWithDoubtsHint')}</p>
      </div>
      <SaveRow {...how} disabled={!windowOk} />
    </form>
  );
}

function CutOver({ minutes, onMinutes }: { minutes: number; onMinutes: (minutes: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const offered = halfHours.includes(minutes) ? halfHours : [...halfHours, minutes].sort((a, b) => a - b);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {t('settings.shop.cutOver')}
      </label>
      <select
        id={id}
        value={minutes}
        onChange={(event) => onMinutes(Number(event.target.value))}
        className="min-h-11 min-w-44 rounded-lg border border-strong-line bg-surface px-3"
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {format.clock(each)}
          </option>
        ))}
      </select>
      <p className="mt-1 text-sm text-muted">{t('settings.shop.cutOverHint')}</p>
    </div>
  );
}
