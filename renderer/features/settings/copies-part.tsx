import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupList } from '../../../shared/domain/backup.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { Answered } from '../../answered.tsx';
import { useAsk, useTell, type Answer } from '../../bridge.ts';
import { RestoreDialog } from '../../restore-dialog.tsx';
import { TaskProgress } from '../../task-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { useAge } from '../../ui/use-age.ts';
import { useNow } from '../../ui/use-now.ts';
import { useCopyText } from '../../use-copy-text.ts';
import { SecondPlace } from './second-place.tsx';

/** The copies of the ledger: how old the latest is, one more now, a second place for them, and putting one back. */
export function CopiesPart({ role }: { role: Role }) {
  const { t } = useTranslation();
  const listed = useAsk('backups.list', {});
  const make = useTell('backups.makeNow');
  const [answer, setAnswer] = useState<Answer<BackupList> | null>(null);
  const [restoring, setRestoring] = useState(false);
  const isOwner = role === 'owner';
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 className="text-lg font-bold">{t('backups.title')}</h3>
      <p className="text-muted">{t('backups.intro')}</p>
      <Answered answer={listed}>{(list) => <Latest list={list} />}</Answered>
      {make.isPending && <TaskProgress task="backup" label={t('backups.making')} />}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={make.isPending} onClick={() => make.mutate({}, { onSuccess: setAnswer })}>
          {make.isPending ? t('backups.making') : t('backups.makeNow')}
        </Button>
        {isOwner && <Button onClick={() => setRestoring(true)}>{t('backups.restore.open')}</Button>}
      </div>
      {answer?.ok && !make.isPending && (
        <Notice tone="done" live>
          {t('backups.made')}
        </Notice>
      )}
      {answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
      {listed?.ok && <SecondPlace second={listed.value.second} mayChoose={isOwner} />}
      {restoring && <RestoreDialog asksOwner={false} onClose={() => setRestoring(false)} />}
    </section>
  );
}

function Latest({ list }: { list: BackupList }) {
  const { t } = useTranslation();
  const { moment, entries } = useCopyText();
  const { ago } = useAge();
  const nowMs = useNow(60_000);
  const [latest] = list.items;
  if (!latest) return <Notice tone="doubt">{t('backups.none')}</Notice>;
  return (
    <dl className="rounded-xl bg-raised px-4 py-3">
      <dt className="text-sm text-muted">{t('backups.latest')}</dt>
      <dd>
        <b className="block text-xl">{ago(nowMs - Date.parse(latest.madeAt))}</b>
        {moment(latest.madeAt)} · {entries(latest.entries)} · {t(`backups.place.${latest.place}`)}
      </dd>
    </dl>
  );
}
