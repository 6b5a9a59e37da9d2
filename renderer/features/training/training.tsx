import { useCallback, useEffect, useState } from 'react';
import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Watched } from './deeds.ts';
import { doneBy, tick } from './done-scenarios.ts';
import { GuideStrip } from './guide-strip.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { ScenarioRun } from './scenario-run.tsx';
import type { Scenario } from './scenarios.ts';

type Props = {
  status: TillStatus;
  flow: Watched['flow'];
  screen: string;
  isListOpen: boolean;
  onList: (open: boolean) => void;
  /** Shows the sell screen with this filled in, or an empty form; nothing is sent by it. */
  onFill: (from: Omit<RechargeOrder, 'id'> | null) => void;
};

/** Practice only: the guided first sale of a new installation, and the scenarios. */
export function Training({ status, flow, screen, isListOpen, onList, onFill }: Props) {
  const { firstRun } = status.preferences;
  const [guided, setGuided] = useState(false);
  useEffect(() => {
    if (firstRun === 'guide') setGuided(true);
  }, [firstRun]);
  const [run, setRun] = useState<{ scenario: Scenario; round: number } | null>(null);
  const stop = useCallback(() => setRun(null), []);
  const { staff } = status;
  const scenarioId = run?.scenario.id;
  const right = useCallback(() => scenarioId && tick(staff, scenarioId), [staff, scenarioId]);
  return (
    <>
      {guided && run === null && (
        <GuideStrip flow={flow} visible={screen === 'sell'} onClose={() => setGuided(false)} onScenarios={() => onList(true)} />
      )}
      {run && (
        <ScenarioRun
          key={run.round}
          scenario={run.scenario}
          watched={{ flow, screen, shiftId: status.shift?.shiftId ?? null }}
          onFill={onFill}
          onRight={right}
          onAgain={() => setRun({ ...run, round: run.round + 1 })}
          onList={() => onList(true)}
          onStop={stop}
        />
      )}
      {isListOpen && (
        <ScenarioList
          done={doneBy(staff)}
          busy={flow.at === 'sending'}
          onStart={(scenario) => {
            onList(false);
            setGuided(false);
            setRun({ scenario, round: (run?.round ?? 0) + 1 });
          }}
          onClose={() => onList(false)}
        />
      )}
    </>
  );
}
