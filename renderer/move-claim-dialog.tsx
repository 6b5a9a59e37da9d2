import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimState } from '../shared/domain/claim-state.ts';
import type { RechargeId } from '../shared/ids.ts';
import { useTell } from './bridge.ts';
import { Dialog } from './ui/dialog.tsx';
import { Field } from './ui/field.tsx';
import { RadioCards } from './ui/radio-cards.tsx';
import { SaveFooter } from './ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from './ui/trouble.tsx';

/** What may come next: a dispute begins by being opened, and one that ended can only be opened again. */
function stepsFrom(before: ClaimState | null): readonly ClaimState[] {
  if (before === 'open') return ['promised', 'refunded', 'rejected'];
  return before === 'promised' ? ['refunded', 'rejected'] : ['open'];
}

/** One step of a dispute, with a note. A first step has nothing to choose. */
export function MoveClaimDialog({
  rechargeId,
  before,
  onClose,
}: {
  rechargeId: RechargeId;
  before: ClaimState | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const move = useTell('claims.move');
  const steps = stepsFrom(before);
  const [chosen, setChosen] = useState<ClaimState | null>(steps.length === 1 ? (steps[0] ?? null) : null);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = () => {
    if (chosen === null || move.isPending) return;
    move.mutate(
      { rechargeId, claim: chosen, note: note.trim() },
      { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) },
    );
  };
  return (
    <Dialog title={steps.length === 1 ? t('claims.open') : t('claims.move')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {steps.length === 1 ? (
          <p>{t('claims.openHint')}</p>
        ) : (
          <RadioCards
            label={t('claims.move')}
            value={chosen}
            onChoose={setChosen}
            cards={steps.map((value) => ({ value, title: t(`claims.state.${value}`), text: t(`claims.means.${value}`) }))}
          />
        )}
        <Field label={t('claims.note')} hint={t('claims.noteHint')} value={note} maxLength={300} autoFocus onText={setNote} />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('claims.save')} ready={chosen !== null && !move.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
