import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitsPassphrase } from '../../../shared/domain/passphrase.ts';
import { useTell } from '../../bridge.ts';
import { TaskProgress } from '../../task-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

/** Writes the file for the new computer; from then on this till does not sell. */
export function MoveOutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const out = useTell('move.out');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ready = fitsPassphrase(passphrase) && passphrase === again && !out.isPending;
  if (file !== null) {
    return (
      <Dialog title={t('move.out.title')} onClose={onClose}>
        <div className="flex flex-col gap-4">
          <Notice tone="done" live>
            <p className="font-semibold">{t('move.out.done')}</p>
            <p lang="en" className="selectable [overflow-wrap:anywhere]">
              {file}
            </p>
          </Notice>
          <p>{t('move.out.next')}</p>
          <Button look="primary" onClick={onClose}>
            {t('app.close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  const write = () => {
    if (!ready) return;
    out.mutate(
      { passphrase },
      {
        onSuccess: (answer) => {
          setTrouble(answer.ok ? null : answer.trouble);
          if (answer.ok) setFile(answer.value.file);
        },
        // A passphrase must not linger in the mutation.
        onSettled: () => out.reset(),
      },
    );
  };
  return (
    <Dialog title={t('move.out.title')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <Notice tone="doubt">{t('move.out.text')}</Notice>
        <Field
          label={t('move.out.passphrase')}
          hint={t('move.out.rule')}
          type="password"
          lang=""
          maxLength={200}
          value={passphrase}
          problem={passphrase !== '' && !fitsPassphrase(passphrase) ? t('move.out.short') : null}
          onText={setPassphrase}
        />
        <Field
          label={t('move.out.again')}
          type="password"
          lang=""
          maxLength={200}
          value={again}
          problem={again !== '' && again !== passphrase ? t('move.out.differs') : null}
          onText={setAgain}
        />
        {out.isPending && <TaskProgress task="backup" label={t('move.out.working')} />}
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('move.out.go')} ready={ready} onCancel={onClose} busy={out.isPending} />
      </form>
    </Dialog>
  );
}
