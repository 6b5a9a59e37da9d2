import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../../shared/domain/staff.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { ChangePerson } from './change-person.tsx';
import { NewPin, noPins, pinOf } from './new-pin.tsx';

type Props = { person: Staff; status: TillStatus; onDone: (said: string) => void };

export function PersonRow({ person, status, onDone }: Props) {
  const { t } = useTranslation();
  const change = useTell('staff.change');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [settingPin, setSettingPin] = useState(false);
  const [changing, setChanging] = useState(false);
  const { staffId, name, role, active } = person;
  const mayChange = active && (status.role === 'owner' || role === 'cashier');
  const mayRule = staffId !== status.seat.staffId && (status.role === 'owner' || role === 'cashier');
  return (
    <li className="flex flex-col gap-2 rounded-xl border border-line px-4 py-2">
      <div className="flex flex-wrap items-center gap-3">
        <p className={`min-w-0 flex-1 ${active ? '' : 'text-muted'}`}>
          <bdi lang="" className="block truncate text-lg font-bold">
            {name}
          </bdi>
          <span className="text-sm">
            {t(`staff.roles.${role}`)}
            {!active && ` · ${t('staff.manage.left')}`}
          </span>
        </p>
        {mayChange && (
          <Button size="small" onClick={() => setChanging(true)}>
            {t('staff.manage.change')}
          </Button>
        )}
        {mayRule && (
          <>
            {active && (
              <Button size="small" onClick={() => setSettingPin(true)}>
                {t('staff.manage.setPin')}
              </Button>
            )}
            <Button
              size="small"
              look={active ? 'danger' : 'quiet'}
              disabled={change.isPending}
              onClick={() =>
                change.mutate(
                  { staffId, active: !active },
                  { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) },
                )
              }
            >
              {t(active ? 'staff.manage.leave' : 'staff.manage.back')}
            </Button>
          </>
        )}
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      {changing && (
        <ChangePerson
          person={person}
          own={status.role}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            onDone(t('settings.saved'));
          }}
        />
      )}
      {settingPin && (
        <SetPin
          person={person}
          onClose={() => setSettingPin(false)}
          onDone={() => {
            setSettingPin(false);
            onDone(t('staff.manage.pinSaved'));
          }}
        />
      )}
    </li>
  );
}

function SetPin({ person, onClose, onDone }: { person: Staff; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const tell = useTell('staff.setPin');
  const [pins, setPins] = useState(noPins);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pin = pinOf(pins);
  return (
    <Dialog title={`${t('staff.manage.setPin')} · ${person.name}`} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (pin === null) return;
          tell.mutate(
            { staffId: person.staffId, pin },
            { onSuccess: (answer) => (answer.ok ? onDone() : setTrouble(answer.trouble)) },
          );
        }}
      >
        <NewPin pins={pins} onPins={setPins} />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('staff.manage.save')} ready={pin !== null && !tell.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
