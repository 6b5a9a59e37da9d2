import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, Inspection } from '../shared/domain/backup.ts';
import type { CallOutput } from '../shared/ipc/contract.ts';
import { Answered } from './answered.tsx';
import { useAsk, useTell, type Answer } from './bridge.ts';
import { UnusableNotice } from './restore-finding.tsx';
import { RestoreForm } from './restore-form.tsx';
import { TaskProgress } from './task-progress.tsx';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Notice } from './ui/notice.tsx';
import { TroubleNotice } from './ui/trouble.tsx';
import { useCopyText } from './use-copy-text.ts';

type Done = CallOutput<'backups.restore'>;

/** From the list of copies to one that is in the ledger's place. `asksOwner`: nobody can be signed in, as in a till that cannot open. */
export function RestoreDialog({ asksOwner, onClose }: { asksOwner: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const inspect = useTell('backups.inspect');
  const [looked, setLooked] = useState<{ file: string; found: Answer<Inspection> } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  // Looked into once: what is read again with every change of the till would take the form away from under the hands.
  const choose = (file: string) => inspect.mutate({ file }, { onSuccess: (found) => setLooked({ file, found }) });
  const back = () => setLooked(null);
  return (
    <Dialog title={t('backups.restore.title')} onClose={onClose}>
      {done ? (
        <Put done={done} onClose={onClose} />
      ) : inspect.isPending ? (
        <LookingInto />
      ) : looked === null ? (
        <ChooseCopy onChoose={choose} onClose={onClose} />
      ) : looked.found.ok && looked.found.value.usable ? (
        <RestoreForm file={looked.file} copy={looked.found.value} asksOwner={asksOwner} onBack={back} onDone={setDone} />
      ) : (
        <div className="flex flex-col gap-4">
          {looked.found.ok ? <UnusableNotice copy={looked.found.value} /> : <TroubleNotice trouble={looked.found.trouble} />}
          <Button className="self-start" onClick={back}>
            {t('staff.recover.back')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function LookingInto() {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col gap-3">
      <p>{t('backups.restore.looking')}</p>
      <TaskProgress task="restore" label={t('backups.restore.looking')} />
    </div>
  );
}

function Put({ done, onClose }: { done: Done; onClose: () => void }) {
  const { t } = useTranslation();
  const { entries } = useCopyText();
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="done" live>
        <p className="font-semibold">{t('backups.restore.done', { entries: entries(done.entries) })}</p>
        <p>{t('backups.restore.doneNext')}</p>
      </Notice>
      <Button look="primary" onClick={onClose}>
        {t('app.close')}
      </Button>
    </div>
  );
}

function ChooseCopy({ onChoose, onClose }: { onChoose: (file: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const listed = useAsk('backups.list', {});
  const other = useTell('backups.chooseFile');
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t('backups.restore.intro')}</p>
      <h3 className="font-semibold">{t('backups.restore.choose')}</h3>
      <Answered answer={listed}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('backups.none')}</p>
          ) : (
            <ul aria-label={t('backups.restore.choose')} className="flex max-h-[40vh] flex-col gap-2 overflow-y-auto p-1">
              {items.map((copy) => (
                <CopyRow key={copy.file} copy={copy} onChoose={() => onChoose(copy.file)} />
              ))}
            </ul>
          )
        }
      </Answered>
      {other.data && !other.data.ok && <TroubleNotice trouble={other.data.trouble} />}
      <footer className="flex flex-wrap gap-3">
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          className="flex-1"
          icon={<FolderOpen aria-hidden size={18} />}
          disabled={other.isPending}
          onClick={() =>
            other.mutate({}, { onSuccess: (answer) => answer.ok && answer.value.file !== null && onChoose(answer.value.file) })
          }
        >
          {t('backups.restore.otherFile')}
        </Button>
      </footer>
    </div>
  );
}

function CopyRow({ copy, onChoose }: { copy: Backup; onChoose: () => void }) {
  const { t } = useTranslation();
  const { moment, entries } = useCopyText();
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="flex w-full flex-wrap items-baseline justify-between gap-x-4 rounded-lg border border-strong-line px-4 py-2 text-left hover:bg-raised"
      >
        <b>{moment(copy.madeAt)}</b>
        <span className="text-sm text-muted">
          {entries(copy.entries)} · {t(`backups.place.${copy.place}`)}
        </span>
      </button>
    </li>
  );
}
