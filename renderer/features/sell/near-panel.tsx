import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { differingAt } from '../../../shared/near-phone.ts';
import type { Phone } from '../../../shared/phone.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAge } from '../../ui/use-age.ts';
import type { Flow } from './flow-state.ts';

type Props = { flow: Extract<Flow, { at: 'near' }>; onChoose: (which: 'typed' | 'regular') => void };

/** Two numbers, digit under digit. Enter does nothing here: the hand is still on it from the confirm panel. */
export function NearPanel({ flow, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ago } = useAge();
  const { regular } = flow.failure;
  const typed = flow.order.phone;
  const said = t('guards.near.regular', {
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
        {t('guards.near.title')}
      </h1>
      <div className="flex flex-col gap-3 rounded-xl bg-raised px-6 py-4">
        <Compared label={inDigits(said, format.digits)} phone={regular.phone} other={typed} />
        <Compared label={t('guards.near.typed')} phone={typed} other={regular.phone} />
      </div>
      <Notice tone="doubt" live>
        <p className="text-lg font-semibold">{t('guards.near.ask')}</p>
      </Notice>
      <footer className="flex flex-wrap items-stretch gap-x-4 gap-y-2 short:sticky short:bottom-0 short:bg-surface short:py-2">
        <Button look="primary" size="large" keyName="1" onClick={() => onChoose('regular')} className="flex-1">
          {t('guards.near.takeRegular')}
        </Button>
        <HoldButton look="danger" onHeld={() => onChoose('typed')} keyName="2" className="min-h-14 px-6 text-lg">
          {t('guards.near.keepTyped')}
        </HoldButton>
      </footer>
      <p className="-mt-1 text-center text-sm text-muted">{t('guards.near.enterDoesNothing')}</p>
    </section>
  );
}

/** Where it differs stands in a box of its own: by shape, and by colour too. The others have an unseen box, so that digits stay under digits. */
function Compared({ label, phone, other }: { label: string; phone: Phone; other: Phone }) {
  const differing = differingAt(phone, other);
  const look = (at: number) => (differing.includes(at) ? 'border-doubt bg-doubt-soft text-doubt' : 'border-transparent');
  return (
    <div>
      <p className="mb-1 text-sm font-semibold text-muted">{label}</p>
      <p lang="en" className="text-[min(5.5rem,6.4vw)] leading-none font-bold tabular-nums">
        <span className="sr-only">{phone}</span>
        {Array.from(phone, (digit, at) => ({ digit, at })).map(({ digit, at }) => (
          <span key={at} aria-hidden>
            {at === 5 && '-'}
            <span className={`inline-block rounded-lg border-4 px-0.5 pt-[0.18em] leading-[0.9] ${look(at)}`}>{digit}</span>
          </span>
        ))}
      </p>
    </div>
  );
}
