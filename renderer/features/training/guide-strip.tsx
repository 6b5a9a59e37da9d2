import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import type { WatchedFlow } from './deeds.ts';
import { Strip } from './strip.tsx';

/** What to do now, by where the sale stands. */
export function guideTo({ at, step, ending }: WatchedFlow) {
  if (at === 'form') return step === 'operator' || step === 'amount' ? step : 'number';
  if (at === 'confirm' || at === 'sending') return at;
  if (at === 'ended') return ending?.recharge?.state === 'succeeded' ? 'succeeded' : 'other';
  return 'asked';
}

type Props = { flow: WatchedFlow; visible: boolean; onClose: () => void; onScenarios: () => void };

/** Leads through the first sale by watching it; does nothing by itself. */
export function GuideStrip({ flow, visible, onClose, onScenarios }: Props) {
  const { t } = useTranslation();
  const { mutate } = useTell('preferences.change');
  const to = guideTo(flow);
  const [hasSold, setHasSold] = useState(false);
  useEffect(() => {
    if (to === 'succeeded') setHasSold(true);
  }, [to]);
  const isDone = hasSold && to !== 'succeeded';
  useEffect(() => {
    if (isDone) mutate({ firstRun: 'done' });
  }, [isDone, mutate]);
  if (!visible) return null;
  if (!isDone) {
    const skip = () => {
      mutate({ firstRun: 'done' });
      onClose();
    };
    return (
      <Strip look="guide" title={t('training.guide.title')} buttons={<Button onClick={skip}>{t('training.guide.skip')}</Button>}>
        {t(`training.guide.${to}`)}
      </Strip>
    );
  }
  return (
    <Strip
      look="right"
      title={t('training.guide.done')}
      buttons={
        <>
          <Button
            onClick={() => {
              onClose();
              onScenarios();
            }}
          >
            {t('training.list.open')}
          </Button>
          <Button look="ghost" onClick={onClose}>
            {t('training.guide.close')}
          </Button>
        </>
      }
    >
      {t('training.guide.doneMore')}
    </Strip>
  );
}
