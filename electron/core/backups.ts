import type { BackupList } from '../../shared/domain/backup.ts';
import type { SecondFolderTrouble } from '../../shared/domain/backup-list.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from './handlers.ts';
import type { Ports } from './ports.ts';

type BackupPorts = Pick<Ports, 'backups' | 'shelf' | 'files' | 'announcer'>;
type BackupCall = 'backups.list' | 'backups.makeNow' | 'backups.chooseFolder' | 'backups.forgetFolder';

export function backupHandlers(ports: BackupPorts): Pick<Handlers, BackupCall> {
  const { shelf, files } = ports;
  return {
    'backups.list': async () => ok(await shelf.list()),
    'backups.makeNow': () => makeNow(ports),
    'backups.chooseFolder': async () => {
      const folder = await files.choose('folder');
      return folder === null ? ok(await shelf.list()) : listed(ports, await shelf.keepAlsoIn(folder));
    },
    'backups.forgetFolder': async () => listed(ports, await shelf.keepAlsoIn(null)),
  };
}

async function makeNow({ backups, shelf, announcer }: BackupPorts): Promise<Result<BackupList>> {
  const made = await backups.make((done, total) => announcer.emit('task.progress', { task: 'backup', done, total }));
  return made.ok ? ok(await shelf.list()) : fail({ kind: 'ledger-unavailable', fault: made.failure });
}

async function listed({ shelf }: BackupPorts, chosen: Result<void, SecondFolderTrouble>): Promise<Result<BackupList>> {
  return chosen.ok ? ok(await shelf.list()) : fail({ kind: 'second-folder', trouble: chosen.failure });
}
