import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Shown once: from here it is on paper or nowhere. */
export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <section
      role="alertdialog"
      aria-labelledby="code-title"
      className="m-auto flex w-full max-w-2xl flex-col gap-5 rounded-2xl border-2 border-accent bg-surface p-8"
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
      <Button look="primary" size="large" onClick={onDone}>
        {t('staff.code.done')}
      </Button>
    </section>
  );
}
