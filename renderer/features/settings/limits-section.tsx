import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { Field } from '../../ui/field.tsx';
import { SaveRow } from './save-row.tsx';
import { useSettingsChange } from './use-change.ts';

/** The same bounds as the schema of the settings; the till checks again. */
const fields = {
  staffDailyTaka: { label: 'staffDaily', least: 0, most: 10_000_000, problem: null },
  shopDailyTaka: { label: 'shopDaily', least: 0, most: 10_000_000, problem: null },
  bakiLimitTaka: { label: 'baki', least: 0, most: 50_000, problem: '0 – 50,000' },
  numberTwiceAboveTaka: { label: 'numberTwice', least: 0, most: 50_000, problem: '0 – 50,000' },
  pauseAfterUnknowns: { label: 'pauseAfter', least: 0, most: 20, problem: '0 – 20' },
  pauseMinutes: { label: 'pauseMinutes', least: 1, most: 240, problem: '1 – 240' },
} as const;
type Name = keyof typeof fields;
const names = Object.keys(fields) as Name[];

/** How much may be sold in a day, and when an operator in trouble is left alone for a while. */
export function LimitsSection({ settings }: { settings: ShopSettings }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Record<Name, string>>({
    staffDailyTaka: String(settings.staffDailyTaka),
    shopDailyTaka: String(settings.shopDailyTaka),
    bakiLimitTaka: String(settings.bakiLimitTaka),
    numberTwiceAboveTaka: String(settings.numberTwiceAboveTaka),
    pauseAfterUnknowns: String(settings.pauseAfterUnknowns),
    pauseMinutes: String(settings.pauseMinutes),
  });
  const { change, touch, ...how } = useSettingsChange();
  const numberOf = (name: Name) => (/^[0-9]{1,8}$/.test(foldDigits(typed[name])) ? Number(foldDigits(typed[name])) : -1);
  const isGood = (name: Name) => numberOf(name) >= fields[name].least && numberOf(name) <= fields[name].most;
  return (
    <form
      className="flex max-w-2xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        change({
          staffDailyTaka: numberOf('staffDailyTaka'),
          shopDailyTaka: numberOf('shopDailyTaka'),
          bakiLimitTaka: numberOf('bakiLimitTaka'),
          numberTwiceAboveTaka: numberOf('numberTwiceAboveTaka'),
          pauseAfterUnknowns: numberOf('pauseAfterUnknowns'),
          pauseMinutes: numberOf('pauseMinutes'),
        });
      }}
    >
      <p className="text-muted">{t('limits.intro')}</p>
      {names.map((name) => (
        <Field
          key={name}
          label={t(`limits.${fields[name].label}`)}
          value={typed[name]}
          inputMode="numeric"
          lang="en"
          problem={isGood(name) ? null : (fields[name].problem ?? t('limits.dailyBad'))}
          onText={(text) => {
            touch();
            setTyped({ ...typed, [name]: text });
          }}
          className="max-w-md"
        />
      ))}
      <SaveRow {...how} disabled={!names.every(isGood)} />
    </form>
  );
}
