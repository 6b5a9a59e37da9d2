import { useTranslation } from 'react-i18next';
import { poisha, type Poisha } from '../../../shared/money.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useAge } from '../../ui/use-age.ts';
import type { Flow } from './flow-state.ts';

/** The documented example's commission, 1%: only to give the mistake a size, never used in any sum. */
const salesPerAmount = 100;

type Props = { flow: Extract<Flow, { at: 'duplicate' }>; onCancel: () => void; onAgain: () => void };

/** Enter does nothing here: the hand is still on it from the confirm panel. */
export function DuplicatePanel({ flow, onCancel, onAgain }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ago } = useAge();
  const { amount, previousAt, previousState } = flow.failure;
  const lostSales: Poisha = poisha(amount * salesPerAmount);
  return (
    <section
      role="alertdialog"
      aria-labelledby="duplicate-title"
      className="animate-appear m-auto flex w-full max-w-3xl flex-col gap-5 rounded-2xl border-2 border-doubt bg-surface p-6 wide:p-8 short:gap-3 short:p-4"
    >
      <h1 id="duplicate-title" className="text-3xl font-bold">
        {t('duplicate.title')}
      </h1>
      <div className="rounded-xl bg-raised px-6 py-4 text-center">
        <PhoneText phone={flow.order.phone} className="text-[min(3.75rem,max(60px,6.5vw))] font-bold" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 text-xl font-semibold">
        <p>
          {t('duplicate.before', { amount: format.money(amount), when: ago(Date.now() - Date.parse(previousAt)) })}{' '}
          <span className="font-normal text-muted">({format.time(previousAt)})</span>
        </p>
        <StateBadge state={previousState} />
      </div>
      <Notice tone="doubt" live>
        <p className="text-lg font-semibold">
          {t('duplicate.price', { amount: format.money(amount), sales: format.money(lostSales) })}
        </p>
        <p>{t('duplicate.ask')}</p>
      </Notice>
      <footer className="flex flex-wrap items-stretch gap-x-4 gap-y-2 short:sticky short:bottom-0 short:bg-surface short:py-2">
        <Button look="primary" size="large" keyName="Esc" onClick={onCancel} className="flex-1">
          {t('duplicate.cancel')}
        </Button>
        <HoldButton look="danger" onHeld={onAgain} keyName="D" className="min-h-14 px-6 text-lg">
          {t('duplicate.again')}
        </HoldButton>
      </footer>
      <p className="-mt-2 text-center text-sm text-muted">{t('duplicate.enterDoesNothing')}</p>
    </section>
  );
}
