import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { practiceBehaviours } from '../../shared/domain/practice-behaviours.ts';
import { useAsk, useTell } from '../bridge.ts';
import { useFormat } from '../ui/format-context.tsx';

/** On every screen in practice mode; its menu lets the owner show a new cashier every ending there is. */
export function PracticeBanner() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useAsk('practice.state', {});
  const change = useTell('practice.change');
  return (
    <div
      role="status"
      className="practice-stripes flex min-h-11 shrink-0 items-center gap-4 border-b-2 border-practice bg-practice-soft px-5 text-practice"
    >
      <p className="flex min-w-0 flex-1 items-center gap-2.5">
        <GraduationCap aria-hidden size={24} className="shrink-0" />
        <strong className="text-lg tracking-wide">{t('practice.banner')}</strong>
        <span className="truncate font-semibold">{t('practice.text')}</span>
      </p>
      {state?.ok && (
        <>
          <label className="flex items-center gap-2 text-sm font-semibold">
            {t('practice.menu')}
            <select
              value={state.value.behaviour}
              onChange={(event) => {
                const chosen = practiceBehaviours.find((each) => each === event.target.value);
                if (chosen) change.mutate({ behaviour: chosen });
                event.target.blur();
              }}
              className="min-h-9 rounded-md border border-practice bg-surface px-2 text-ink"
            >
              {practiceBehaviours.map((each) => (
                <option key={each} value={each}>
                  {t(`practice.behaviour.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <span className="hidden text-sm font-semibold whitespace-nowrap wide:inline">
            {t('practice.balance', { amount: format.exactMoney(state.value.balance) })}
          </span>
        </>
      )}
    </div>
  );
}
