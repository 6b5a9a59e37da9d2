import { Circle, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { scenarios, type Scenario } from './scenarios.ts';

type Props = { done: ReadonlySet<string>; busy: boolean; onStart: (scenario: Scenario) => void; onClose: () => void };

/** What can be practised, and of the chosen one what will happen, what to do and what not to do. */
export function ScenarioList({ done, busy, onStart, onClose }: Props) {
  const { t } = useTranslation();
  const next: Scenario = scenarios.find(({ id }) => !done.has(id)) ?? scenarios[0];
  const [chosen, setChosen] = useState(next);
  const words = `training.scenario.${chosen.id}` as const;
  return (
    <Dialog title={t('training.list.title')} wide onClose={onClose}>
      <p className="-mt-2 mb-4 text-muted">{t('training.list.intro')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onStart(chosen);
        }}
      >
        <div className="flex gap-5">
          <div className="w-2xs shrink-0">
            <RadioCards
              label={t('training.list.choose')}
              value={chosen.id}
              focused
              cards={scenarios.map(({ id }) => ({
                value: id,
                title: (
                  <span className="flex items-center gap-2">
                    {done.has(id) ? (
                      <CircleCheck role="img" aria-label={t('training.list.done')} size={18} className="shrink-0 text-done" />
                    ) : (
                      <Circle aria-hidden size={18} className="shrink-0 text-muted" />
                    )}
                    {t(`training.scenario.${id}.title`)}
                  </span>
                ),
              }))}
              onChoose={(id) => setChosen(scenarios.find((each) => each.id === id) ?? chosen)}
            />
          </div>
          <dl className="min-w-0 flex-1 rounded-xl bg-page p-5">
            {(['happens', 'do', 'dont'] as const).map((part) => (
              <div key={part} className="mb-4 last:mb-0">
                <dt className="font-bold">{t(`training.list.${part}`)}</dt>
                <dd className="text-lg">{t(`${words}.${part}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        {busy && (
          <div className="mt-4">
            <Notice tone="info">{t('training.list.busy')}</Notice>
          </div>
        )}
        <footer className="mt-5 flex gap-3">
          <Button onClick={onClose}>{t('training.list.close')}</Button>
          <Button look="primary" submits disabled={busy} keyName="Enter ⏎" className="flex-1">
            {t('training.list.start')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
