import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

type Mode = TillStatus['mode'];

type Props = { status: TillStatus; onCredentials: () => void; onStaff: () => void };

export function ModeSection({ status, onCredentials, onStaff }: Props) {
  const { t } = useTranslation();
  const change = useTell('mode.change');
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const go = (mode: Mode) => {
    setAsking(false);
    change.mutate({ mode }, { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) });
  };
  const { held, keychain } = status.credentials;
  const noKey = held === 'none';
  return (
    <div className="flex flex-col gap-4">
      <ModeCard
        mode="practice"
        now={status.mode}
        action={t('settings.mode.toPractice')}
        busy={change.isPending}
        onGo={() => go('practice')}
      />
      <ModeCard
        mode="live"
        now={status.mode}
        action={t('settings.mode.toLive')}
        busy={change.isPending || noKey}
        onGo={() => setAsking(true)}
      />
      {noKey && keychain !== 'checking' && (
        <Notice tone="info">
          <div className="flex items-center justify-between gap-4">
            {t('settings.mode.needsKey')}
            <Button size="small" onClick={onCredentials}>
              {t('settings.sections.credentials')}
            </Button>
          </div>
        </Notice>
      )}
      {status.mode === 'live' && status.seat.state === 'open' && (
        <Notice tone="info">
          <div className="flex items-center justify-between gap-4">
            {t('staff.first.text')}
            <Button size="small" onClick={onStaff}>
              {t('staff.first.action')}
            </Button>
          </div>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {asking && (
        <Dialog title={t('settings.mode.confirmLiveTitle')} onClose={() => setAsking(false)}>
          <p className="mb-5">{t('settings.mode.confirmLive')}</p>
          <footer className="flex gap-3">
            <Button onClick={() => setAsking(false)}>{t('settings.mode.cancel')}</Button>
            <Button look="primary" className="flex-1" onClick={() => go('live')}>
              {t('settings.mode.toLive')}
            </Button>
          </footer>
        </Dialog>
      )}
    </div>
  );
}

function ModeCard({ mode, now, action, busy, onGo }: { mode: Mode; now: Mode; action: string; busy: boolean; onGo: () => void }) {
  const { t } = useTranslation();
  const here = mode === now;
  return (
    <div className={`flex items-center gap-4 rounded-xl border-2 p-4 ${here ? 'border-accent bg-accent-soft' : 'border-line'}`}>
      <div className="min-w-0 flex-1">
        <h3 className="text-lg font-bold">{t(`settings.mode.${mode}`)}</h3>
        <p>{t(`settings.mode.${mode}Text`)}</p>
      </div>
      {here ? (
        <p className="flex items-center gap-2 font-bold text-accent">
          <CircleCheck aria-hidden size={20} />
          {t('settings.mode.now')}
        </p>
      ) : (
        <Button disabled={busy} onClick={onGo}>
          {action}
        </Button>
      )}
    </div>
  );
}
