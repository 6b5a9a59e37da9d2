import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFile } from '../../shared/domain/receipt.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { TroubleNotice, type Trouble } from './trouble.tsx';

/** A slip as a file, for who wants it sent or kept; says where it went. */
export function SaveSlip({
  busy,
  answer,
  onSave,
  children,
}: {
  busy: boolean;
  answer: { ok: true; value: SavedFile } | { ok: false; trouble: Trouble } | undefined;
  onSave: (as: 'png' | 'pdf') => void;
  /** What else can be done with it, before these. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap justify-center gap-2">
        {children}
        <Button disabled={busy} onClick={() => onSave('png')}>
          {t('receipts.savePng')}
        </Button>
        <Button disabled={busy} onClick={() => onSave('pdf')}>
          {t('receipts.savePdf')}
        </Button>
      </div>
      {answer?.ok && answer.value.path !== null && (
        <Notice tone="done" live>
          {t('receipts.savedTo')} <bdi className="selectable font-semibold [overflow-wrap:anywhere]">{answer.value.path}</bdi>
        </Notice>
      )}
      {answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
    </div>
  );
}
