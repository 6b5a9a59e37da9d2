import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { WordDesk } from './word.ts';

const WordDialog = lazy(async () => ({ default: (await import('./word-dialog.tsx')).WordDialog }));

/** The question for a manager, whenever the till asks it. */
export function WordWhenAsked({ desk, aboveTaka }: { desk: WordDesk; aboveTaka: number }) {
  const asked = useSyncExternalStore(desk.subscribe, desk.get);
  return <Suspense fallback={null}>{asked && <WordDialog asked={asked} desk={desk} aboveTaka={aboveTaka} />}</Suspense>;
}
