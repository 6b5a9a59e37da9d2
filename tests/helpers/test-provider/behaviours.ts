// What the test provider can be told to do. Plain data: it crosses a pipe as JSON.

/** Decided when a connection is accepted, before a byte of a request was read. */
export const connectionBehaviours = [
  'reset-before-tls',
  'fin-before-tls',
  'tls-stall',
  'garbage-before-tls',
  'old-tls',
  'expired-certificate',
  'wrong-host-certificate',
  'self-signed-certificate',
  /** TLS stands (on plain http: the connection), then it ends without reading. */
  'reset-before-reading',
  'fin-before-reading',
] as const;

/** Decided when a whole request has come (`reset-mid-request`: when its first byte has). */
export const requestBehaviours = [
  /** Checks the request as documented, charges, answers truthfully. */
  'honest',
  'doubled-brace',
  'failed',
  'invalid-credentials',
  'missing-parameters',
  'invalid-account-type',
  'invalid-operator',
  'operator-number-mismatch',
  'invalid-amount',
  'insufficient-balance',
  'transaction-failed',
  'charge-then-transaction-failed',
  // charged, and the answer is odd
  'wrong-phone',
  'wrong-amount',
  'wrong-operator',
  'wrong-arithmetic',
  'success-without-status',
  'new-status',
  'duplicate-keys',
  'failed-but-charged',
  'bad-utf8',
  'oversized',
  'empty',
  'secret-echo',
  'truncated-length',
  'truncated-chunked',
  'truncated-close',
  'slow-drip',
  /** Success, and the wallet grows by `poisha` right after. */
  'cashback',
  // charged, and no answer
  'charge-then-reset',
  'charge-then-fin',
  'charge-then-hang',
  /** FIN at once, the charge `afterMs` later. */
  'charge-late',
  // not charged, and no answer or not the provider's
  'reset-mid-request',
  'hang',
  'redirect',
  'html-502',
  /** `raw` bytes as they are (latin1), charged when `charge`. */
  'raw',
] as const;

export type ConnectionBehaviour = (typeof connectionBehaviours)[number];
export type RequestBehaviour = (typeof requestBehaviours)[number];
export type BehaviourName = ConnectionBehaviour | RequestBehaviour;

export type Framing = 'length' | 'chunked' | 'close';
/** A change of the wallet that is no recharge of this till. Positive fills it. */
export type WalletMove = { why: 'second-till' | 'deposit' | 'cashback' | 'reversal'; poisha: number };

export type Behaviour = {
  do: BehaviourName;
  /** Between the whole request and the charge: the script works on, whether or not anyone still listens. */
  workMs?: number;
  /** Between the charge and the answer. */
  thinkMs?: number;
  framing?: Framing;
  contentType?: string;
  /** The answer ends after this many bytes, its head included. */
  cutAtByte?: number;
  /** How it ends there: FIN, or a reset. */
  cutBy?: 'fin' | 'reset';
  walletBefore?: WalletMove;
  walletAfter?: WalletMove;
  /** `redirect` */
  status?: number;
  location?: string;
  /** `failed` */
  failureReason?: string;
  fullName?: string;
  /** `reset-mid-request` */
  afterBytes?: number;
  /** `charge-late` */
  afterMs?: number;
  /** `cashback` */
  poisha?: number;
  /** `slow-drip`: one byte this often. */
  everyMs?: number;
  /** `raw` */
  raw?: string;
  charge?: boolean;
};

const forConnections: ReadonlySet<string> = new Set(connectionBehaviours);
export const isConnectionBehaviour = (name: BehaviourName): name is ConnectionBehaviour => forConnections.has(name);
export const isRequestBehaviour = (behaviour: Behaviour): behaviour is Behaviour & { do: RequestBehaviour } =>
  !forConnections.has(behaviour.do);
