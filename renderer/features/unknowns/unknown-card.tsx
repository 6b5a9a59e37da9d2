import { CircleCheck, CircleHelp, Hourglass, Undo2, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { OpenUnknown, Suggestion } from '../../../shared/domain/wallet.ts';
import { Button } from '../../ui/button.tsx';
import { claimNumber } from '../../../shared/claim-number.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { useAge } from '../../ui/use-age.ts';
import { useNow } from '../../ui/use-now.ts';

const signs: Readonly<Record<Suggestion, LucideIcon>> = {
  charged: CircleCheck,
  'not-charged': Undo2,
  ambiguous: CircleHelp,
  none: Hourglass,
};

export function UnknownCard({ unknown, onSettle }: { unknown: OpenUnknown; onSettle: (() => void) | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { age } = useAge();
  const nowMs = useNow(30_000);
  const { phone, operator, accountType, amount, reason, sentAt, rechargeId } = unknown;
  return (
    <article className="overflow-hidden rounded-2xl border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2 border-l-8 border-doubt px-5 py-4">
        <PhoneText phone={phone} className="text-3xl font-bold" />
        <MoneyText amount={amount} className="text-2xl font-bold" />
        <OperatorChip code={operator} size="medium" />
        <span className="font-semibold">{t(`sell.accountType.${accountType}`)}</span>
        <p className="flex-1 text-right leading-tight">
          <b>{t('unknowns.age', { age: age(Math.max(unknown.ageMs, nowMs - Date.parse(sentAt))) })}</b>
          <span className="block text-sm text-muted">
            {t('unknowns.sentAt', { when: format.moment(sentAt, nowMs) })} · {t('outcome.claim')} {claimNumber(rechargeId)}
          </span>
        </p>
        <p className="basis-full">{t(`unknown.${reason}`)}</p>
      </header>
      <div className="flex flex-wrap items-end gap-5 border-t border-line bg-raised px-5 py-4">
        <EvidenceText unknown={unknown} />
        {onSettle ? (
          <Button look="primary" size="large" onClick={onSettle}>
            {t('unknowns.settle')}
          </Button>
        ) : (
          <p className="text-sm">{t('unknowns.managerSettles')}</p>
        )}
      </div>
    </article>
  );
}

/** What the balances say, in a sentence, with the figures it rests on. */
export function EvidenceText({ unknown: { suggestion, evidence } }: { unknown: OpenUnknown }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const Sign = signs[suggestion];
  const { balanceBefore, balanceAfter, moved, expectedNet, together, rule } = evidence;
  const money = (label: string, amount: typeof moved): ReactNode =>
    amount !== undefined && (
      <div>
        <dt className="text-xs text-muted">{label}</dt>
        <dd className="font-semibold">
          <MoneyText amount={amount} exact />
        </dd>
      </div>
    );
  return (
    <div className="min-w-0 flex-1">
      <p className="flex items-center gap-2 font-bold">
        <Sign aria-hidden size={20} />
        {t(`unknowns.suggestion.${suggestion}`)}
      </p>
      <p>
        {rule === 'one-subset-fits' && together === 1
          ? t('unknowns.ruleAlone')
          : inDigits(t(`unknowns.rule.${rule}`, { together: String(together ?? 1) }), digits)}
      </p>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
        {money(t('unknowns.before'), balanceBefore)}
        {money(t('unknowns.after'), balanceAfter)}
        {money(t('unknowns.moved'), moved)}
        {money(t('unknowns.expected'), expectedNet)}
      </dl>
    </div>
  );
}
