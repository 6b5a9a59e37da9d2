import { Check, Copy, FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RechargeId } from '../shared/ids.ts';
import { useAsk, useTell } from './bridge.ts';
import { Button } from './ui/button.tsx';
import { Choice } from './ui/choice.tsx';
import { Dialog } from './ui/dialog.tsx';
import { useFormat } from './ui/format-context.tsx';
import { TroubleNotice } from './ui/trouble.tsx';

/** Everything the ledger knows of a recharge, to read, to copy into a message or to keep as a file. */
export function ClaimPackDialog({ rechargeId, onClose }: { rechargeId: RechargeId; onClose: () => void }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(useFormat().language);
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const pack = useAsk('claims.pack', { rechargeId, language });
  const save = useTell('claims.savePack');
  const copy = () => {
    text.current?.select();
    // The page has no permissions, so not the clipboard's either; what a person does with Ctrl+C is always allowed.
    setCopied(document.execCommand('copy'));
  };
  return (
    <Dialog title={t('claims.pack')} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-muted">{t('claims.packHint')}</p>
        <Choice
          label={t('claims.packLanguage')}
          value={language}
          options={[
            { value: 'bn', text: t('settings.look.bn'), lang: 'bn' },
            { value: 'en', text: t('settings.look.en'), lang: 'en' },
          ]}
          onChoose={(chosen) => {
            setLanguage(chosen);
            setCopied(false);
          }}
        />
        {pack && !pack.ok && <TroubleNotice trouble={pack.trouble} />}
        <textarea
          ref={text}
          readOnly
          lang={language}
          aria-label={t('claims.packText')}
          rows={12}
          value={pack?.ok ? pack.value.text : ''}
          className="selectable w-full resize-none rounded-lg border border-strong-line bg-page p-3 text-sm leading-relaxed"
        />
        {save.data && !save.data.ok && <TroubleNotice trouble={save.data.trouble} />}
        <footer className="flex flex-wrap gap-3">
          <Button onClick={onClose}>{t('app.close')}</Button>
          <Button
            icon={<FileDown aria-hidden size={18} />}
            disabled={!pack?.ok || save.isPending}
            onClick={() => save.mutate({ rechargeId, language })}
          >
            {t('claims.savePdf')}
          </Button>
          <Button
            look="primary"
            className="flex-1"
            disabled={!pack?.ok}
            icon={copied ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
            onClick={copy}
          >
            <span aria-live="polite">{copied ? t('claims.copied') : t('claims.copy')}</span>
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
