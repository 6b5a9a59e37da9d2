import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { StaffId } from '../../../shared/ids.ts';

export type Approval = { readonly staffId: StaffId; readonly pin: string };

/** A manager is asked: for which order, and what came of the PIN before. */
export type WordAsked = { readonly order: RechargeOrder; readonly wrong: Failure | null };

/** Where the till's question for a manager's word waits for an answer. Keeps no PIN. */
export type WordDesk = {
  readonly get: () => WordAsked | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly ask: (asked: WordAsked) => Promise<Approval | null>;
  /** Null: nobody gave it. */
  readonly answer: (approval: Approval | null) => void;
};

export function createWordDesk(): WordDesk {
  const listeners = new Set<() => void>();
  let asked: WordAsked | null = null;
  let answered: (approval: Approval | null) => void = () => {};
  const show = (next: WordAsked | null) => {
    asked = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => asked,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask: (next) => {
      show(next);
      return new Promise((resolve) => {
        answered = (approval) => {
          show(null);
          resolve(approval);
        };
      });
    },
    answer: (approval) => answered(approval),
  };
}
