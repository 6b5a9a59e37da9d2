import { ChevronRight } from 'lucide-react';
import type { Cell, Drill, ReportColumn, ReportTable } from '../../../shared/domain/report.ts';
import { cellText, isFigure } from '../../../shared/report/cell-text.ts';
import type { OperatorCode } from '../../../shared/operators.ts';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { useReader } from './use-reader.ts';

const pad = 'px-1.5 py-2 first:pl-3 wide:px-3.5 wide:first:pl-3.5';
const sideOf = ({ type }: ReportColumn): string =>
  `${isFigure(type) ? 'text-right' : 'text-left'} ${mayBreak.has(type) ? 'min-w-[5.5rem] wide:min-w-[8rem]' : 'whitespace-nowrap'}`;
/** Names and sentences; a figure, a day or a number never breaks. */
const mayBreak: ReadonlySet<ReportColumn['type']> = new Set(['text', 'staff', 'reason', 'state']);

/** The rows under a heading that stays in sight, and their sums. A row opens what it counts. */
export function ReportRows({ table, onDrill }: { table: ReportTable; onDrill: (into: Drill) => void }) {
  const { words } = useReader();
  const { columns, rows, totals } = table;
  const someUnknown = columns.some(({ key }, at) => key === 'unknownCount' && totals[at] !== 0);
  return (
    <>
      <table className="w-full border-separate border-spacing-0 text-sm wide:text-base">
        <thead>
          <tr className="text-sm text-muted">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`sticky top-0 z-10 border-b-2 border-strong-line bg-surface align-bottom leading-tight ${pad} ${sideOf(column)} !whitespace-normal`}
              >
                {words.column[column.key]}
              </th>
            ))}
            <th scope="col" className="sticky top-0 z-10 border-b-2 wide:w-12 border-strong-line bg-surface">
              <span className="sr-only">{words.open}</span>
            </th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-2 [&>tr:last-child>td]:border-strong-line">
          {rows.map(({ cells, drill }, at) => (
            <Row key={JSON.stringify([cells[0], at])} columns={columns} cells={cells} drill={drill} onDrill={onDrill} />
          ))}
        </tbody>
        {totals.some((total) => total !== null) && (
          <tfoot>
            <tr className="font-bold">
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row" className={`text-left ${pad}`}>
                    {words.total}
                  </th>
                ) : (
                  <td key={column.key} className={`${pad} ${sideOf(column)}`}>
                    <CellView column={column} cell={totals[at] ?? null} />
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
      {someUnknown && <p className="px-5 pb-4 text-sm text-muted">{words.unknownsApart}</p>}
    </>
  );
}

type RowProps = {
  columns: readonly ReportColumn[];
  cells: readonly Cell[];
  drill: Drill | undefined;
  onDrill: (into: Drill) => void;
};

/** The whole row can be pressed; the keyboard has its button. */
function Row({ columns, cells, drill, onDrill }: RowProps) {
  const { words, format } = useReader();
  const [first] = columns;
  const name = first ? cellText(first.type, cells[0] ?? null, { words, format }) : '';
  return (
    <tr className={drill ? 'cursor-pointer hover:bg-raised' : ''} onClick={() => drill && onDrill(drill)}>
      {columns.map((column, at) => (
        <td key={column.key} className={`border-b border-line ${pad} ${sideOf(column)}`}>
          <CellView column={column} cell={cells[at] ?? null} />
        </td>
      ))}
      <td className="border-b border-line text-right">
        {drill && (
          <button
            type="button"
            aria-label={`${words.open}: ${name}`}
            className="inline-flex size-[2.25rem] items-center justify-center rounded-lg text-muted hover:bg-line"
          >
            <ChevronRight aria-hidden size={20} />
          </button>
        )}
      </td>
    </tr>
  );
}

function CellView({ column: { type, key }, cell }: { column: ReportColumn; cell: Cell }) {
  const reader = useReader();
  if (cell === null) return null;
  const text = cellText(type, cell, reader);
  if (type === 'operator') return <OperatorChip code={cell as OperatorCode} />;
  if (type === 'staff' || type === 'text') return <bdi lang="">{text}</bdi>;
  if (type === 'phone') return <span lang="en">{text}</span>;
  const isDoubt = (key === 'unknownCount' || key === 'unknownAmount') && cell !== 0;
  const isNothing = isFigure(type) && cell === 0;
  const isLoss = type === 'money' && Number(cell) < 0;
  return (
    <span className={isDoubt ? 'font-semibold text-doubt' : isLoss ? 'text-refused' : isNothing ? 'text-muted' : ''}>{text}</span>
  );
}
