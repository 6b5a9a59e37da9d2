import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CallName } from '../shared/ipc/contract.ts';
import { useDesk } from './bridge.ts';

/** Printers are not looked for again, nor anything read that no paper changes. */
const touchedByPrinting: readonly CallName[] = ['print.jobs', 'till.status', 'receipts.compose', 'receipts.preview', 'day.slip'];

export function useReadAgainWhenChanged(): void {
  const desk = useDesk();
  const cache = useQueryClient();
  useEffect(() => desk.on('till.changed', () => void cache.invalidateQueries()), [desk, cache]);
  useEffect(
    () =>
      desk.on('print.changed', () => {
        for (const name of touchedByPrinting) void cache.invalidateQueries({ queryKey: [name] });
      }),
    [desk, cache],
  );
}
