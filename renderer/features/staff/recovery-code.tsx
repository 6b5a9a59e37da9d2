import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell, type Answer } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

/** Shown once: from here it is on paper or nowhere. */
export function RecoveryCode({ code, printer, onDone }: { code: string; printer: string | null; onDone: () => void }) {
  const { t } = useTranslation();
  const print = useTell('staff.printCode');
  const [answer, setAnswer] = useState<Answer<object> | null>(null);
  return (
    <main className="m-auto w-full max-w-2xl">
      <section
        role="alertdialog"
        aria-labelledby="code-title"
        className="flex flex-col gap-5 rounded-2xl border-2 border-accent bg-surface p-8"
      >
        <h1 id="code-title" className="text-2xl font-bold">
          {t('staff.code.title')}
        </h1>
        <p
          lang="en"
          translate="no"
          className="selectable rounded-xl bg-raised p-5 text-center font-mono text-3xl font-bold break-words"
        >
          {code}
        </p>
        <Notice tone="info">{t('staff.code.text')}</Notice>
        {answer?.ok && (
          <Notice tone="done" live>
            {t('staff.code.printed')}
          </Notice>
        )}
        {answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
        <footer className="flex flex-wrap gap-3">
          {printer !== null && (
            <Button
              size="large"
              icon={<Printer aria-hidden size={20} />}
              disabled={print.isPending || answer?.ok === true}
              onClick={() => print.mutate({ code }, { onSuccess: setAnswer })}
            >
              {t('staff.code.print')}
            </Button>
          )}
          <Button look="primary" size="large" className="flex-1" onClick={onDone}>
            {t('staff.code.done')}
          </Button>
        </footer>
      </section>
    </main>
  );
}
