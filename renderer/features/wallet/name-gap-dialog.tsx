import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletGap } from '../../../shared/domain/wallet.ts';
import { useTell } from '../../bridge.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { answersFor, type GapAnswer } from './gap-answers.ts';
import { OfferedRecharge } from './offered-recharge.tsx';
import { SignedMoney } from '../../ui/signed-money.tsx';

/** A person says what a movement was: what has exactly its amount is offered first, and nothing is chosen beforehand. */
export function NameGapDialog({ gap, onClose }: { gap: WalletGap; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useTell('wallet.nameGap');
  const [chosen, setChosen] = useState<GapAnswer | null>(null);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const answers = answersFor(gap);
  const { fromSeq, toSeq, amount, at, balanceBefore, balanceAfter } = gap;
  const ready = chosen !== null && (chosen.name !== 'other' || note.trim() !== '') && !name.isPending;
  const save = () => {
    if (!chosen || !ready) return;
    const { name: said, rechargeId } = chosen;
    name.mutate(
      { fromSeq, toSeq, amount, name: said, note: note.trim(), ...(rechargeId && { rechargeId }) },
      { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) },
    );
  };
  return (
    <Dialog title={t('wallet.name.title')} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="flex flex-wrap items-center justify-between gap-x-4 rounded-xl bg-raised px-4 py-2">
          <b className="text-2xl">
            <SignedMoney amount={amount} />
          </b>
          <span className="text-right text-sm text-muted">
            {format.moment(at, Date.now())}
            <span className="block">{`${format.exactMoney(balanceBefore)} → ${format.exactMoney(balanceAfter)}`}</span>
          </span>
        </p>
        <RadioCards
          label={t('wallet.name.title')}
          value={chosen?.key ?? null}
          onChoose={(key) => setChosen(answers.find((each) => each.key === key) ?? null)}
          cards={answers.map(({ key, name: said, offer, rechargeId }) => ({
            value: key,
            title: offer ? t(`wallet.name.${offer}`) : t(`wallet.kind.${said}`),
            text: rechargeId ? <OfferedRecharge rechargeId={rechargeId} /> : t(`wallet.name.means.${said}`),
          }))}
        />
        <Field
          label={t('wallet.name.note')}
          hint={chosen?.name === 'other' ? t('wallet.name.noteNeeded') : t('wallet.name.noteHint')}
          value={note}
          maxLength={300}
          onText={setNote}
        />
        <p className="text-sm text-muted">{t('wallet.name.hint')}</p>
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('wallet.name.save')} ready={ready} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
