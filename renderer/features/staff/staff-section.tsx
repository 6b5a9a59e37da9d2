import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { Answered } from '../../answered.tsx';
import { useAsk } from '../../bridge.ts';
import { Notice } from '../../ui/notice.tsx';
import { AddPerson } from './add-person.tsx';
import { FirstOwner } from './first-owner.tsx';
import { OwnPin } from './own-pin.tsx';
import { StaffSwitches } from './staff-switches.tsx';
import { PersonRow } from './person-row.tsx';

type Props = { status: TillStatus; onCode: (code: string) => void };

/** Staff and their roles. What somebody may not do here, the till refuses all the same. */
export function StaffSection({ status, onCode }: Props) {
  const { t } = useTranslation();
  const listed = useAsk('staff.list', {});
  const [done, setDone] = useState<string | null>(null);
  if (status.seat.state === 'open') return <FirstOwner onCode={onCode} />;
  const mayManage = status.role !== 'cashier';
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {done !== null && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      {mayManage && (
        <Answered answer={listed}>
          {({ items }) => (
            <ul className="flex flex-col gap-2">
              {items.map((person) => (
                <PersonRow key={person.staffId} person={person} status={status} onDone={setDone} />
              ))}
            </ul>
          )}
        </Answered>
      )}
      {mayManage && <AddPerson role={status.role} />}
      {status.role === 'owner' && <StaffSwitches settings={status.settings} onDone={() => setDone(t('settings.saved'))} />}
      {status.seat.staffId && <OwnPin staffId={status.seat.staffId} onDone={() => setDone(t('staff.manage.pinSaved'))} />}
    </div>
  );
}
