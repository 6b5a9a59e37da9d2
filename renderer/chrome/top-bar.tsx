import { CircleHelp, Hourglass, UserRound, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import type { TillStatus } from '../../shared/domain/till-status.ts';
import { useFormat } from '../ui/format-context.tsx';
import { TurnSign } from '../turn-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { PrintTroubles } from './print-troubles.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { useAge } from '../ui/use-age.ts';
import { useNow } from '../ui/use-now.ts';

type Props = {
  status: TillStatus | undefined;
  onUnknowns: () => void;
  onLock: () => void;
  finder: ReactNode;
  children: ReactNode;
};

/** Whose till this is, what is open to check, and the wallet as it was last told. */
export function TopBar({ status, onUnknowns, onLock, finder, children }: Props) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const shopName = status?.settings.shopName;
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center justify-end gap-x-4 gap-y-1 border-b border-line bg-surface px-5">
      <p className="min-w-[6rem] flex-1 truncate text-lg font-bold">{shopName ? <bdi>{shopName}</bdi> : t('app.name')}</p>
      {finder}
      {status && status.openUnknowns > 0 && (
        <button
          type="button"
          onClick={onUnknowns}
          className="flex min-h-11 items-center gap-2 rounded-lg border-2 border-doubt bg-doubt-soft px-3 font-bold text-doubt"
        >
          <CircleHelp aria-hidden size={20} />
          {inDigits(t('badge.toCheck', { count: status.openUnknowns }), digits)}
        </button>
      )}
      {status && <PrintTroubles count={status.printing.troubled} />}
      {status?.runway && <RunwayLine until={status.runway.until} />}
      {status && <WalletLine wallet={status.wallet} />}
      <TurnSign />
      {children}
      {status?.mode === 'live' && (
        <p className="rounded-md border border-done px-2 py-0.5 text-sm font-semibold text-done">{t('practice.live')}</p>
      )}
      {status?.seat.state === 'signed-in' && (
        <button
          type="button"
          onClick={onLock}
          className="flex min-h-11 max-w-[14rem] items-center gap-2 rounded-lg border border-strong-line px-3 font-semibold hover:bg-raised"
        >
          <UserRound aria-hidden size={18} className="shrink-0" />
          <bdi lang="" className="truncate">
            {status.staff}
          </bdi>
          <span className="sr-only">{t('staff.switchPerson')}</span>
          <KeyCap>F9</KeyCap>
        </button>
      )}
    </header>
  );
}

/** An estimate has no minutes. */
const halfHourMs = 30 * 60_000;
const roundedDown = (instant: string): string =>
  new Date(Math.floor(Date.parse(instant) / halfHourMs) * halfHourMs).toISOString();

function RunwayLine({ until }: { until: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className="flex max-w-[14rem] items-center gap-1.5 text-sm leading-tight font-semibold text-doubt">
      <Hourglass aria-hidden size={18} className="shrink-0" />
      {t('guards.runway.lasts', { time: format.timeOfDay(roundedDown(until)) })}
    </p>
  );
}

/** "Last known", never "live": the provider tells it only with an answer. */
function WalletLine({ wallet }: Pick<TillStatus, 'wallet'>) {
  const { t } = useTranslation();
  const { ago } = useAge();
  const nowMs = useNow(15_000);
  if (wallet === null) return <p className="text-sm text-muted">{t('wallet.none')}</p>;
  return (
    <div className="flex items-center gap-2.5 text-right leading-tight">
      <Wallet aria-hidden size={20} className="text-muted" />
      <div>
        <MoneyText amount={wallet.balance} exact className="text-lg font-bold" />
        <p className="text-xs text-muted">
          {t('wallet.label')} · {ago(nowMs - Date.parse(wallet.at))}
        </p>
      </div>
    </div>
  );
}
