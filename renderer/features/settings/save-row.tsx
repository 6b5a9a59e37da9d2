import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

/** The end of a settings form: save, and how it went. */
export function SaveRow({
  busy,
  saved,
  trouble,
  disabled = false,
}: {
  busy: boolean;
  saved: boolean;
  trouble: Trouble | null;
  disabled?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-3">
      <Button look="primary" submits disabled={busy || disabled} className="w-fit min-w-40">
        {t('settings.save')}
      </Button>
      {saved && (
        <Notice tone="done" live>
          {t('settings.saved')}
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
