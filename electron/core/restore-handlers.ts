import { fail, ok } from '../../shared/result.ts';
import type { Handlers, TillState } from './handlers.ts';
import { freeTries, lockMs } from './pin-gate.ts';
import type { ClosedPorts, Ports } from './ports.ts';
import { createRestores, type RestoreRules, type Restores } from './restore.ts';

type RestoreCall = 'backups.chooseFile' | 'backups.inspect' | 'backups.restore';

const served = ({ chooseFile, inspect, restore }: Restores): Pick<Handlers, RestoreCall> => ({
  'backups.chooseFile': () => chooseFile(),
  'backups.inspect': ({ file }) => inspect(file),
  'backups.restore': (wish) => restore(wish),
});

/** An owner is signed in; nothing is under way, and no drawer is open whose sales would go. */
export function restoreHandlers(ports: Ports, { flight }: TillState): Pick<Handlers, RestoreCall> {
  return served(
    createRestores(ports, {
      refusal: () => {
        if (flight.current) return { kind: 'till-busy' };
        return ports.ledger.openShift() ? { kind: 'shift-still-open' } : undefined;
      },
      word: async () => ok(ports.session.staff()),
    }),
  );
}

/** The same where no ledger can be opened: that is when it is needed most. */
export const closedRestoreHandlers = (ports: ClosedPorts): Pick<Handlers, RestoreCall | 'backups.list'> => ({
  'backups.list': async () => ok(await ports.shelf.list()),
  ...served(createRestores(ports, { refusal: () => undefined, word: ownersWord(ports) })),
});

/**
 * Nobody can be signed in, so an owner of the copy itself proves who they are. Wrong PINs are counted here: there is no ledger to
 * count them in, and each takes the time that its hash takes.
 */
function ownersWord({ session, modeSwitch, clock }: ClosedPorts): RestoreRules['word'] {
  let tries = 0;
  let lockedUntilMs = 0;
  return async (staged, { owner }) => {
    if (!staged.hasStaff) return modeSwitch.shopHasStaff() ? fail({ kind: 'owner-needed' }) : ok(session.staff());
    if (!owner) return fail({ kind: 'owner-needed' });
    const leftMs = lockedUntilMs - clock.monotonicMs();
    if (leftMs > 0) return fail({ kind: 'pin-locked', seconds: Math.ceil(leftMs / 1000) });
    const name = await staged.ownerNamed(owner.staffId, owner.pin);
    if (name !== undefined) return ok(name);
    tries += 1;
    const lock = lockMs(tries);
    lockedUntilMs = clock.monotonicMs() + lock;
    return fail(lock > 0 ? { kind: 'pin-locked', seconds: lock / 1000 } : { kind: 'wrong-pin', triesLeft: freeTries - tries });
  };
}
