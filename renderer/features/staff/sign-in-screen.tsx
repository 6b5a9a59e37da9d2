import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { StaffId } from '../../../shared/ids.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { People } from '../../ui/people.tsx';
import { PinEntry } from '../../ui/pin-entry.tsx';
import { RecoverForm } from './recover-form.tsx';

type Props = { status: TillStatus; somethingTyped: boolean; onCode: (code: string) => void };

/** The till is locked: who is there? Whoever was there last is chosen already. */
export function SignInScreen({ status, somethingTyped, onCode }: Props) {
  const { t } = useTranslation();
  const listed = useAsk('staff.list', {});
  const signIn = useTell('staff.signIn');
  const [chosen, setChosen] = useState<StaffId | undefined>(status.seat.staffId ?? undefined);
  const [pin, setPin] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [recovering, setRecovering] = useState(false);
  const people = listed?.ok ? listed.value.items : [];
  const who = people.find(({ staffId }) => staffId === chosen) ?? people[0];
  const submit = () => {
    if (!who) return;
    signIn.mutate(
      { staffId: who.staffId, pin },
      { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble), onSettled: () => setPin('') },
    );
  };
  return (
    <main className="m-auto flex w-full max-w-3xl flex-col gap-5 rounded-2xl border border-line bg-surface p-7 short:gap-3 short:p-5">
      <h1 className="flex items-center gap-3 text-2xl font-bold">
        <LockKeyhole aria-hidden size={28} className="text-accent" />
        {t(recovering ? 'staff.recover.title' : 'staff.signIn.title')}
      </h1>
      {recovering ? (
        <RecoverForm onCode={onCode} onBack={() => setRecovering(false)} />
      ) : (
        <>
          {listed && !listed.ok && <TroubleNotice trouble={listed.trouble} />}
          <People people={people} chosen={who?.staffId} onChoose={setChosen} />
          <PinEntry pin={pin} onPin={setPin} onSubmit={submit} action={t('staff.signIn.enter')} busy={signIn.isPending}>
            {trouble && <TroubleNotice trouble={trouble} />}
            {somethingTyped && <p className="text-muted">{t('staff.signIn.kept')}</p>}
          </PinEntry>
          <Button look="ghost" size="small" className="self-start" onClick={() => setRecovering(true)}>
            {t('staff.signIn.forgotten')}
          </Button>
        </>
      )}
    </main>
  );
}
