import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import type { CredentialsState } from '../../../shared/domain/credentials.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

/** The same rule as the contract's: printable ASCII without spaces, as the dashboard shows it. */
const credentialText = /^[\x21-\x7e]{1,512}$/;

/** Write-only: what is typed here goes to the till and is forgotten by the page at once, saved or not. */
export function CredentialsForm({ held, keychainWorks }: { held: CredentialsState['held']; keychainWorks: boolean }) {
  const { t } = useTranslation();
  const [apiKey, setApiKey] = useState('');
  const [apiSecret, setApiSecret] = useState('');
  const [trimmed, setTrimmed] = useState(false);
  const { save, busy, saved, trouble, touch } = useSave(() => {
    setApiKey('');
    setApiSecret('');
  });
  const take = (set: (text: string) => void) => (text: string) => {
    const bare = text.trim();
    set(bare);
    setTrimmed(bare !== text);
    touch();
  };
  const problem = (text: string) => (text === '' || credentialText.test(text) ? null : t('settings.credentials.bad'));
  const ready = credentialText.test(apiKey) && credentialText.test(apiSecret) && !busy;
  const keep = (where: 'keychain' | 'session') => save({ apiKey, apiSecret, keep: where });
  return (
    <form
      className="flex flex-col gap-4"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && keychainWorks) keep('keychain');
      }}
    >
      {held !== 'none' && <p className="text-sm text-muted">{t('settings.credentials.replace')}</p>}
      <Field
        label={t('settings.credentials.apiKey')}
        type="password"
        value={apiKey}
        problem={problem(apiKey)}
        hint={trimmed ? t('settings.credentials.pasted') : ''}
        onText={take(setApiKey)}
      />
      <Field
        label={t('settings.credentials.apiSecret')}
        type="password"
        value={apiSecret}
        problem={problem(apiSecret)}
        onText={take(setApiSecret)}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" submits disabled={!ready || !keychainWorks}>
          {t('settings.credentials.keepKeychain')}
        </Button>
        <Button disabled={!ready} onClick={() => keep('session')}>
          {t('settings.credentials.keepSession')}
        </Button>
      </div>
      <p className="-mt-2 text-sm text-muted">{t('settings.credentials.sessionHint')}</p>
      {saved && (
        <Notice tone="done" live>
          {t('settings.saved')}
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </form>
  );
}

function useSave(onSaved: () => void) {
  const tell = useTell('credentials.save');
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = (input: CallInput<'credentials.save'>) =>
    tell.mutate(input, {
      onSuccess: (answer) => {
        setTrouble(answer.ok ? null : answer.trouble);
        setSaved(answer.ok);
        if (answer.ok) onSaved();
      },
      // What was handed over must not linger in the mutation either.
      onSettled: () => tell.reset(),
    });
  return { save, busy: tell.isPending, saved, trouble, touch: () => setSaved(false) };
}
