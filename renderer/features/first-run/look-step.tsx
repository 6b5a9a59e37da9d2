import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../shared/domain/settings.ts';
import { taka } from '../../../shared/money.ts';
import { useTell } from '../../bridge.ts';
import { Choice } from '../../ui/choice.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { StepFooter } from './step-footer.tsx';

/** In both languages at once, whichever is chosen: nobody has to guess. Each choice takes effect at once. */
export function LookStep({ preferences, onNext }: { preferences: Preferences; onNext: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tell = useTell('preferences.change');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const change = (part: Partial<Preferences>) =>
    tell.mutate(part, { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) });
  return (
    <form
      className="flex flex-col gap-5 short:gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <h1 className="flex flex-wrap items-baseline gap-x-4 text-3xl font-bold">
        <span lang="bn">কোন ভাষায় কাজ করবেন?</span>
        <span lang="en" className="text-xl text-muted">
          Which language?
        </span>
      </h1>
      <RadioCards
        label={t('firstRun.look.language')}
        value={preferences.language}
        columns={2}
        focused
        cards={[
          { value: 'bn', title: <Big lang="bn" text="বাংলা" />, text: <span lang="bn">সব লেখা বাংলায়</span> },
          { value: 'en', title: <Big lang="en" text="English" />, text: <span lang="en">Every word in English</span> },
        ]}
        onChoose={(language) => change({ language })}
      />
      <h2 className="font-semibold">{t('firstRun.look.digits')}</h2>
      <RadioCards
        label={t('firstRun.look.digits')}
        value={preferences.digits}
        columns={2}
        cards={[
          { value: 'latn', title: <Big lang="en" text="0123" /> },
          { value: 'beng', title: <Big lang="bn" text="০১২৩" /> },
        ]}
        onChoose={(digits) => change({ digits })}
      />
      <p className="text-muted">{t('firstRun.look.sample', { amount: format.money(taka(1250)) })}</p>
      <Choice
        label={t('settings.look.theme')}
        value={preferences.theme}
        options={(['light', 'dark', 'contrast'] as const).map((value) => ({ value, text: t(`settings.look.${value}`) }))}
        onChoose={(theme) => change({ theme })}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <StepFooter hint={t('firstRun.look.later')} action={t('firstRun.next')} />
    </form>
  );
}

const Big = ({ lang, text }: { lang: string; text: string }) => (
  <span lang={lang} className="text-2xl">
    {text}
  </span>
);
