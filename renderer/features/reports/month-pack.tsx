import { FolderDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import { useTell, type Answer } from '../../bridge.ts';
import { FileTask } from '../../file-task.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { MonthStepper } from './month-stepper.tsx';
import { monthOf } from './span.ts';
import { useReader } from './use-reader.ts';

/** A month for the accountant. The month before is the one that is over, and so the one that is mostly wanted. */
export function MonthPack({ today }: { today: string }) {
  const { t } = useTranslation();
  const { words, format } = useReader();
  const make = useTell('reports.monthPack');
  const cancel = useTell('reports.cancelPack');
  const [month, setMonth] = useState(monthOf(today, -1).from);
  const [language, setLanguage] = useState(format.language);
  const [answer, setAnswer] = useState<Answer<CallOutput<'reports.monthPack'>> | null>(null);
  return (
    <section aria-labelledby="pack-title" className="flex min-w-0 flex-1 flex-col gap-5 overflow-y-auto">
      <header>
        <h1 id="pack-title" className="text-2xl font-bold">
          {words.pack.title}
        </h1>
        <p className="text-muted">{words.pack.text}</p>
      </header>
      <div className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-6">
        <MonthStepper from={month} today={today} onMonth={({ from }) => setMonth(from)} />
        <Choice
          label={words.pack.language}
          value={language}
          options={[
            { value: 'bn', text: t('settings.look.bn'), lang: 'bn' },
            { value: 'en', text: t('settings.look.en'), lang: 'en' },
          ]}
          onChoose={setLanguage}
        />
        <FileTask
          task="month-pack"
          isPending={make.isPending}
          working={words.pack.working}
          onCancel={() => cancel.mutate({})}
          start={
            <Button
              look="primary"
              className="w-fit"
              icon={<FolderDown aria-hidden size={18} />}
              onClick={() => make.mutate({ month: month.slice(0, 7), language }, { onSuccess: setAnswer })}
            >
              {words.pack.start}
            </Button>
          }
          answer={answer}
          done={words.pack.done}
        />
      </div>
    </section>
  );
}
