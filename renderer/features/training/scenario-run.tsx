import { Circle, CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import { groupPhone } from '../../../shared/phone.ts';
import { ask, useDesk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { newCustomer } from './customer.ts';
import { watch, watchFrom, type Deed, type Watched } from './deeds.ts';
import type { Scenario } from './scenarios.ts';
import { Strip } from './strip.tsx';

type Props = {
  scenario: Scenario;
  watched: Watched;
  onFill: (from: Omit<RechargeOrder, 'id'> | null) => void;
  onRight: () => void;
  onAgain: () => void;
  onList: () => void;
  onStop: () => void;
};

const endings: readonly Deed[] = ['sold', 'doubt', 'refused', 'declined'];

/** One scenario under way: what to do, what is done of it, and at the end whether it was right. */
export function ScenarioRun({ scenario, watched, onFill, onRight, onAgain, onList, onStop }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const [customer] = useState(() => scenario.customer && newCustomer(scenario.customer));
  const [seen, setSeen] = useState(() => watchFrom(watched));
  const { flow, screen, shiftId } = watched;
  useEffect(
    () => setSeen((before) => watch(before, { flow, screen, shiftId }, customer?.phone ?? null)),
    [flow, screen, shiftId, customer],
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void ask(desk, 'practice.change', { behaviour: scenario.provider }).then(() =>
      onFill(customer && { ...customer.order, phone: customer.typed }),
    );
  }, [desk, scenario, customer, onFill]);
  const isBack = scenario.customer?.comesBack === true && seen.done.has('next');
  useEffect(() => {
    if (isBack && customer) onFill(customer.order);
  }, [isBack, customer, onFill]);
  // What is practised happens once; after that, or after a stop, the practice provider answers as usual.
  const isOver = endings.some((each) => seen.done.has(each));
  useEffect(() => {
    if (isOver) void ask(desk, 'practice.change', { behaviour: 'honest' });
  }, [isOver, desk]);
  useEffect(() => () => void ask(desk, 'practice.change', { behaviour: 'honest' }), [desk]);

  const isWrong = scenario.never.some((each) => seen.done.has(each));
  const isRight = !isWrong && scenario.todo.every((each) => seen.done.has(each));
  useEffect(() => {
    if (isRight) onRight();
  }, [isRight, onRight]);
  const words = `training.scenario.${scenario.id}` as const;
  if (isWrong || isRight)
    return (
      <Strip
        look={isRight ? 'right' : 'wrong'}
        title={t(isRight ? 'training.run.right' : 'training.run.wrong')}
        buttons={
          <>
            <Button onClick={onAgain}>{t('training.run.again')}</Button>
            <Button onClick={onList}>{t('training.run.list')}</Button>
            <Button look="ghost" onClick={onStop}>
              {t('training.list.close')}
            </Button>
          </>
        }
      >
        {t(isRight ? `${words}.right` : `${words}.wrong`)}
      </Strip>
    );
  return (
    <Strip look="guide" title={t(`${words}.title`)} buttons={<Button onClick={onStop}>{t('training.run.stop')}</Button>}>
      {customer && scenario.customer?.misheard && (
        <strong className="mr-2 underline">
          {t('training.run.customer', { phone: groupPhone(customer.phone), amount: format.money(customer.order.amount) })}
        </strong>
      )}
      {t(`${words}.do`)}
      <span className="mt-0.5 flex flex-wrap gap-x-4 text-sm font-semibold">
        {scenario.todo.map((deed) => (
          <Todo key={deed} text={t(`training.deed.${deed}`)} done={seen.done.has(deed)} />
        ))}
      </span>
    </Strip>
  );
}

function Todo({ text, done }: { text: string; done: boolean }) {
  const Icon = done ? CircleCheck : Circle;
  return (
    <span className={`flex items-center gap-1.5 ${done ? 'text-done' : ''}`}>
      <Icon aria-hidden size={16} />
      {text}
    </span>
  );
}
