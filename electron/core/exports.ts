import type { BusinessDay } from '../../shared/business-day.ts';
import type { ExportWords } from '../../shared/domain/export.ts';
import { bn } from '../../shared/i18n/bn.ts';
import { en } from '../../shared/i18n/en.ts';
import { operatorCodes, operators } from '../../shared/operators.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Task } from './ports/ledger-reader.ts';
import type { Ports } from './ports.ts';
import { taskFailure } from './tasks.ts';

type Wish = { from: BusinessDay; to: BusinessDay; language: 'bn' | 'en' };
type Done = { path: string; rows: number };

/** One export at a time, in another thread. */
export type Exports = { start(wish: Wish): Promise<Result<Done>>; cancel(): void };

export function createExports({
  reader,
  exportFolder,
  announcer,
}: Pick<Ports, 'reader' | 'exportFolder' | 'announcer'>): Exports {
  let running: Task<{ rows: number }> | null = null;
  return {
    start: async ({ from, to, language }) => {
      if (running) return fail({ kind: 'task-under-way' });
      const path = exportFolder.pathFor(`recharges ${from} ${to}`);
      const order = { from, to, path, words: exportWords(language) };
      running = reader.exportRecharges(order, (done, total) => announcer.emit('task.progress', { task: 'export', done, total }));
      const written = await running.done.finally(() => {
        running = null;
      });
      return written.ok ? ok({ path, rows: written.value.rows }) : fail(taskFailure(written.failure));
    },
    cancel: () => running?.cancel(),
  };
}

export function exportWords(language: Wish['language']): ExportWords {
  const { state, sell, data } = language === 'bn' ? bn : en;
  return {
    headers: Object.values(data.columns),
    states: state,
    operators: Object.fromEntries(operatorCodes.map((code) => [code, operators[code].name[language]])),
    accountTypes: sell.accountType,
  };
}
