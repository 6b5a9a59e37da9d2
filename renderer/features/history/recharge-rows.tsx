import { memo } from 'react';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';

/** All rows are alike, so what is out of sight takes its room without being laid out. */
const rowRem = 4;

export const rowId = (recharge: Recharge): string => `row-${recharge.id}`;

/** The place in the list of the row that was pressed. */
export const rowPressed = (target: EventTarget): number | null => {
  const place = target instanceof Element ? target.closest('[role=option]')?.getAttribute('aria-posinset') : null;
  return place ? Number(place) - 1 : null;
};

type Props = {
  recharges: readonly Recharge[];
  /** The place of its first row in the whole list. */
  from: number;
  /** How many there are in all; -1 while that is not known. */
  setSize: number;
  /** The current row, counted within this page; anything else where it is on another. */
  at: number | null;
  chosenId: string | null;
};

/** One page of the list. A key redraws the page it leaves and the one it comes to, however many there are. */
export const RechargeRows = memo(function RechargeRows({ recharges, from, setSize, at, chosenId }: Props) {
  return (
    <div
      role="presentation"
      className="[content-visibility:auto]"
      style={{ containIntrinsicSize: `auto ${recharges.length * rowRem}rem` }}
    >
      {recharges.map((recharge, index) => (
        <Row
          key={recharge.id}
          recharge={recharge}
          index={from + index}
          setSize={setSize}
          current={index === at}
          chosen={recharge.id === chosenId}
        />
      ))}
    </div>
  );
});

type RowProps = Pick<Props, 'setSize'> & { recharge: Recharge; index: number; current: boolean; chosen: boolean };

const Row = memo(function Row({ recharge, index, setSize, current, chosen }: RowProps) {
  const format = useFormat();
  const { phone, operator, amount, state, intendedAt } = recharge;
  const look = chosen ? 'bg-accent-soft' : current ? 'bg-raised' : 'hover:bg-raised';
  return (
    <div
      id={rowId(recharge)}
      role="option"
      aria-selected={chosen}
      aria-posinset={index + 1}
      aria-setsize={setSize}
      data-current={current || undefined}
      className={`grid min-h-16 cursor-pointer grid-cols-[minmax(9rem,1fr)_minmax(7rem,10rem)_7.5rem_5.5rem] narrow:grid-cols-[1fr_auto] narrow:gap-y-0 narrow:py-2 items-center gap-4 overflow-hidden border-b border-line px-4 ${look} ${current ? 'shadow-[inset_5px_0_0_var(--accent)] group-focus-visible:outline-3 group-focus-visible:-outline-offset-3 group-focus-visible:outline-focus' : ''}`}
    >
      <span className="min-w-0">
        <PhoneText phone={phone} className="block text-lg leading-tight font-bold" />
        <span className="block text-sm leading-tight text-muted">{format.moment(intendedAt, Date.now())}</span>
      </span>
      <StateBadge state={state} />
      <span>
        <OperatorChip code={operator} />
      </span>
      <MoneyText amount={amount} className="text-right text-lg font-bold" />
    </div>
  );
});
