import { useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useMemo } from 'react';
import type { Drill, ReportTable } from '../../../shared/domain/report.ts';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import { reportChart } from '../../../shared/report/report-chart.ts';
import { ask, useDesk } from '../../bridge.ts';
import { Drawing } from '../../ui/drawing.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { ReportRows } from './report-rows.tsx';
import { useReader } from './use-reader.ts';

type Props = CallInput<'reports.run'> & { onDrill: (into: Drill) => void };

/** The columns of a closed day, and of a counted drawer with its reason, do not all fit into the smallest window. */
const widest: ReadonlySet<ReportTable['id']> = new Set(['closings', 'differences']);

/** The chart and, below it, the table it is drawn from. */
export function ReportView({ id, params, onDrill }: Props) {
  const desk = useDesk();
  const { data: answer, isFetching } = useQuery({
    queryKey: ['reports.run', { id, params }],
    queryFn: () => ask(desk, 'reports.run', { id, params }),
    // The next days' figures take the place of these: nothing jumps in between.
    placeholderData: (before) => (before?.ok && before.value.id === id ? before : undefined),
  });
  if (!answer) return <Loading />;
  if (!answer.ok) return <TroubleNotice trouble={answer.trouble} />;
  return (
    <div
      aria-busy={isFetching}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll the rows
      tabIndex={0}
      data-may-scroll-across={widest.has(answer.value.id) || undefined}
      className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto rounded-2xl border border-line bg-surface -outline-offset-2"
    >
      {answer.value.rows.length === 0 ? <Nothing /> : <Found table={answer.value} onDrill={onDrill} />}
    </div>
  );
}

function Found({ table, onDrill }: { table: ReportTable; onDrill: (into: Drill) => void }) {
  const reader = useReader();
  const picture = useMemo(() => reportChart(table, reader), [table, reader]);
  return (
    <>
      {picture && (
        <div className="mx-auto w-full max-w-4xl px-5 pt-4">
          <Drawing picture={picture} language={reader.format.language} />
        </div>
      )}
      <ReportRows table={table} onDrill={onDrill} />
    </>
  );
}

function Nothing() {
  const { words } = useReader();
  return (
    <div className="m-auto flex flex-col items-center gap-2 p-10 text-center text-muted">
      <ChartColumn aria-hidden size={40} />
      <p className="text-lg font-semibold text-ink">{words.empty}</p>
      <p>{words.emptyHint}</p>
    </div>
  );
}
