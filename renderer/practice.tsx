import { lazy, Suspense, useCallback } from 'react';
import type { RechargeOrder } from '../shared/domain/recharge.ts';
import type { TillStatus } from '../shared/domain/till-status.ts';
import { PracticeBanner } from './chrome/practice-banner.tsx';
import type { SellController } from './features/sell/controller.ts';
import type { Flow } from './features/sell/flow-state.ts';
import { withWords } from './i18n.ts';
import type { Screen } from './screens.ts';

const PracticeTools = lazy(async () => ({
  default: (await withWords(() => import('./features/training/practice-tools.tsx'))()).PracticeTools,
}));
const Training = lazy(async () => ({
  default: (await withWords(() => import('./features/training/training.tsx'))()).Training,
}));

/** What stands over every screen in practice mode: that it is practice, and what can be practised. */
export function PracticeBar({ onScenarios }: { onScenarios: () => void }) {
  return (
    <PracticeBanner>
      <Suspense fallback={null}>
        <PracticeTools onScenarios={onScenarios} />
      </Suspense>
    </PracticeBanner>
  );
}

type Props = {
  sell: SellController;
  status: TillStatus;
  flow: Flow;
  screen: Screen;
  isListOpen: boolean;
  onList: (open: boolean) => void;
  onSell: () => void;
};

/** The guided first sale and the practice scenarios, in a line of their own above the screen. */
export function PracticeLine({ sell, onSell, ...rest }: Props) {
  const fill = useCallback(
    (from: Omit<RechargeOrder, 'id'> | null) => {
      if (from) sell.dispatch({ type: 'prefilled', from });
      onSell();
    },
    [sell, onSell],
  );
  return (
    <Suspense fallback={null}>
      <Training {...rest} onFill={fill} />
    </Suspense>
  );
}
