import { OctagonAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, LedgerFault } from '../../shared/failure.ts';
import type { TillStatus } from '../../shared/domain/till-status.ts';
import { useTell } from '../bridge.ts';
import { withWords } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { useFailureText } from '../ui/failure-text.ts';
import { TroubleNotice, type Trouble } from '../ui/trouble.tsx';

const RestoreDialog = lazy(withWords(async () => ({ default: (await import('../restore-dialog.tsx')).RestoreDialog })));

const CallOffDialog = lazy(withWords(async () => ({ default: (await import('../call-off-dialog.tsx')).CallOffDialog })));

/** A copy helps where the ledger itself is the trouble. */
const helpedByCopy: ReadonlySet<LedgerFault> = new Set(['damaged', 'rolled-back', 'io-error', 'key-missing']);

type Props = { why: Failure; mode: TillStatus['mode']; onSettings: (() => void) | null };

/** Nothing can be sold: which fault, what to do, and a way to try again. */
export function FaultScreen({ why, mode, onSettings }: Props) {
  const { t } = useTranslation();
  const sayFailure = useFailureText();
  const change = useTell('mode.change');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const go = (to: TillStatus['mode']) =>
    change.mutate({ mode: to }, { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) });
  const { text, next } = sayFailure(why);
  const title =
    why.kind === 'keychain'
      ? t(`keychainFault.${why.fault}.title`)
      : why.kind === 'ledger-unavailable'
        ? t(`ledgerFault.${why.fault}.title`)
        : why.kind === 'moved-out'
          ? t('trouble.movedOut')
          : null;
  const needsKey = why.kind === 'no-credentials';
  const mayRestore = why.kind === 'ledger-unavailable' && helpedByCopy.has(why.fault) && onSettings === null;
  const [restoring, setRestoring] = useState(false);
  const [callingOff, setCallingOff] = useState(false);
  return (
    <section
      aria-labelledby="fault-title"
      className="m-auto flex w-full max-w-2xl flex-col gap-5 rounded-2xl border-2 border-refused bg-surface p-8"
    >
      <div className="flex items-center gap-4 text-refused">
        <OctagonAlert aria-hidden size={48} className="shrink-0" />
        <div>
          <p className="font-semibold">{t('trouble.title')}</p>
          <h1 id="fault-title" className="text-3xl leading-tight font-bold">
            {title ?? text}
          </h1>
        </div>
      </div>
      {title !== null && <p className="text-lg">{text}</p>}
      <div className="rounded-xl bg-raised p-5">
        <h2 className="font-semibold text-muted">{t('trouble.next')}</h2>
        <p className="text-lg font-semibold">{next}</p>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      <footer className="flex flex-wrap gap-3">
        {!needsKey && why.kind !== 'moved-out' && (
          <Button look="primary" size="large" disabled={change.isPending} onClick={() => go(mode)}>
            {t('app.tryAgain')}
          </Button>
        )}
        {mayRestore && (
          <Button size="large" onClick={() => setRestoring(true)}>
            {t('trouble.restore')}
          </Button>
        )}
        {why.kind === 'moved-out' && (
          <Button size="large" onClick={() => setCallingOff(true)}>
            {t('trouble.callOff')}
          </Button>
        )}
        {onSettings && (
          <Button look={needsKey ? 'primary' : 'quiet'} size="large" onClick={onSettings}>
            {t('trouble.toSettings')}
          </Button>
        )}
        {mode === 'live' && (
          <Button size="large" disabled={change.isPending} onClick={() => go('practice')}>
            {t('trouble.practiceInstead')}
          </Button>
        )}
      </footer>
      {callingOff && (
        <Suspense>
          <CallOffDialog onClose={() => setCallingOff(false)} />
        </Suspense>
      )}
      {restoring && (
        <Suspense>
          <RestoreDialog asksOwner onClose={() => setRestoring(false)} />
        </Suspense>
      )}
    </section>
  );
}
