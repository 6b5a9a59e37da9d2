import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAge } from '../../ui/use-age.ts';
import { Compared } from './compared-phone.tsx';
import type { Flow } from './flow-state.ts';

type Props = { flow: Extract<Flow, { at: 'near' }>; onChoose: (which: 'typed' | 'regular') => void };

/** Two numbers, digit under digit. Enter does nothing here: the hand is still on it from the confirm panel. */
export function NearPanel({ flow, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ago } = useAge();
  const { regular } = flow.failure;
  const typed = flow.order.phone;
  const said = t('near.regular', {
    count: regular.times,
    amount: format.money(regular.lastAmount),
    when: ago(Date.now() - Date.parse(regular.lastAt)),
  });
  return (
    <section
      role="alertdialog"
      aria-labelledby="near-title"
      className="animate-appear m-auto flex w-full max-w-4xl flex-col gap-4 rounded-2xl border-2 border-doubt bg-surface p-6 short:gap-3 short:p-5"
    >
      <h1 id="near-title" className="text-3xl font-bold">
        {t('near.title')}
      </h1>
      <div className="flex flex-col gap-3 rounded-xl bg-raised px-6 py-4">
        <Compared label={inDigits(said, format.digits)} phone={regular.phone} other={typed} />
        <Compared label={t('near.typed')} phone={typed} other={regular.phone} />
      </div>
      <Notice tone="doubt" live>
        <p className="text-lg font-semibold">{t('near.ask')}</p>
      </Notice>
      <footer className="flex flex-wrap items-stretch gap-x-4 gap-y-2 short:sticky short:bottom-0 short:bg-surface short:py-2">
        <Button look="primary" size="large" keyName="1" onClick={() => onChoose('regular')} className="flex-1">
          {t('near.takeRegular')}
        </Button>
        <HoldButton look="danger" onHeld={() => onChoose('typed')} keyName="2" className="min-h-14 px-6 text-lg">
          {t('near.keepTyped')}
        </HoldButton>
      </footer>
      <p className="-mt-1 text-center text-sm text-muted">{t('near.enterDoesNothing')}</p>
    </section>
  );
}
