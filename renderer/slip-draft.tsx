import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlipDraft } from '../shared/domain/receipt.ts';
import { ask, useDesk } from './bridge.ts';
import { ReceiptSlip } from './ui/receipt-slip.tsx';

/** The slip as it is being typed: the very dots the printer would make. */
export function SlipDraftPreview({ draft }: { draft: SlipDraft }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const settled = useDeferredValue(draft);
  const { data } = useQuery({
    queryKey: ['receipts.draft', settled],
    queryFn: () => ask(desk, 'receipts.draft', settled),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <aside
      aria-label={t('receipts.preview')}
      className="w-[26rem] max-w-full shrink-0 rounded-xl bg-page p-4 wide:sticky wide:top-0"
    >
      <p className="mb-2 font-semibold">{t('receipts.preview')}</p>
      {data?.ok && <ReceiptSlip preview={data.value} label={t('receipts.preview')} />}
    </aside>
  );
}
