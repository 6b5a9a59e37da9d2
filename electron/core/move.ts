import type { Failure } from '../../shared/failure.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Handlers, TillState } from './handlers.ts';
import type { RefusedMove, StagedCopy } from './ports/backups.ts';
import type { Ports } from './ports.ts';
import { stagingFailure } from './restore.ts';
import { record } from './stamp.ts';
import { taskFailure } from './tasks.ts';

type MoveCall = 'move.out' | 'move.chooseFile' | 'move.in' | 'move.callOff';

/** The ledger goes to another computer, and only one of the two sells from it. One such step at a time. */
export function moveHandlers(ports: Ports, till: TillState): Pick<Handlers, MoveCall> {
  const { files, attended } = ports;
  const chosen = new Set<string>();
  let isBusy = false;
  const alone = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (isBusy) return fail({ kind: 'task-under-way' });
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
    }
  };
  return {
    'move.out': ({ passphrase }) => alone(() => moveOut(ports, till, passphrase)),
    'move.chooseFile': async () => {
      const file = await files.choose('move');
      if (file !== null) chosen.add(file);
      return ok({ file });
    },
    'move.in': (wish) =>
      attended && !chosen.has(wish.file) ? fail({ kind: 'not-found' }) : alone(() => moveIn(ports, till, wish)),
    'move.callOff': ({ reason }) => callOff(ports, reason),
  };
}

/** Practice has nothing that is worth moving, and its key must never become a shop's. */
const wrongTime = ({ modeSwitch }: Ports, { flight }: TillState): Failure | undefined =>
  modeSwitch.mode() === 'practice' ? { kind: 'not-allowed' } : flight.current ? { kind: 'till-busy' } : undefined;

/** Recorded before the file is written, so that the file itself says that it has left; taken back when there is no file after all. */
async function moveOut(ports: Ports, till: TillState, passphrase: string): Promise<Result<{ file: string | null }>> {
  const { files, shelf, ids, announcer, ledger } = ports;
  const folder = await files.choose('folder');
  if (folder === null) return ok({ file: null });
  const refusal = wrongTime(ports, till) ?? (ledger.openShift() ? ({ kind: 'shift-still-open' } as const) : undefined);
  if (refusal) return fail(refusal);
  const left = record(ports, { kind: 'ledger-moved-out', body: { moveId: ids.next() } });
  if (!left.ok) return fail({ kind: 'ledger-unavailable', fault: left.failure });
  const progress = (done: number, total: number) => announcer.emit('task.progress', { task: 'backup', done, total });
  const written = await shelf.writeMove(folder, passphrase, progress).done;
  if (!written.ok) {
    record(ports, { kind: 'move-called-off', body: { reason: 'file-not-written' } });
    return fail(written.failure === 'cancelled' ? taskFailure('cancelled') : { kind: 'could-not-save-file' });
  }
  announcer.emit('till.changed', {});
  return ok(written.value);
}

async function moveIn(
  ports: Ports,
  till: TillState,
  { file, passphrase }: ParsedInput<'move.in'>,
): Promise<Result<{ entries: number }>> {
  const { ledger, shelf, announcer, modeSwitch, session } = ports;
  const refusal = (): Failure | undefined =>
    wrongTime(ports, till) ?? (ledger.recharges({ limit: 1 }).items.length > 0 ? { kind: 'already-sold-here' } : undefined);
  const before = refusal();
  if (before) return fail(before);
  const progress = (done: number, total: number) => announcer.emit('task.progress', { task: 'restore', done, total });
  const found = await shelf.stageMove(file, passphrase, progress).done;
  if (!found.ok) return fail(stagingFailure(found.failure));
  const staged: StagedCopy | RefusedMove = found.value;
  if (typeof staged === 'string') return fail({ kind: staged });
  const after = refusal();
  if (after) {
    staged.discard();
    return fail(after);
  }
  const put = await modeSwitch.reopen(() => staged.takeItsPlace({ reason: 'moved in', by: session.staff() }));
  const placed: Result<void> = !put.ok ? put : put.value.ok ? ok(undefined) : fail(stagingFailure(put.value.failure));
  if (!placed.ok) staged.discard();
  return placed.ok ? ok({ entries: staged.entries }) : placed;
}

function callOff(ports: Ports, reason: string): Result<Record<string, never>> {
  if (ports.ledger.movedOutAt() === undefined) return fail({ kind: 'not-found' });
  const kept = record(ports, { kind: 'move-called-off', body: { reason } });
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  ports.announcer.emit('till.changed', {});
  return ok({});
}
