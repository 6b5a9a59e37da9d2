import { useTranslation } from 'react-i18next';
import { practiceBehaviours } from '../../../shared/domain/practice-behaviours.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';

/** What practice alone has: scenarios to practise, and every ending there is at the owner's choice. */
export function PracticeTools({ onScenarios }: { onScenarios: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useAsk('practice.state', {});
  const change = useTell('practice.change');
  if (!state?.ok) return null;
  return (
    <>
      <label className="flex items-center gap-2 text-sm font-semibold">
        <span className="hidden wide:inline">{t('training.menu')}</span>
        <select
          aria-label={t('training.menu')}
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
              {t(`training.behaviour.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <span className="hidden text-sm font-semibold whitespace-nowrap wide:inline">
        {t('training.balance', { amount: format.exactMoney(state.value.balance) })}
      </span>
      <span {...keepFocus}>
        <Button size="small" data-scenarios onClick={onScenarios}>
          {t('training.list.open')}
        </Button>
      </span>
    </>
  );
}
