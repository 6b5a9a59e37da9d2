import { connectionBehaviours, requestBehaviours, type Behaviour } from '../../helpers/test-provider/behaviours.ts';
import { below, pick, type Random } from '../torture-class.ts';

/** Each fault once, with what it needs to be one. Those that never answer are left to the contract suite's patience and to `hanging`. */
export const faultCases: readonly Behaviour[] = [
  ...connectionBehaviours.filter((name) => name !== 'tls-stall').map((name) => ({ do: name })),
  ...requestBehaviours
    .filter((name) => name !== 'hang' && name !== 'charge-then-hang' && name !== 'slow-drip')
    .map((name) => withNeeds(name)),
  { do: 'redirect', status: 421 },
  { do: 'slow-drip', everyMs: 0 },
  { do: 'raw', raw: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', charge: true },
  { do: 'raw', raw: '\u0016\u0003\u0001not http at all', charge: true },
  { do: 'raw', raw: 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"success":true}', charge: true },
];

/** What takes the whole patience of the till. */
export const hanging: readonly Behaviour[] = [{ do: 'hang' }, { do: 'charge-then-hang' }, { do: 'tls-stall' }];

function withNeeds(name: (typeof requestBehaviours)[number]): Behaviour {
  if (name === 'cashback') return { do: name, poisha: 500 };
  if (name === 'reset-mid-request') return { do: name, afterBytes: 10 };
  if (name === 'charge-late') return { do: name, afterMs: 20 };
  return { do: name };
}

const answering = requestBehaviours.filter((name) => !/hang|reset|fin$|late|raw|slow/.test(name));
const framings = ['length', 'chunked', 'close'] as const;

/** Any fault, or an answer of any framing cut anywhere, with the wallet moving around it. */
export function randomBehaviour(random: Random): Behaviour {
  if (random() < 0.25) return pick(random, faultCases);
  if (random() < 0.1) return { do: 'reset-mid-request', afterBytes: 1 + below(random, 400) };
  return {
    do: random() < 0.5 ? 'honest' : pick(random, answering),
    poisha: 500,
    framing: pick(random, framings),
    ...(random() < 0.4 && { cutAtByte: below(random, 1_100), cutBy: pick(random, ['fin', 'reset'] as const) }),
    ...(random() < 0.05 && { walletBefore: { why: 'second-till', poisha: -1980 } as const }),
    ...(random() < 0.05 && { walletAfter: { why: 'deposit', poisha: 500_000 } as const }),
    ...(random() < 0.05 && { thinkMs: below(random, 20) }),
  };
}
