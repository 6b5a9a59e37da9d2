import { HardDriveDownload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SecondFolder } from '../../../shared/domain/backup.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { useCopyText } from '../../use-copy-text.ts';

/** A stick or another disk to which every copy goes as well. */
export function SecondPlace({ second, mayChoose }: { second: SecondFolder | null; mayChoose: boolean }) {
  const { t } = useTranslation();
  const choose = useTell('backups.chooseFolder');
  const forget = useTell('backups.forgetFolder');
  const failed = [choose.data, forget.data].find((answer) => answer && !answer.ok);
  return (
    <div className="flex flex-col gap-3">
      <h4 className="font-semibold">{t('backups.second.title')}</h4>
      {second ? <Chosen second={second} /> : <p className="text-muted">{t('backups.second.none')}</p>}
      {mayChoose && (
        <div className="flex flex-wrap gap-3">
          <Button
            icon={<HardDriveDownload aria-hidden size={18} />}
            disabled={choose.isPending}
            onClick={() => choose.mutate({})}
          >
            {t(second ? 'backups.second.change' : 'backups.second.choose')}
          </Button>
          {second && (
            <Button look="ghost" disabled={forget.isPending} onClick={() => forget.mutate({})}>
              {t('backups.second.forget')}
            </Button>
          )}
        </div>
      )}
      {failed && !failed.ok && <TroubleNotice trouble={failed.trouble} />}
    </div>
  );
}

function Chosen({ second: { folder, keptAt, trouble } }: { second: SecondFolder }) {
  const { t } = useTranslation();
  const { moment } = useCopyText();
  const kept = keptAt === null ? null : t('backups.second.kept', { when: moment(keptAt) });
  return (
    <>
      <p lang="en" className="selectable rounded-lg bg-raised px-3 py-2 [overflow-wrap:anywhere]">
        {folder}
      </p>
      {trouble === null ? (
        <Notice tone={kept === null ? 'info' : 'done'}>{kept ?? t('backups.second.waiting')}</Notice>
      ) : (
        <Notice tone="doubt">
          <p className="font-semibold">{t(`backups.second.trouble.${trouble}`)}</p>
          <p>{t('backups.second.again')}</p>
          {kept !== null && <p className="text-sm">{kept}</p>}
        </Notice>
      )}
    </>
  );
}
