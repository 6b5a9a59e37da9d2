import { reportIds } from '../../../shared/domain/report-list.ts';
import type { BusinessDay } from '../../../shared/business-day.ts';
import type { ReportTable } from '../../../shared/domain/report.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { exportWords } from '../exports.ts';
import type { Pack } from '../ports/export-folder.ts';
import type { Ports } from '../ports.ts';
import { taskFailure } from '../tasks.ts';
import { reportCsv } from './csv.ts';
import { reportDocument } from './document.ts';
import { readerIn } from './language.ts';
import { packReadme } from './pack-readme.ts';
import { reports } from './registry.ts';
import { runReport } from './run.ts';

type Wish = { month: string; language: 'bn' | 'en' };
type Done = { path: string; files: number };
/** One at a time. */
export type MonthPacks = { start(wish: Wish): Promise<Result<Done>>; cancel(): void };

type PackPorts = Pick<Ports, 'ledger' | 'reader' | 'exportFolder' | 'announcer' | 'paper' | 'clock' | 'session' | 'modeSwitch'>;
/** Asked between two files, so that a pack called off ends soon. */
type Run = { cancelled: boolean; cancelTask: () => void };

/** What the accountant gets for a month: every recharge, every report as CSV and PDF, and a page that says what is there. */
export function createMonthPacks(ports: PackPorts): MonthPacks {
  let running: Run | null = null;
  return {
    start: async (wish) => {
      if (running) return fail({ kind: 'task-under-way' });
      const run: Run = { cancelled: false, cancelTask: () => {} };
      running = run;
      const pack = ports.exportFolder.pack(`recharge-desk-${wish.month}`);
      try {
        const made = await make(ports, pack, wish, run);
        if (!made.ok) pack.drop();
        return made;
      } finally {
        running = null;
      }
    },
    cancel: () => {
      if (!running) return;
      running.cancelled = true;
      running.cancelTask();
    },
  };
}

async function make(ports: PackPorts, pack: Pack, { month, language }: Wish, run: Run): Promise<Result<Done>> {
  const { reader, announcer, paper } = ports;
  const span = daysOf(month);
  const tables = reportIds.filter((id) => reports[id].period !== 'day').map((id) => table(ports, id, span));
  const steps = 2 * tables.length + 2;
  let done = 0;
  const stepped = () => announcer.emit('task.progress', { task: 'month-pack', done: (done += 1), total: steps });
  if (!pack.begin().ok) return fail({ kind: 'could-not-save-file' });

  const task = reader.exportRecharges({ ...span, path: pack.pathOf('recharges.csv'), words: exportWords(language) });
  run.cancelTask = task.cancel;
  const written = await task.done;
  if (!written.ok) return fail(taskFailure(written.failure));
  stepped();
  const voice = readerIn(language);
  for (const each of tables) {
    if (run.cancelled) return fail({ kind: 'task-cancelled' });
    const csv = pack.put(`${each.id}.csv`, reportCsv(each, voice));
    stepped();
    const drawn = await paper.pdf(reportDocument(ports, each, voice));
    const pdf = drawn.ok ? pack.put(`${each.id}.pdf`, drawn.value) : drawn;
    if (!csv.ok || !pdf.ok) return fail({ kind: 'could-not-save-file' });
    stepped();
  }
  const readme = pack.put('README.txt', packReadme(ports, { month, tables, rows: written.value.rows }));
  if (run.cancelled) return fail({ kind: 'task-cancelled' });
  const finished = readme.ok ? pack.finish() : readme;
  stepped();
  return finished.ok ? ok(finished.value) : fail({ kind: 'could-not-save-file' });
}

/** All tables first, in one go: a sale made meanwhile is in none of them, not in some. */
function table(ports: PackPorts, id: (typeof reportIds)[number], span: ReturnType<typeof daysOf>): ReportTable {
  const made = runReport(ports, id, span);
  if (!made.ok) throw new Error(`no ${id} of ${span.from}`);
  return made.value;
}

function daysOf(month: string): { from: BusinessDay; to: BusinessDay } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { from: `${month}-01` as BusinessDay, to: last as BusinessDay };
}
