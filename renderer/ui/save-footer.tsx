import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

type Props = {
  /** What the button that submits the form says. */
  save: string;
  ready: boolean;
  onCancel: () => void;
  /** While it is under way it can no longer be left. */
  busy?: boolean;
  look?: 'primary' | 'danger';
};

/** The end of a form in a dialog: out of it, or on with it. */
export function SaveFooter({ save, ready, onCancel, busy = false, look = 'primary' }: Props) {
  const { t } = useTranslation();
  return (
    <footer className="flex gap-3">
      <Button onClick={onCancel} disabled={busy}>
        {t('app.cancel')}
      </Button>
      <Button look={look} submits disabled={!ready} className="flex-1">
        {save}
      </Button>
    </footer>
  );
}
