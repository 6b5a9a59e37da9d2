import type { ReportId } from '../../../shared/domain/report-list.ts';
import { useReader } from './use-reader.ts';

type Props = { ids: readonly ReportId[]; chosen: ReportId; onChoose: (id: ReportId) => void };

export function ReportList({ ids, chosen, onChoose }: Props) {
  const { words } = useReader();
  return (
    <nav aria-label={words.list} className="flex w-48 shrink-0 flex-col gap-1 overflow-y-auto wide:w-56">
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={id === chosen ? 'true' : undefined}
          onClick={() => onChoose(id)}
          className={`min-h-11 rounded-lg px-3 py-2 text-left leading-snug font-semibold -outline-offset-2 ${id === chosen ? 'bg-accent text-on-accent' : 'hover:bg-surface'}`}
        >
          {words.name[id]}
        </button>
      ))}
    </nav>
  );
}
