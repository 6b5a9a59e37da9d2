import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from './bridge.ts';
import { Dialog } from './ui/dialog.tsx';
import { Field } from './ui/field.tsx';
import { Notice } from './ui/notice.tsx';
import { SaveFooter } from './ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from './ui/trouble.tsx';

/** The owner's word that the ledger did not go to another computer after all. */
export function CallOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const callOff = useTell('move.callOff');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ready = reason.trim() !== '' && !callOff.isPending;
  return (
    <Dialog title={t('move.movedOut.title')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          callOff.mutate({ reason }, { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) });
        }}
      >
        <Notice tone="refused">{t('move.movedOut.text')}</Notice>
        <Field
          label={t('move.movedOut.reason')}
          hint={t('backups.restore.reasonHint')}
          value={reason}
          maxLength={300}
          autoFocus
          onText={setReason}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('move.movedOut.go')} ready={ready} onCancel={onClose} look="danger" />
      </form>
    </Dialog>
  );
}
