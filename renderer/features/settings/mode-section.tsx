import { CircleCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenPrinter } from '../../../shared/domain/printer-list.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { LiveChecklist } from './live-checklist.tsx';
import { itemStates, type ItemId } from './live-items.ts';
import { StartLive } from './start-live.tsx';

type Mode = TillStatus['mode'];

type Props = { status: TillStatus; onGo: (to: Exclude<ItemId, 'soleTill'>) => void };

export function ModeSection({ status, onGo }: Props) {
  const { t } = useTranslation();
  const change = useTell('mode.change');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { mode, role } = status;
  const mayLook = role !== 'cashier';
  const found = useAsk('printers.found', {}, { enabled: mayLook && status.printing.printer !== null });
  const statement = useAsk('wallet.statement', { limit: 1 }, { enabled: mayLook && mode === 'live' });
  const states = itemStates({
    status,
    printer: found?.ok ? (chosenPrinter(found.value.setup) ?? null) : found && null,
    isBalanceKnown: statement && (!statement.ok || statement.value.items.length > 0),
  });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-2 gap-4">
        <ModeCard mode="practice" now={mode}>
          <Button
            disabled={change.isPending}
            onClick={() =>
              change.mutate({ mode: 'practice' }, { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) })
            }
          >
            {t('settings.mode.toPractice')}
          </Button>
        </ModeCard>
        <ModeCard mode="live" now={mode} />
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      {mode === 'live' && <Notice tone="info">{t('goLive.started')}</Notice>}
      <LiveChecklist
        status={status}
        states={states}
        onGo={onGo}
        start={<StartLive status={status} states={states} busy={change.isPending} />}
      />
    </div>
  );
}

function ModeCard({ mode, now, children }: { mode: Mode; now: Mode; children?: ReactNode }) {
  const { t } = useTranslation();
  const here = mode === now;
  return (
    <div className={`flex flex-col gap-2 rounded-xl border-2 p-4 ${here ? 'border-accent bg-accent-soft' : 'border-line'}`}>
      <h3 className="flex items-center gap-3 text-lg font-bold">
        <span className="flex-1">{t(`settings.mode.${mode}`)}</span>
        {here && (
          <span className="flex items-center gap-2 text-base text-accent">
            <CircleCheck aria-hidden size={20} />
            {t('settings.mode.now')}
          </span>
        )}
      </h3>
      <p className="flex-1">{t(`settings.mode.${mode}Text`)}</p>
      {!here && children}
    </div>
  );
}
