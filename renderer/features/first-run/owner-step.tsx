import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StepFooter } from './step-footer.tsx';

type Props = {
  status: TillStatus;
  renderForm: (text: string, aside: ReactNode) => ReactNode;
  onBack: () => void;
  onNext: () => void;
};

/** May wait: until there is an owner, whoever is at the counter owns it. */
export function OwnerStep({ status: { seat, staff }, renderForm, onBack, onNext }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-5 short:gap-3">
      <h1 className="text-3xl font-bold">{t('firstRun.owner.title')}</h1>
      {seat.state === 'open' ? (
        renderForm(
          t('firstRun.owner.text'),
          <>
            <Button size="large" onClick={onBack}>
              {t('firstRun.back')}
            </Button>
            <span className="flex-1" />
            <Button size="large" onClick={onNext}>
              {t('firstRun.owner.later')}
            </Button>
          </>,
        )
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onNext();
          }}
        >
          <Notice tone="done">{t('firstRun.owner.have', { name: staff })}</Notice>
          <StepFooter action={t('firstRun.start')} onBack={onBack} />
        </form>
      )}
    </div>
  );
}
