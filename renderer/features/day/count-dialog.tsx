import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sumOfNotesTaka, type NoteCounts } from '../../../shared/domain/cash-lists.ts';
import type { Shift } from '../../../shared/domain/day.ts';
import type { StaffId } from '../../../shared/ids.ts';
import { taka } from '../../../shared/money.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { People } from '../../ui/people.tsx';
import { PinEntry } from '../../ui/pin-entry.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { CountNotes } from './count-notes.tsx';

type Props = { me: StaffId | null; handOver: boolean; onClose: () => void; onCounted: (shift: Shift) => void };

/** The blind count, and then the end of the shift, or the next person's PIN. */
export function CountDialog({ me, handOver, onClose, onCounted }: Props) {
  const { t } = useTranslation();
  const close = useTell('shift.close');
  const button = useRef<HTMLButtonElement>(null);
  const [counts, setCounts] = useState<NoteCounts>({});
  const [giving, setGiving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const go = () => {
    if (handOver) return setGiving(true);
    if (close.isPending) return;
    close.mutate(
      { counted: taka(sumOfNotesTaka(counts)), counts },
      { onSuccess: (answer) => (answer.ok ? onCounted(answer.value) : setTrouble(answer.trouble)) },
    );
  };
  if (giving) return <GiveTo me={me} counts={counts} onClose={onClose} onCounted={onCounted} />;
  return (
    <Dialog title={t(handOver ? 'cash.handOverTitle' : 'cash.countTitle')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-muted">{t('cash.countText')}</p>
        <CountNotes counts={counts} onCounts={setCounts} onDone={() => button.current?.focus()} />
        {trouble && <TroubleNotice trouble={trouble} />}
        <footer className="flex gap-3">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button ref={button} look="primary" className="flex-1" disabled={close.isPending} onClick={go}>
            {t(handOver ? 'cash.next' : 'cash.close')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}

function GiveTo({ me, counts, onClose, onCounted }: Omit<Props, 'handOver'> & { counts: NoteCounts }) {
  const { t } = useTranslation();
  const listed = useAsk('staff.list', {});
  const give = useTell('shift.handOver');
  const [chosen, setChosen] = useState<StaffId>();
  const [pin, setPin] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const people = (listed?.ok ? listed.value.items : []).filter(({ staffId, active }) => active && staffId !== me);
  const who = people.find(({ staffId }) => staffId === chosen) ?? people[0];
  const submit = () => {
    if (!who) return;
    give.mutate(
      { counts, to: { staffId: who.staffId, pin } },
      {
        onSuccess: (answer) => (answer.ok ? onCounted(answer.value.closed) : setTrouble(answer.trouble)),
        onSettled: () => setPin(''),
      },
    );
  };
  return (
    <Dialog title={t('cash.handOverTitle')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-muted">{t(listed?.ok && who === undefined ? 'cash.nobody' : 'cash.handOverText')}</p>
        <People people={people} chosen={who?.staffId} onChoose={setChosen} />
        {who && (
          <PinEntry pin={pin} onPin={setPin} onSubmit={submit} action={t('cash.handOver')} busy={give.isPending}>
            {trouble && <TroubleNotice trouble={trouble} />}
          </PinEntry>
        )}
        <Button className="self-start" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
