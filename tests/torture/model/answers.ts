import type { CallName, CallResult } from '../../../shared/ipc/contract.ts';

export function requireEqual(found: unknown, expected: unknown, what: string): void {
  if (!Object.is(found, expected))
    throw new Error(`${what}: the till says ${JSON.stringify(found)}, the model ${JSON.stringify(expected)}`);
}

export const requireSame = (found: unknown, expected: unknown, what: string): void =>
  requireEqual(JSON.stringify(found), JSON.stringify(expected), what);

export const failureOf = (answer: CallResult<CallName>): string =>
  'failure' in answer ? answer.failure.kind : JSON.stringify(answer);
