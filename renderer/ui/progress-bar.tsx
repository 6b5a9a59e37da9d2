import { inDigits } from '../../shared/digits.ts';
import { useFormat } from './format-context.tsx';

/** A bar with its percentage; without a total it only says that something is under way. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const { digits } = useFormat();
  const percent = total > 0 ? Math.min(100, Math.floor((done * 100) / total)) : undefined;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="flex max-w-md items-center gap-3"
    >
      <div className="h-3 flex-1 overflow-hidden rounded-full border border-line bg-accent-soft">
        <div className="h-full bg-accent" style={{ width: `${percent ?? 0}%` }} />
      </div>
      <span className="w-[3rem] text-right font-semibold tabular-nums">
        {percent === undefined ? '…' : inDigits(`${percent}%`, digits)}
      </span>
    </div>
  );
}
