import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useAsk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { ReceiptSlip } from '../../ui/receipt-slip.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { withWords } from '../../i18n.ts';
import { more } from './read-more.ts';
import type { EndedView } from './ended-view.ts';
import type { Flow } from './flow-state.ts';

const EndedPrint = lazy(async () => ({ default: (await more()).EndedPrint }));
const EndedFavourite = lazy(withWords(async () => ({ default: (await import('./ended-favourite.tsx')).EndedFavourite })));

type Ended = Extract<Flow, { at: 'ended' }>;
type Props = {
  flow: Ended;
  view: EndedView;
  practice: boolean;
  /** This till has a printer. */
  printer: boolean;
  onNext: () => void;
  onAgain: () => void;
  onUnknowns: () => void;
};

const looks: Readonly<Record<EndedView['tone'], { icon: LucideIcon; band: string; border: string }>> = {
  done: { icon: CircleCheck, band: 'bg-done-soft text-done', border: 'border-done' },
  refused: { icon: CircleX, band: 'bg-refused-soft text-refused', border: 'border-refused' },
  doubt: { icon: CircleHelp, band: 'bg-doubt-soft text-doubt', border: 'border-doubt' },
};

const enterWords = { 'next-customer': 'nextCustomer', form: 'backToForm', 'same-order': 'sendSameOrder' } as const;

/** How it ended: sign, words, next step; the slip beside it. */
export function EndedPanel({ flow, view, practice, printer, onNext, onAgain, onUnknowns }: Props) {
  const { t } = useTranslation();
  const { icon: Icon, band, border } = looks[view.tone];
  const { order, ending } = flow;
  const recharge = ending.kind === 'recharge' ? ending.recharge : null;
  return (
    <div className="animate-appear m-auto flex max-h-full min-h-0 w-full max-w-6xl items-stretch gap-5">
      <section
        aria-labelledby="ended-title"
        className={`flex min-w-0 flex-1 flex-col overflow-hidden rounded-2xl border-2 bg-surface ${border}`}
      >
        <div role="alert" className={`flex items-center gap-4 px-6 py-5 short:py-3 ${band}`}>
          <Icon aria-hidden size={52} className="shrink-0" />
          <h1 id="ended-title" className="text-[clamp(1.6rem,2.6vw,2.25rem)] leading-tight font-bold">
            {view.title}
          </h1>
        </div>
        <div
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll what a small window cuts off
          tabIndex={0}
          className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-6 -outline-offset-2 short:gap-3 short:px-6 short:py-4"
        >
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <PhoneText phone={order.phone} className="text-5xl font-bold" />
            <MoneyText amount={order.amount} className="text-4xl font-bold" />
            <OperatorChip code={order.operator} size="medium" />
            <span className="font-semibold">{t(`sell.accountType.${order.accountType}`)}</span>
          </div>
          <div className="flex flex-col gap-1">
            {view.why.map((line) => (
              <p key={line} className="text-xl font-semibold">
                {line}
              </p>
            ))}
            <p className={view.why.length > 0 ? 'text-lg' : 'text-xl'}>{view.next}</p>
          </div>
          <Facts claim={view.claim} recharge={recharge} />
          {ending.kind === 'recharge' && ending.incident !== undefined && (
            <TroubleNotice trouble={{ incident: ending.incident }} />
          )}
          {practice && view.showReceipt && <p className="font-semibold text-practice">{t('sell.practice')}</p>}
        </div>
        {printer && view.showReceipt && recharge && (
          <Suspense fallback={null}>
            <EndedPrint id={recharge.id} />
          </Suspense>
        )}
        <footer className="flex flex-wrap gap-3 border-t border-line p-4">
          <Button look="primary" size="large" keyName="Enter ⏎" data-sale onClick={onNext} className="min-w-56 flex-1">
            {t(`outcome.${enterWords[view.enterGoes]}`)}
          </Button>
          {recharge?.state === 'succeeded' && (
            <Suspense fallback={null}>
              <EndedFavourite phone={order.phone} />
            </Suspense>
          )}
          {view.mayRepeat && (
            <Button size="large" keyName="R" onClick={onAgain}>
              {t('outcome.again')}
            </Button>
          )}
          {view.toUnknowns && (
            <Button size="large" keyName="U" onClick={onUnknowns}>
              {t('outcome.openUnknowns')}
            </Button>
          )}
        </footer>
      </section>
      {view.showReceipt && recharge && <ReceiptPreview id={recharge.id} />}
    </div>
  );
}

function Facts({ claim, recharge }: { claim: string | null; recharge: Recharge | null }) {
  const { t } = useTranslation();
  const said = recharge !== null && 'providerText' in recharge ? recharge.providerText : undefined;
  const proven = recharge?.state === 'succeeded' ? recharge : null;
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1.5">
      {claim !== null && <Fact label={t('outcome.claim')} value={<b className="text-2xl tracking-wide">{claim}</b>} />}
      {proven?.transactionId && <Fact label={t('outcome.transactionId')} value={<span lang="en">{proven.transactionId}</span>} />}
      {proven?.customerName && <Fact label={t('outcome.customer')} value={<bdi>{proven.customerName}</bdi>} />}
      {proven && <Fact label={t('outcome.commission')} value={<MoneyText amount={proven.commission} exact />} />}
      {proven && <Fact label={t('outcome.balanceAfter')} value={<MoneyText amount={proven.balanceAfter} exact />} />}
      {said !== undefined && <Fact label={t('outcome.providerSaid')} value={<bdi>“{said}”</bdi>} />}
    </dl>
  );
}

const Fact = ({ label, value }: { label: string; value: ReactNode }) => (
  <>
    <dt className="text-muted">{label}</dt>
    <dd className="selectable min-w-0 font-semibold [overflow-wrap:anywhere]">{value}</dd>
  </>
);

function ReceiptPreview({ id }: { id: Recharge['id'] }) {
  const { t } = useTranslation();
  const preview = useAsk('receipts.preview', { id, original: true });
  // The one the customer of this sale gets, also when it has gone to the printer meanwhile. Its place is kept while it is drawn: nothing under the cashier's eyes moves when it comes.
  return (
    <aside aria-label={t('outcome.receipt')} className="max-h-full w-xs shrink-0 overflow-y-auto p-3 cramped:hidden">
      {preview?.ok && <ReceiptSlip preview={preview.value} label={t('outcome.receipt')} />}
    </aside>
  );
}
