import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taka } from '../../../shared/money.ts';
import type { StaffId } from '../../../shared/ids.ts';
import { useAsk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { People } from '../../ui/people.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { PinEntry } from '../../ui/pin-entry.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import type { WordAsked, WordDesk } from './word.ts';

/** A manager agrees to this very order, by their own PIN. Nothing has been sent yet. */
export function WordDialog({ asked, desk, aboveTaka }: { asked: WordAsked; desk: WordDesk; aboveTaka: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const listed = useAsk('staff.list', {});
  const [chosen, setChosen] = useState<StaffId>();
  const [pin, setPin] = useState('');
  const managers = listed?.ok ? listed.value.items.filter(({ role, active }) => active && role !== 'cashier') : [];
  const who = managers.find(({ staffId }) => staffId === chosen) ?? managers[0];
  const { order, wrong } = asked;
  return (
    <Dialog title={t('staff.word.title')} onClose={() => desk.answer(null)}>
      <div className="flex flex-col gap-4">
        <p className="text-center">
          <PhoneText phone={order.phone} className="text-3xl font-bold" />
        </p>
        <p>{t('staff.word.text', { amount: format.money(order.amount), above: format.money(taka(aboveTaka)) })}</p>
        {wrong && <TroubleNotice trouble={{ failure: wrong }} />}
        {listed?.ok && !who && <p className="font-semibold">{t('staff.word.nobody')}</p>}
        <People people={managers} chosen={who?.staffId} onChoose={setChosen} />
        <PinEntry
          pin={pin}
          onPin={setPin}
          action={t('staff.word.send')}
          busy={!who}
          onSubmit={() => who && desk.answer({ staffId: who.staffId, pin })}
        />
        <Button keyName="Esc" onClick={() => desk.answer(null)}>
          {t('app.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
