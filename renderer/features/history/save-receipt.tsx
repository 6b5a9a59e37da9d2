import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

/** The slip as a file, for a customer who wants it sent. Counts as a copy. */
export function SaveReceipt({ id }: { id: Recharge['id'] }) {
  const { t } = useTranslation();
  const save = useTell('receipts.save');
  return (
    <div className="flex flex-wrap justify-center gap-2">
      <Button disabled={save.isPending} onClick={() => save.mutate({ id, as: 'png' })}>
        {t('receipts.savePng')}
      </Button>
      <Button disabled={save.isPending} onClick={() => save.mutate({ id, as: 'pdf' })}>
        {t('receipts.savePdf')}
      </Button>
      {save.data && !save.data.ok && <TroubleNotice trouble={save.data.trouble} />}
    </div>
  );
}
