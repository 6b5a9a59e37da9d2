import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useTell } from '../../bridge.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { RechargeHead } from './recharge-head.tsx';

/** A verdict is taken back with a reason; what was said before stays in the ledger. */
export function ReopenDialog({ recharge, onClose }: { recharge: Recharge; onClose: () => void }) {
  const { t } = useTranslation();
  const reopen = useTell('unknowns.reopen');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ready = reason.trim() !== '' && !reopen.isPending;
  const save = () => {
    if (!ready) return;
    reopen.mutate(
      { rechargeId: recharge.id, reason: reason.trim() },
      { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) },
    );
  };
  return (
    <Dialog title={t('unknowns.reopenTitle')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RechargeHead recharge={recharge} />
        <p>{t('unknowns.reopenText')}</p>
        <ReasonField
          label={t('unknowns.reopenReason')}
          value={reason}
          autoFocus
          onText={setReason}
          suggestions={[t('suggested.reopened.late'), t('suggested.reopened.mistake'), t('suggested.reopened.complaint')]}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('unknowns.reopen')} ready={ready} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
