import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OpenUnknown } from '../../../shared/domain/wallet.ts';
import { useTell } from '../../bridge.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { EvidenceText } from './unknown-card.tsx';

const verdicts = ['charged', 'not-charged'] as const;
const ways = ['dashboard', 'sms', 'balance'] as const;
type Verdict = (typeof verdicts)[number];

/** A person decides, with the evidence in view and a reason. Nothing is chosen beforehand. */
export function SettleDialog({ unknown, onClose }: { unknown: OpenUnknown; onClose: () => void }) {
  const { t } = useTranslation();
  const settle = useTell('unknowns.settle');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ready = verdict !== null && reason.trim() !== '' && !settle.isPending;
  const save = () => {
    if (verdict === null) return;
    settle.mutate(
      { rechargeId: unknown.rechargeId, verdict, reason: reason.trim() },
      { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) },
    );
  };
  return (
    <Dialog title={t('unknowns.settleTitle')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save();
        }}
      >
        <p className="flex items-center justify-between rounded-xl bg-raised px-4 py-3 text-2xl font-bold">
          <PhoneText phone={unknown.phone} />
          <MoneyText amount={unknown.amount} />
        </p>
        <EvidenceText unknown={unknown} />
        <p className="text-sm text-muted">{t('unknowns.settleHint')}</p>
        <RadioGroup
          aria-label={t('unknowns.settleTitle')}
          value={verdict}
          onChange={(value) => setVerdict(verdicts.find((each) => each === value) ?? null)}
          className="grid grid-cols-2 gap-3 tiny:grid-cols-1"
        >
          {verdicts.map((each) => (
            <Radio
              key={each}
              value={each}
              className="group relative cursor-pointer rounded-xl border-2 border-line p-4 data-[focus-visible]:outline-3 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-focus data-[selected]:border-accent data-[selected]:bg-accent-soft"
            >
              <CircleCheck
                aria-hidden
                size={22}
                className="absolute top-3 right-3 hidden text-accent group-data-[selected]:block"
              />
              <b className="block pr-[1.75rem] text-lg">{t(`unknowns.${each}`)}</b>
              <span className="text-sm text-muted">{t(`unknowns.${each}Means`)}</span>
            </Radio>
          ))}
        </RadioGroup>
        <ReasonField
          label={t('unknowns.reason')}
          hint={t('unknowns.reasonHint')}
          value={reason}
          onText={setReason}
          suggestions={verdict === null ? [] : ways.map((way) => t(`suggested.${verdict}.${way}`))}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('unknowns.save')} ready={ready} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
