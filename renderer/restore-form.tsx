import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspection } from '../shared/domain/backup.ts';
import { foldDigits } from '../shared/digits.ts';
import type { CallOutput } from '../shared/ipc/contract.ts';
import type { StaffId } from '../shared/ids.ts';
import { useTell } from './bridge.ts';
import { CopyFinding } from './restore-finding.tsx';
import { TaskProgress } from './task-progress.tsx';
import { Button } from './ui/button.tsx';
import { Field } from './ui/field.tsx';
import { useFormat } from './ui/format-context.tsx';
import { TroubleNotice, type Trouble } from './ui/trouble.tsx';

type Whole = Extract<Inspection, { usable: true }>;
type Props = {
  file: string;
  copy: Whole;
  asksOwner: boolean;
  onBack: () => void;
  onDone: (done: CallOutput<'backups.restore'>) => void;
};

/** What is in this copy and what would be missing, and then the word of whoever puts it back. */
export function RestoreForm({ file, copy, asksOwner, onBack, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const restore = useTell('backups.restore');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [pin, setPin] = useState('');
  const [staffId, setStaffId] = useState<StaffId | undefined>(copy.owners[0]?.staffId);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { lost } = copy;
  const needsPin = asksOwner && copy.owners.length > 0;
  const knowsLoss = lost === 0 || foldDigits(typed).replaceAll(/\D/g, '') === String(lost);
  const pinReady = !needsPin || /^\d{4,8}$/.test(foldDigits(pin));
  const ready = knowsLoss && pinReady && reason.trim() !== '' && !restore.isPending;
  const go = () => {
    if (!ready) return;
    const owner = needsPin && staffId ? { owner: { staffId, pin: foldDigits(pin) } } : {};
    restore.mutate(
      { file, reason, lostSeen: lost, ...owner },
      {
        onSuccess: (answer) => (answer.ok ? onDone(answer.value) : setTrouble(answer.trouble)),
        onSettled: () => setPin(''),
      },
    );
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <CopyFinding copy={copy} />
      {lost > 0 && (
        <Field
          label={t('backups.restore.typeLost', { count: lost, replace: { count: format.count(lost) } })}
          lang="en"
          inputMode="numeric"
          maxLength={12}
          value={typed}
          onText={setTyped}
          className="max-w-xs"
        />
      )}
      <Field
        label={t('backups.restore.reason')}
        hint={t('backups.restore.reasonHint')}
        value={reason}
        maxLength={300}
        onText={setReason}
      />
      {needsPin && <OwnerPin owners={copy.owners} staffId={staffId} pin={pin} onOwner={setStaffId} onPin={setPin} />}
      {restore.isPending && <TaskProgress task="restore" label={t('backups.restore.working')} />}
      {trouble && <TroubleNotice trouble={trouble} />}
      <footer className="flex gap-3">
        <Button onClick={onBack} disabled={restore.isPending}>
          {t('staff.recover.back')}
        </Button>
        <Button look={lost > 0 ? 'danger' : 'primary'} submits disabled={!ready} className="flex-1">
          {t('backups.restore.go')}
        </Button>
      </footer>
    </form>
  );
}

type OwnerProps = {
  owners: Whole['owners'];
  staffId: StaffId | undefined;
  pin: string;
  onOwner: (staffId: StaffId) => void;
  onPin: (pin: string) => void;
};

/** Nobody is signed in where the ledger cannot be opened; the copy itself knows who its owners were. */
function OwnerPin({ owners, staffId, pin, onOwner, onPin }: OwnerProps) {
  const { t } = useTranslation();
  return (
    <div className="grid grid-cols-2 items-start gap-4">
      <label className="flex flex-col gap-1 font-semibold">
        {t('backups.restore.ownerName')}
        <select
          value={staffId}
          onChange={(event) => {
            const owner = owners.find((each) => each.staffId === event.target.value);
            if (owner) onOwner(owner.staffId);
          }}
          className="min-h-11 rounded-lg border border-strong-line bg-surface px-3 font-normal"
        >
          {owners.map((owner) => (
            <option key={owner.staffId} value={owner.staffId}>
              {owner.name}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={t('backups.restore.owner')}
        hint={t('backups.restore.ownerHint')}
        type="password"
        inputMode="numeric"
        lang="en"
        maxLength={8}
        value={pin}
        onText={onPin}
      />
    </div>
  );
}
