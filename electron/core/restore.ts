import type { Inspection } from '../../shared/domain/backup.ts';
import type { Failure, LedgerFault } from '../../shared/failure.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StagedCopy } from './ports/backups.ts';
import type { ClosedPorts } from './ports.ts';
import { taskFailure } from './tasks.ts';

export type RestorePorts = Pick<ClosedPorts, 'shelf' | 'files' | 'modeSwitch' | 'announcer' | 'attended'>;
type Wish = ParsedInput<'backups.restore'>;

/** What differs between an open till and one whose ledger cannot be opened. */
export type RestoreRules = {
  /** Why nothing may be put back now. Asked before the copy is made ready and after it. */
  refusal(): Failure | undefined;
  /** Whose word it is, when they may give it. */
  word(staged: StagedCopy, wish: Wish): Promise<Result<string>>;
};

export type Restores = {
  chooseFile(): Promise<Result<{ file: string | null }>>;
  inspect(file: string): Promise<Result<Inspection>>;
  restore(wish: Wish): Promise<Result<{ entries: number; lost: number }>>;
};

/** One at a time. Reads only files that lie where copies lie, or that a person chose in the file dialog. */
export function createRestores(ports: RestorePorts, rules: RestoreRules): Restores {
  const { shelf, files, announcer, modeSwitch, attended } = ports;
  const chosen = new Set<string>();
  let isBusy = false;
  const progress = (done: number, total: number) => announcer.emit('task.progress', { task: 'restore', done, total });

  /** Nobody watches the headless till's page, because it has none: whoever runs it may name any file. */
  const isKnown = async (file: string): Promise<boolean> =>
    !attended || chosen.has(file) || (await shelf.list()).items.some((copy) => copy.file === file);

  const alone = async <T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (isBusy) return fail({ kind: 'task-under-way' });
    isBusy = true;
    try {
      return (await isKnown(file)) ? await work() : fail({ kind: 'not-found' });
    } finally {
      isBusy = false;
    }
  };

  const stage = async (file: string): Promise<Result<StagedCopy>> => {
    const staged = await shelf.stage(file, progress).done;
    return staged.ok ? staged : fail(stagingFailure(staged.failure));
  };

  const putBack = async (staged: StagedCopy, wish: Wish): Promise<Result<{ entries: number; lost: number }>> => {
    const { lost, since, entries } = staged;
    const by = await rules.word(staged, wish);
    if (!by.ok) return by;
    if (lost !== wish.lostSeen && lost > 0) return fail({ kind: 'restore-loses', lost, since });
    const refusal = rules.refusal();
    if (refusal) return fail(refusal);
    const put = await modeSwitch.reopen(() => staged.takeItsPlace({ reason: wish.reason, by: by.value }));
    if (!put.ok) return put;
    return put.value.ok ? ok({ entries, lost }) : fail({ kind: 'ledger-unavailable', fault: put.value.failure });
  };

  return {
    chooseFile: async () => {
      const file = await files.choose('copy');
      if (file !== null) chosen.add(file);
      return ok({ file });
    },
    inspect: (file) =>
      alone(file, async () => {
        const found = await shelf.inspect(file, progress).done;
        return found.ok ? found : fail(taskFailure(found.failure));
      }),
    restore: (wish) =>
      alone(wish.file, async () => {
        const refusal = rules.refusal();
        if (refusal) return fail(refusal);
        const staged = await stage(wish.file);
        if (!staged.ok) return staged;
        const done = await putBack(staged.value, wish);
        if (!done.ok) staged.value.discard();
        return done;
      }),
  };
}

/** What is wrong with the copy is told apart from what is wrong with this computer. */
export const stagingFailure = (why: LedgerFault | 'cancelled'): Failure =>
  why === 'damaged' || why === 'newer-version' ? { kind: 'copy-unusable', fault: why } : taskFailure(why);
