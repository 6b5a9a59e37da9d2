import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/domain/day.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Poisha } from '../../../shared/money.ts';
import type { DayAsk, Place } from '../../places.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { FloatForm } from '../../ui/float-form.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { CashMoveDialog } from './cash-move-dialog.tsx';
import { CashNow } from './cash-now.tsx';
import { CountDialog } from './count-dialog.tsx';
import { ShiftResult } from './shift-result.tsx';

type Asked = Exclude<DayAsk, 'slip' | 'close'>;

/** The drawer: begun with a float, moved with a reason, ended with a blind count or handed over. */
export function ShiftCard({ status: { shift, seat, role, staff }, place }: { status: TillStatus; place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useTell('shift.open');
  const [asked, setAsked] = useState<Asked | null>(
    'ask' in place && place.ask !== 'slip' && place.ask !== 'close' ? place.ask : null,
  );
  const [closed, setClosed] = useState<Shift | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const openWith = (float: Poisha) =>
    open.mutate(
      { float },
      { onSuccess: (answer) => (answer.ok ? (setTrouble(null), setClosed(null)) : setTrouble(answer.trouble)) },
    );
  const done = () => setAsked(null);
  return (
    <section aria-labelledby="shift-title" className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5">
      <h2 id="shift-title" className="text-xl font-bold">
        {t('day.shift')}
      </h2>
      {closed && (
        <ShiftResult shift={closed} mayExplain={role !== 'cashier' || closed.closedBy === staff} onExplained={setClosed} />
      )}
      <p className="text-muted">
        {shift ? t('day.shiftOpen', { when: format.moment(shift.openedAt, Date.now()), staff: shift.staff }) : t('day.shiftNone')}
      </p>
      {shift ? (
        <>
          <CashNow float={shift.float} />
          <div className="grid grid-cols-2 gap-2">
            <Button icon={<ArrowDownToLine aria-hidden size={18} />} onClick={() => setAsked('in')}>
              {t('cash.payIn')}
            </Button>
            <Button icon={<ArrowUpFromLine aria-hidden size={18} />} onClick={() => setAsked('out')}>
              {t('cash.payOut')}
            </Button>
            {seat.state === 'signed-in' && (
              <Button className="col-span-2" onClick={() => setAsked('handOver')}>
                {t('cash.handOver')}
              </Button>
            )}
            <Button look="primary" size="large" className="col-span-2" onClick={() => setAsked('count')}>
              {t('cash.count')}
            </Button>
          </div>
        </>
      ) : (
        <FloatForm
          key="open"
          label={t('day.float')}
          hint={t('day.openShiftText')}
          action={t('day.openShift')}
          onAmount={openWith}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {(asked === 'in' || asked === 'out') && <CashMoveDialog way={asked} onClose={done} />}
      {(asked === 'count' || asked === 'handOver') && (
        <CountDialog
          me={seat.staffId}
          handOver={asked === 'handOver'}
          onClose={done}
          onCounted={(counted) => (done(), setClosed(counted))}
        />
      )}
    </section>
  );
}
