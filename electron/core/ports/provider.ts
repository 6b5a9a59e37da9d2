import type { NotSentReason, RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { PracticeState } from '../../../shared/domain/practice.ts';

/** The phase decides, never an error code: a reset happens before sending as well as after the charge. */
export type ProviderEvidence =
  /** Not one byte of the request left. */
  | { kind: 'not-sent'; reason: NotSentReason; detail?: string }
  /** A whole HTTP reply came. `body` is null when it is not UTF-8. */
  | { kind: 'reply'; status: number; body: string | null; providerDate?: string }
  /** The request may have reached the provider and no whole reply came. */
  | {
      kind: 'silence';
      cause: 'no-answer-in-time' | 'connection-lost-after-sending' | 'answer-cut-short' | 'answer-too-long' | 'answer-unreadable';
      detail?: string;
    };

/** Lent to a provider for one request. Prints as `[secret]` in every conversion. */
export type Credentials = { readonly apiKey: Secret; readonly apiSecret: Secret };
export interface Secret {
  /** The only way to the text; call it where the request body is built and nowhere else. */
  reveal(): string;
}

/** The reseller API. */
export interface Provider {
  /**
   * Makes at most one request for this order, over a fresh connection, and tells what came of it.
   * Connects first; calls `onSending` exactly once after the connection is secured and before the first byte of the request.
   * When `onSending` answers false nothing is sent (`not-sent`, `stopped-before-sending`).
   * Never retries, never follows a redirect, never throws for the network.
   */
  submit(order: RechargeOrder, credentials: Credentials, onSending: () => boolean): Promise<ProviderEvidence>;
}

/** The practice provider's own controls; absent for real selling. */
export interface Practice {
  state(): PracticeState;
  behave(behaviour: PracticeState['behaviour']): PracticeState;
}
