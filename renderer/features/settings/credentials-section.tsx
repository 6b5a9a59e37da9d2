import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeychainFault } from '../../../shared/failure.ts';
import type { CredentialsState } from '../../../shared/domain/credentials.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { CredentialsForm } from './credentials-form.tsx';

/** Where the key is (never what it is), whether the keychain works and what to do when it does not. */
export function CredentialsSection({ credentials, mode }: { credentials: CredentialsState; mode: TillStatus['mode'] }) {
  const { t } = useTranslation();
  const forget = useTell('credentials.forget');
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { held, keychain } = credentials;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <p className="text-muted">{t('settings.credentials.intro')}</p>
      {keychain === 'checking' ? (
        <Notice tone="info">{t('settings.credentials.checking')}</Notice>
      ) : (
        <Notice tone={held === 'none' ? 'info' : 'done'}>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <div>
              <p className="font-semibold">{t(`settings.credentials.held.${held}`)}</p>
              {keychain === 'ok' && <p className="text-sm text-muted">{t('settings.credentials.ok')}</p>}
            </div>
            {held !== 'none' && (
              <Button size="small" look="danger" onClick={() => setAsking(true)}>
                {t('settings.credentials.forget')}
              </Button>
            )}
          </div>
        </Notice>
      )}
      {keychain !== 'ok' && keychain !== 'checking' && <KeychainFaultNotice fault={keychain} mode={mode} />}
      <CredentialsForm held={held} keychainWorks={keychain === 'ok' || keychain === 'checking'} />
      {trouble && <TroubleNotice trouble={trouble} />}
      {asking && (
        <Dialog title={t('settings.credentials.forgetTitle')} onClose={() => setAsking(false)}>
          <p className="mb-5">{t('settings.credentials.forgetText')}</p>
          <footer className="flex gap-3">
            <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
            <Button
              look="danger"
              className="flex-1"
              onClick={() => {
                setAsking(false);
                forget.mutate({}, { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) });
              }}
            >
              {t('settings.credentials.forget')}
            </Button>
          </footer>
        </Dialog>
      )}
    </div>
  );
}

function KeychainFaultNotice({ fault, mode }: { fault: KeychainFault; mode: TillStatus['mode'] }) {
  const { t } = useTranslation();
  const again = useTell('mode.change');
  return (
    <Notice tone="refused">
      <h3 className="text-lg font-bold">{t(`keychainFault.${fault}.title`)}</h3>
      <p>{t(`keychainFault.${fault}.text`)}</p>
      <p className="mt-1 font-semibold">{t(`keychainFault.${fault}.next`)}</p>
      <Button size="small" className="mt-3" disabled={again.isPending} onClick={() => again.mutate({ mode })}>
        {t('app.tryAgain')}
      </Button>
    </Notice>
  );
}
