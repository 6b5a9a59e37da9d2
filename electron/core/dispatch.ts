import type { CallName, CallResult } from '../../shared/ipc/contract.ts';

/** Answers any call by name. Takes unknown values because it stands at the border; never throws, never rejects. */
export type Dispatch = (name: unknown, input: unknown) => Promise<CallResult<CallName>>;
