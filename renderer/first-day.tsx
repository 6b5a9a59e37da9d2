import { lazy, Suspense } from 'react';
import type { TillStatus } from '../shared/domain/till-status.ts';
import { useTell } from './bridge.ts';
import { withWords } from './i18n.ts';

const FirstRun = lazy(async () => ({
  default: (await withWords(() => import('./features/first-run/first-run.tsx'))()).FirstRun,
}));
const FirstOwner = lazy(async () => ({ default: (await import('./features/staff/first-owner.tsx')).FirstOwner }));

type Props = { status: TillStatus; onCode: (code: string) => void; onDone: () => void };

/** What a new installation shows before anything else; the guided first sale follows. */
export function FirstDay({ status, onCode, onDone }: Props) {
  const { mutate } = useTell('preferences.change');
  const done = () => {
    mutate({ firstRun: 'guide' });
    onDone();
  };
  return (
    <Suspense fallback={null}>
      <FirstRun
        status={status}
        renderOwner={(text, aside) => (
          <FirstOwner
            step={{ text, aside }}
            onCode={(code) => {
              onCode(code);
              done();
            }}
          />
        )}
        onDone={done}
      />
    </Suspense>
  );
}
