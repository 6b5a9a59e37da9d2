import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenUnknown } from '../../../shared/domain/wallet.ts';
import { useAsk } from '../../bridge.ts';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { UnknownCard } from './unknown-card.tsx';

/** What nobody can be sure about, oldest first, each with its evidence and a way to settle it. */
export function UnknownsScreen() {
  const { t } = useTranslation();
  const open = useAsk('unknowns.list', {});
  const [settling, setSettling] = useState<OpenUnknown | null>(null);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4">
      <header>
        <h1 className="text-2xl font-bold">{t('unknowns.title')}</h1>
        <p className="text-muted">{t('unknowns.intro')}</p>
      </header>
      {open && !open.ok && <TroubleNotice trouble={open.trouble} />}
      {open?.ok && open.value.items.length === 0 && (
        <p className="flex flex-col items-center gap-3 rounded-2xl border border-dashed border-strong-line p-12 text-lg text-muted">
          <CircleCheck aria-hidden size={40} className="text-done" />
          {t('unknowns.empty')}
        </p>
      )}
      {open?.ok && (
        <ul className="flex flex-col gap-4">
          {open.value.items.map((unknown) => (
            <li key={unknown.rechargeId}>
              <UnknownCard unknown={unknown} onSettle={() => setSettling(unknown)} />
            </li>
          ))}
        </ul>
      )}
      {settling && <SettleDialog unknown={settling} onClose={() => setSettling(null)} />}
    </div>
  );
}
