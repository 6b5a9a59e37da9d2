import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useTell } from '../../bridge.ts';
import { SaveSlip } from '../../ui/save-slip.tsx';

/** The slip as a file, for a customer who wants it sent. Counts as a copy. */
export function SaveReceipt({ id }: { id: Recharge['id'] }) {
  const save = useTell('receipts.save');
  return <SaveSlip busy={save.isPending} answer={save.data} onSave={(as) => save.mutate({ id, as })} />;
}
