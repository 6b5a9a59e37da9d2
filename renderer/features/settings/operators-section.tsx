import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { accountTypes, operatorCodes, operators, type AccountType, type OperatorCode } from '../../../shared/operators.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { SaveRow } from './save-row.tsx';
import { useSettingsChange } from './use-change.ts';

type Limits = ShopSettings['limitsTaka'];
const mostTaka = 50_000;
const ends = ['min', 'max'] as const;

const isGood = ({ min, max }: { min: number; max: number }) =>
  [min, max].every((each) => Number.isInteger(each) && each >= 1 && each <= mostTaka) && min <= max;

export function OperatorsSection({ settings }: { settings: ShopSettings }) {
  const { t } = useTranslation();
  const [enabled, setEnabled] = useState<readonly OperatorCode[]>(settings.enabledOperators);
  const [limits, setLimits] = useState<Limits>(settings.limitsTaka);
  const { change, touch, ...how } = useSettingsChange();
  const allGood = operatorCodes.every((code) => accountTypes.every((type) => isGood(limits[code][type])));
  const toggle = (code: OperatorCode, on: boolean) => {
    touch();
    setEnabled(operatorCodes.filter((each) => (each === code ? on : enabled.includes(each))));
  };
  const limit = (code: OperatorCode, type: AccountType, end: 'min' | 'max', text: string) => {
    touch();
    setLimits({
      ...limits,
      [code]: {
        ...limits[code],
        [type]: { ...limits[code][type], [end]: Number(foldDigits(text).replace(/\D/g, '').slice(0, 5)) },
      },
    });
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        change({ enabledOperators: [...enabled], limitsTaka: limits });
      }}
    >
      <p className="text-muted">{t('settings.operators.intro')}</p>
      <OperatorsTable enabled={enabled} limits={limits} onToggle={toggle} onLimit={limit} />
      {!allGood && (
        <p role="alert" className="font-semibold text-refused">
          {t('settings.operators.bad')}
        </p>
      )}
      <SaveRow {...how} disabled={!allGood} />
    </form>
  );
}

type TableProps = {
  enabled: readonly OperatorCode[];
  limits: Limits;
  onToggle: (code: OperatorCode, on: boolean) => void;
  onLimit: (code: OperatorCode, type: AccountType, end: 'min' | 'max', text: string) => void;
};

function OperatorsTable({ enabled, limits, onToggle, onLimit }: TableProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b-2 border-strong-line text-sm text-muted">
          <th scope="col" className="py-2 text-left">
            {t('sell.operator.label')}
          </th>
          <th scope="col" className="py-2 text-left">
            {t('settings.operators.sold')}
          </th>
          {accountTypes.map((type) => (
            <th key={type} scope="col" className="py-2 text-left">
              {t(`sell.accountType.${type}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {operatorCodes.map((code) => (
          <tr key={code} className="border-b border-line">
            <th scope="row" className="py-2 text-left">
              <OperatorChip code={code} />
            </th>
            <td>
              <Toggle
                hideLabel
                label={operators[code].name[language]}
                on={enabled.includes(code)}
                onToggle={(on) => onToggle(code, on)}
              />
            </td>
            {accountTypes.map((type) => (
              <td key={type} className="py-2">
                <LimitPair
                  name={`${operators[code].name[language]} ${t(`sell.accountType.${type}`)}`}
                  limits={limits[code][type]}
                  onLimit={(end, text) => onLimit(code, type, end, text)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LimitPair({
  name,
  limits,
  onLimit,
}: {
  name: string;
  limits: { min: number; max: number };
  onLimit: (end: 'min' | 'max', text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1.5">
      {ends.map((end) => (
        <Fragment key={end}>
          {end === 'max' && (
            <span aria-hidden className="text-muted">
              –
            </span>
          )}
          <input
            aria-label={`${name} ${t(`settings.operators.${end}`)}`}
            aria-invalid={!isGood(limits)}
            value={limits[end] === 0 ? '' : limits[end]}
            inputMode="numeric"
            lang="en"
            onChange={(event) => onLimit(end, event.target.value)}
            className={`selectable min-h-10 w-20 rounded-md border bg-surface px-2 text-right ${isGood(limits) ? 'border-strong-line' : 'border-refused'}`}
          />
        </Fragment>
      ))}
    </span>
  );
}
