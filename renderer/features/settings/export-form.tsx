import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import { useTell, type Answer } from '../../bridge.ts';
import { FileTask } from '../../file-task.tsx';
import { Button } from '../../ui/button.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { useFormat } from '../../ui/format-context.tsx';

const languages = ['bn', 'en'] as const;

/** Recharges of some days as a CSV file. */
export function ExportForm({ today }: { today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const start = useTell('exports.start');
  const cancel = useTell('exports.cancel');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [language, setLanguage] = useState(format.language);
  const [answer, setAnswer] = useState<Answer<CallOutput<'exports.start'>> | null>(null);
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 className="text-lg font-bold">{t('data.title')}</h3>
      <p className="text-muted">{t('data.intro')}</p>
      <div className="flex flex-wrap items-end gap-4">
        <DayPicker
          label={t('data.from')}
          noneText={t('data.from')}
          today={today}
          day={from}
          onDay={(day) => setFrom(day || today)}
        />
        <DayPicker label={t('data.to')} noneText={t('data.to')} today={today} day={to} onDay={(day) => setTo(day || today)} />
        <label className="flex flex-col gap-1 text-sm font-semibold">
          {t('data.language')}
          <select
            value={language}
            onChange={(event) => setLanguage(event.target.value === 'en' ? 'en' : 'bn')}
            className="min-h-12 rounded-lg border border-strong-line bg-surface px-3 text-base font-normal"
          >
            {languages.map((each) => (
              <option key={each} value={each}>
                {t(`settings.look.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FileTask
        task="export"
        isPending={start.isPending}
        working={t('data.working')}
        onCancel={() => cancel.mutate({})}
        start={
          <Button
            look="primary"
            className="w-fit"
            disabled={from > to}
            onClick={() => start.mutate({ from, to, language }, { onSuccess: setAnswer })}
          >
            {t('data.start')}
          </Button>
        }
        answer={answer}
        done={answer?.ok ? inDigits(t('data.done', { count: answer.value.rows }), format.digits) : ''}
      />
    </section>
  );
}
