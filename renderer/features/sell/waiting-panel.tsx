import { Check, CircleDashed, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Flow } from './flow-state.ts';
import { longWaitSeconds, secondsWaited } from './seconds-waited.ts';
import { mayPutAside } from './two-sales.ts';

type Props = { flow: Extract<Flow, { at: 'sending' }>; onNext: () => void };

export function WaitingPanel({ flow, onNext }: Props) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const nowMs = useNow(250);
  const { order, savedAt, sentAt, checking, escPressed } = flow;
  const seconds = secondsWaited(flow, nowMs);
  const waited = inDigits(t('sell.waiting.seconds', { seconds }), digits);
  return (
    <section
      aria-labelledby="waiting-title"
      className="m-auto flex w-full max-w-4xl flex-col gap-6 rounded-2xl border-2 border-info bg-surface p-6 wide:p-8 short:gap-3.5 short:p-5"
    >
      <h1 id="waiting-title" className="text-2xl font-bold">
        {t('sell.waiting.title')}
      </h1>
      <div className="flex flex-wrap items-center justify-between gap-4 rounded-xl bg-raised px-6 py-4">
        <PhoneText phone={order.phone} className="text-5xl font-bold" />
        <OperatorChip code={order.operator} size="medium" />
        <MoneyText amount={order.amount} className="text-4xl font-bold" />
      </div>
      <ol className="flex flex-col gap-3 text-xl">
        <Stage done={savedAt !== null}>{savedAt === null ? t('sell.waiting.saving') : t('sell.waiting.saved')}</Stage>
        <Stage done={sentAt !== null} ahead={savedAt === null}>
          {sentAt === null ? t('sell.waiting.sending') : t('sell.waiting.sent')}
        </Stage>
        <Stage
          done={false}
          ahead={sentAt === null}
          after={sentAt !== null && <span className="text-3xl font-bold tabular-nums">{waited}</span>}
        >
          {t('sell.waiting.waiting')}
        </Stage>
      </ol>
      {checking && <Notice tone="info">{t('sell.waiting.checking')}</Notice>}
      {seconds >= longWaitSeconds && (
        <Notice tone="doubt" live>
          <span className="text-lg font-semibold">{t('sell.waiting.long')}</span>
        </Notice>
      )}
      {escPressed && (
        <Notice tone="info" live>
          {t('sell.waiting.escape')}
        </Notice>
      )}
      <footer className="flex items-stretch gap-4">
        <Button disabled size="large" className="flex-1">
          {t('sell.waiting.dead')}
        </Button>
        <Button size="large" keyName="N" disabled={!mayPutAside(flow)} onClick={onNext}>
          {t('sell.aside.next')}
        </Button>
      </footer>
    </section>
  );
}

function Stage({
  done,
  ahead = false,
  after = false,
  children,
}: {
  done: boolean;
  ahead?: boolean;
  after?: ReactNode;
  children: ReactNode;
}) {
  const sign = done ? (
    <Check aria-hidden size={26} className="text-done" />
  ) : ahead ? (
    <CircleDashed aria-hidden size={26} />
  ) : (
    <LoaderCircle aria-hidden size={26} className="animate-spin text-info" />
  );
  return (
    <li className={`flex min-h-10 items-center gap-4 ${ahead ? 'text-muted' : 'font-semibold'}`}>
      {sign}
      <span className="flex-1">{children}</span>
      {after}
    </li>
  );
}
