import { contract, type CallName, type CallResult } from '../../shared/ipc/contract.ts';
import { roles, type Role } from '../../shared/domain/role.ts';
import type { Least } from '../../shared/ipc/call.ts';
import type { Failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { saveCredentials, watchCredentials } from './credentials.ts';
import { showCustomerClosed } from './customer-view.ts';
import { createHandlers, type Handlers, type TillState } from './handlers.ts';
import { closedRestoreHandlers } from './restore-handlers.ts';
import { changeMode } from './mode.ts';
import type { ClosedPorts, Ports } from './ports.ts';
import { changePreferences } from './preferences.ts';
import { lockWhenIdle } from './sign-in.ts';
import { closedTillStatus } from './till-status.ts';

/** Answers any call by name. Takes unknown values because it stands at the border; never throws, never rejects. */
export type Dispatch = (name: unknown, input: unknown) => Promise<CallResult<CallName>>;

export const createDispatch = (ports: Ports, till: TillState): Dispatch =>
  serve(ports, createHandlers(ports, till), admitStaff(ports, till));

/** The dispatch of a till that could not be opened: `till.status` says why, `mode.change` tries again, credentials may be given, the rest is refused. */
export function createClosedDispatch(ports: ClosedPorts, why: Failure): Dispatch {
  const refuse = () => fail(why);
  const names = Object.keys(contract) as CallName[];
  const refusals = Object.fromEntries(names.map((name) => [name, refuse])) as unknown as Handlers;
  const watch = watchCredentials(ports, { held: 'none', keychain: why.kind === 'keychain' ? why.fault : 'checking' });
  const handlers: Handlers = {
    ...refusals,
    'till.status': () => ok(closedTillStatus(ports, watch.look(), why)),
    'credentials.save': (input) => saveCredentials(ports, watch, input, false),
    ...closedRestoreHandlers(ports),
    'customer.show': (step) => showCustomerClosed(ports, step),
    'preferences.change': (change) => changePreferences(ports, change),
    'mode.change': ({ mode }) => changeMode(ports, mode),
  };
  return serve(ports, handlers, (_name, least) =>
    least === 'anyone' || mayCall(ports.session.role(), least) ? undefined : { kind: 'not-allowed' },
  );
}

/** Parse in, check the role, handle, parse out. The one catch of core: a crash becomes an incident id and a log entry. */
function serve(ports: Pick<Ports, 'log'>, handlers: Handlers, admit: Admit): Dispatch {
  return async (name, input) => {
    try {
      if (!isCallName(name)) return fail({ kind: 'unknown-call' });
      const { role, input: inputSchema, output: outputSchema } = contract[name];
      const refusal = admit(name, role);
      if (refusal) return fail(refusal);
      if (!isPlainObject(input)) return fail({ kind: 'invalid-input', at: ['input'] });
      const parsed = inputSchema.safeParse(input);
      if (!parsed.success)
        return fail({ kind: 'invalid-input', at: parsed.error.issues.slice(0, 20).map(({ path }) => pathText(path)) });
      // The contract ties each name's input to its handler; TypeScript cannot follow that through a lookup by a variable.
      const handle: (input: never) => Result<unknown> | Promise<Result<unknown>> = handlers[name];
      const result = await handle(parsed.data as never);
      return result.ok ? ok(outputSchema.parse(result.value)) : result;
    } catch (error) {
      return { ok: false, incident: ports.log.incident(error, isCallName(name) ? name : 'unknown-call') };
    }
  };
}

/** Why this call may not be made now. */
type Admit = (name: CallName, least: Least) => Failure | undefined;

/** Looks like nobody's doing: the page asks these by itself. */
const passive: ReadonlySet<CallName> = new Set(['recharges.byId', 'practice.state']);

/** Somebody must be signed in, where staff sign in, and have the role. A till that was left alone is locked first. */
function admitStaff(ports: Ports, { seat, flight }: TillState): Admit {
  return (name, least) => {
    if (seat) lockWhenIdle(ports, { seat, flight });
    if (least === 'anyone') return undefined;
    if (seat?.state().state === 'needed') return { kind: 'not-signed-in' };
    if (!passive.has(name)) seat?.touch();
    return mayCall(ports.session.role(), least) ? undefined : { kind: 'not-allowed' };
  };
}

/** What zod's strict objects let pass: dates, maps and instances, and an own `__proto__`, which they drop instead of refusing. */
function isPlainObject(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || Object.hasOwn(input, '__proto__')) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name);

const mayCall = (has: Role, needs: Role): boolean => roles.indexOf(has) >= roles.indexOf(needs);

/** Names of our own fields only; a path never repeats what the caller sent. */
const pathText = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, 80) || 'input';
