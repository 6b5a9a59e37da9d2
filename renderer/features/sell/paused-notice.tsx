import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { PausedOperator } from '../../../shared/domain/paused-operator.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { operators, type OperatorCode } from '../../../shared/operators.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

type Props = { paused: readonly PausedOperator[]; chosen: OperatorCode | undefined; role: Role };

/** Seen before the cashier types on: this operator is not sold now, and why. Only a manager is offered to go on at once. */
export function PausedNotice({ paused, chosen, role }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const resume = useTell('operators.resume');
  const pause = paused.find(({ operator }) => operator === chosen);
  if (pause === undefined) return null;
  const { operator, unknowns, until } = pause;
  const name = operators[operator].name[format.language];
  const answer = resume.data;
  return (
    <Notice tone="doubt" live>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="font-semibold">
          {inDigits(t('guards.paused.text', { operator: name, time: format.timeOfDay(until), count: unknowns }), format.digits)}
        </p>
        {role === 'cashier' ? (
          <p>{t('guards.paused.askManager')}</p>
        ) : (
          <Button size="small" disabled={resume.isPending} onClick={() => resume.mutate({ operator })}>
            {t('guards.paused.resume')}
          </Button>
        )}
      </div>
      {answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
    </Notice>
  );
}
