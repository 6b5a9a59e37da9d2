import { useId, type ReactNode } from 'react';
import type { ReportOffer } from '../../../shared/domain/report.ts';
import { operatorCodes, operators } from '../../../shared/operators.ts';
import { useAsk } from '../../bridge.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MonthStepper } from './month-stepper.tsx';
import { isPossible, presetsFor, spanFor, spanOf, type Choice, type Preset, type Span } from './span.ts';
import { useReader } from './use-reader.ts';

type Props = { offer: ReportOffer; choice: Choice; today: string; onChoice: (choice: Choice) => void };

/** When, and of whom or what. */
export function ReportFilters({ offer, choice, today, onChoice }: Props) {
  const { words } = useReader();
  const { period, filters } = offer;
  const span = spanFor(period, choice, today);
  const preset = presetsFor[period].includes(choice.preset) ? choice.preset : 'custom';
  const own = (own: Span) => onChoice({ ...choice, preset: 'custom', own });
  const choosePreset = (chosen: Preset) =>
    onChoice({ ...choice, preset: chosen, own: chosen === 'custom' ? span : spanOf(chosen, today, span) });
  return (
    <div role="group" aria-label={words.filters} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <Presets offered={presetsFor[period]} chosen={preset} onChoose={choosePreset} />
        {preset === 'custom' && period === 'range' && (
          <>
            <Day label={words.from} day={span.from} today={today} onDay={(from) => own({ ...span, from })} />
            <Day label={words.to} day={span.to} today={today} onDay={(to) => own({ ...span, to })} />
          </>
        )}
        {preset === 'custom' && period === 'day' && (
          <Day label={words.column.day} day={span.to} today={today} onDay={(day) => own({ from: day, to: day })} />
        )}
        {preset === 'custom' && period === 'month' && <MonthStepper from={span.from} today={today} onMonth={own} />}
        {filters.includes('operator') && <OperatorSelect choice={choice} onChoice={onChoice} />}
        {filters.includes('staff') && <StaffSelect choice={choice} onChoice={onChoice} />}
        {filters.includes('hour') && <HourSelect choice={choice} onChoice={onChoice} />}
      </div>
      {!isPossible(span) && (
        <Notice tone="refused" live>
          {words.wrongDays}
        </Notice>
      )}
    </div>
  );
}

const Day = ({ label, day, today, onDay }: { label: string; day: string; today: string; onDay: (day: string) => void }) => (
  <DayPicker label={label} noneText={label} today={today} day={day} onDay={(chosen) => onDay(chosen || today)} />
);

type PresetsProps = { offered: readonly Preset[]; chosen: Preset; onChoose: (preset: Preset) => void };

function Presets({ offered, chosen, onChoose }: PresetsProps) {
  const { words } = useReader();
  return (
    <div className="inline-flex flex-wrap rounded-lg border border-strong-line bg-surface p-1">
      {offered.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === chosen}
          onClick={() => onChoose(each)}
          className={`min-h-10 rounded-md px-3 font-semibold whitespace-nowrap ${each === chosen ? 'bg-accent text-on-accent' : 'hover:bg-raised'}`}
        >
          {words.preset[each]}
        </button>
      ))}
    </div>
  );
}

type SelectProps = Pick<Props, 'choice' | 'onChoice'>;

function OperatorSelect({ choice, onChoice }: SelectProps) {
  const { words, format } = useReader();
  const choose = (value: string) => {
    const { operator: _, ...rest } = choice;
    const operator = operatorCodes.find((code) => code === value);
    onChoice(operator ? { ...rest, operator } : rest);
  };
  return (
    <Select label={words.column.operator} value={choice.operator ?? ''} onValue={choose}>
      {operatorCodes.map((code) => (
        <option key={code} value={code}>
          {operators[code].name[format.language]}
        </option>
      ))}
    </Select>
  );
}

function StaffSelect({ choice, onChoice }: SelectProps) {
  const { words } = useReader();
  const staff = useAsk('staff.list', {});
  const names = new Set([
    ...(staff?.ok ? staff.value.items.map(({ name }) => name) : []),
    ...(choice.staff ? [choice.staff] : []),
  ]);
  const choose = (value: string) => {
    const { staff: _, ...rest } = choice;
    onChoice(value === '' ? rest : { ...rest, staff: value });
  };
  if (names.size === 0) return null;
  return (
    <Select label={words.column.staff} value={choice.staff ?? ''} onValue={choose}>
      {[...names].map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function HourSelect({ choice, onChoice }: SelectProps) {
  const { words, format } = useReader();
  const choose = (value: string) => {
    const { hour: _, ...rest } = choice;
    onChoice(value === '' ? rest : { ...rest, hour: Number(value) });
  };
  return (
    <Select label={words.column.hour} value={choice.hour === undefined ? '' : String(choice.hour)} onValue={choose}>
      {Array.from({ length: 24 }, (_, hour) => (
        <option key={hour} value={hour}>
          {format.hour(hour)}
        </option>
      ))}
    </Select>
  );
}

function Select({
  label,
  value,
  onValue,
  children,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  children: ReactNode;
}) {
  const { words } = useReader();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="min-h-12 max-w-44 rounded-lg border border-strong-line bg-surface px-3"
      >
        <option value="">{words.all}</option>
        {children}
      </select>
    </div>
  );
}
