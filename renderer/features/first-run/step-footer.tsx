import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

/** Back on the left, forward on the right, as wide as a thumb needs; Enter is forward. */
export function StepFooter({
  hint,
  action,
  onBack,
  busy = false,
}: {
  hint?: string;
  action: string;
  onBack?: () => void;
  busy?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <footer className="mt-2 flex items-center gap-4 border-t border-line pt-5 short:pt-3">
      {onBack && (
        <Button size="large" onClick={onBack}>
          {t('firstRun.back')}
        </Button>
      )}
      <p className="min-w-0 flex-1 text-muted">{hint}</p>
      <Button look="primary" size="large" keyName="Enter ⏎" submits disabled={busy} className="min-w-56">
        {action}
      </Button>
    </footer>
  );
}
