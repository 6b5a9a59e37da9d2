import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { TaskProgress } from '../../task-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { useCopyText } from '../../use-copy-text.ts';

/** Takes over what the old computer wrote. */
export function MoveInDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { entries } = useCopyText();
  const choose = useTell('move.chooseFile');
  const bring = useTell('move.in');
  const [file, setFile] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [brought, setBrought] = useState<number | null>(null);
  const ready = file !== null && passphrase.trim() !== '' && !bring.isPending;
  if (brought !== null) {
    return (
      <Dialog title={t('move.in.title')} onClose={onClose}>
        <div className="flex flex-col gap-4">
          <Notice tone="done" live>
            {t('move.in.done', { entries: entries(brought) })}
          </Notice>
          <Button look="primary" onClick={onClose}>
            {t('app.close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  const go = () => {
    if (!ready) return;
    bring.mutate(
      { file, passphrase },
      {
        onSuccess: (answer) => {
          setTrouble(answer.ok ? null : answer.trouble);
          if (answer.ok) setBrought(answer.value.entries);
        },
        // A passphrase must not linger in the mutation.
        onSettled: () => bring.reset(),
      },
    );
  };
  return (
    <Dialog title={t('move.in.title')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <p className="text-muted">{t('move.in.text')}</p>
        {file !== null && (
          <p lang="en" className="selectable rounded-lg bg-raised px-3 py-2 [overflow-wrap:anywhere]">
            {file}
          </p>
        )}
        <Button
          className="self-start"
          icon={<FolderOpen aria-hidden size={18} />}
          disabled={choose.isPending || bring.isPending}
          onClick={() =>
            choose.mutate({}, { onSuccess: (answer) => answer.ok && answer.value.file && setFile(answer.value.file) })
          }
        >
          {t('move.in.choose')}
        </Button>
        <Field
          label={t('move.in.passphrase')}
          type="password"
          lang=""
          maxLength={200}
          value={passphrase}
          onText={setPassphrase}
        />
        {bring.isPending && <TaskProgress task="restore" label={t('move.in.working')} />}
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('move.in.go')} ready={ready} onCancel={onClose} busy={bring.isPending} />
      </form>
    </Dialog>
  );
}
