import { FolderDown } from 'lucide-react';
import type { ReportId } from '../../../shared/domain/report-list.ts';
import { useReader } from './use-reader.ts';

export type Listed = ReportId | 'pack';
type Props = { ids: readonly ReportId[]; chosen: Listed; onChoose: (id: Listed) => void };

/** Every report, and the folder that holds them all. */
export function ReportList({ ids, chosen, onChoose }: Props) {
  const { words } = useReader();
  const look = (id: Listed) =>
    `min-h-11 shrink-0 rounded-lg px-3 py-2 text-left leading-snug font-semibold -outline-offset-2 ${id === chosen ? 'bg-accent text-on-accent' : 'hover:bg-surface'}`;
  return (
    <nav
      aria-label={words.list}
      className="flex w-[10.5rem] shrink-0 flex-col gap-1 overflow-y-auto wide:w-[14rem] cramped:w-full cramped:flex-row cramped:pb-2 cramped:whitespace-nowrap"
    >
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={id === chosen ? 'true' : undefined}
          onClick={() => onChoose(id)}
          className={look(id)}
        >
          {words.name[id]}
        </button>
      ))}
      <hr className="my-2 border-line cramped:hidden" />
      <button
        type="button"
        aria-current={chosen === 'pack' ? 'true' : undefined}
        onClick={() => onChoose('pack')}
        className={`flex items-center gap-2.5 ${look('pack')}`}
      >
        <FolderDown aria-hidden size={20} className="shrink-0" />
        {words.pack.title}
      </button>
    </nav>
  );
}
