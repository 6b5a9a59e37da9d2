import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useAsk } from '../../bridge.ts';
import { RechargeClaim } from '../../recharge-claim.tsx';
import { Button } from '../../ui/button.tsx';
import { claimNumber } from '../../../shared/claim-number.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { ReceiptSlip } from '../../ui/receipt-slip.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { PrintReceipt } from './print-receipt.tsx';
import { SaveReceipt } from './save-receipt.tsx';
import { useReasonText } from './reason-text.ts';

/** What the wallet paid for, or may have: "charged" is not "delivered". */
const disputable: ReadonlySet<Recharge['state']> = new Set(['succeeded', 'unknown', 'settled-charged']);

/** `toPrint`: whoever chose it came for its slip. */
type Props = { recharge: Recharge; mayDispute: boolean; toPrint: boolean; onAgain: (recharge: Recharge) => void };

/** The slip, the facts behind it, and the same again. The recharge is asked for anew: it may have been settled meanwhile. */
export function RechargeDetail({ recharge: listed, mayDispute, toPrint, onAgain }: Props) {
  const { t } = useTranslation();
  const found = useAsk('recharges.byId', { id: listed.id });
  const preview = useAsk('receipts.preview', { id: listed.id });
  const recharge = found?.ok ? found.value : listed;
  return (
    <div className="flex flex-col gap-4 p-5">
      <StateBadge state={recharge.state} />
      <Reason recharge={recharge} />
      <PrintReceipt id={recharge.id} focused={toPrint} />
      <div className="flex justify-center rounded-xl bg-page p-4">
        {preview?.ok && <ReceiptSlip preview={preview.value} label={t('outcome.receipt')} />}
        {preview && !preview.ok && <TroubleNotice trouble={preview.trouble} />}
      </div>
      <SaveReceipt id={recharge.id} />
      <Facts recharge={recharge} />
      {mayDispute && disputable.has(recharge.state) && <RechargeClaim rechargeId={recharge.id} />}
      <div>
        <Button look="primary" className="w-full" onClick={() => onAgain(recharge)}>
          {t('history.again')}
        </Button>
        <p className="mt-1.5 text-sm text-muted">{t('history.againHint')}</p>
      </div>
    </div>
  );
}

function Reason({ recharge }: { recharge: Recharge }) {
  const { t } = useTranslation();
  const lines = useReasonText()(recharge);
  const said = 'providerText' in recharge ? recharge.providerText : undefined;
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="[overflow-wrap:anywhere]">
          {line}
        </p>
      ))}
      {said !== undefined && (
        <p className="selectable [overflow-wrap:anywhere]">
          <span className="text-muted">{t('outcome.providerSaid')}: </span>
          <bdi>“{said}”</bdi>
        </p>
      )}
    </>
  );
}

function Facts({ recharge }: { recharge: Recharge }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { balanceBefore, balanceAfter } = recharge;
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-sm">
      <Fact label={t('outcome.claim')}>{claimNumber(recharge.id)}</Fact>
      <Fact label={t('history.serial')}>{format.count(recharge.seq)}</Fact>
      <Fact label={t('history.staff')}>{recharge.staff}</Fact>
      {recharge.sentAt && <Fact label={t('history.sentAt')}>{format.time(recharge.sentAt)}</Fact>}
      <Fact label={t('history.resultAt')}>{format.time(recharge.at)}</Fact>
      {recharge.state === 'succeeded' && recharge.customerName && (
        <Fact label={t('outcome.customer')}>
          <bdi>{recharge.customerName}</bdi>
        </Fact>
      )}
      {recharge.state === 'succeeded' && (
        <Fact label={t('outcome.commission')}>
          <MoneyText amount={recharge.commission} exact />
        </Fact>
      )}
      {balanceBefore !== undefined && (
        <Fact label={t('unknowns.before')}>
          <MoneyText amount={balanceBefore} exact />
        </Fact>
      )}
      {balanceAfter !== undefined && (
        <Fact label={t('unknowns.after')}>
          <MoneyText amount={balanceAfter} exact />
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{label}</dt>
    <dd className="selectable min-w-0 text-right font-semibold [overflow-wrap:anywhere]">{children}</dd>
  </>
);
