// A till over the real ledger and the real connection that kills itself where it is told: node kill-till.ts '{"dir":...}'.
// Lines out: {"ready":MS}, then {"answer":RESULT} for each sale. Ends by itself after its last sale when the point never came.
import { unlinkSync, writeSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { createHttpProvider } from '../../../electron/adapters/provider-http/http-provider.ts';
import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import type { Provider } from '../../../electron/core/ports/provider.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { openTortureTill } from '../compose-till.ts';
import { below } from '../torture-class.ts';
import type { CrashPoint, KillTillSetup } from './kill-plan.ts';

const { dir, url, ca, plan, firstPhone, sales, seed } = JSON.parse(process.argv[2] ?? '') as KillTillSetup;
const random = seededRandom(seed);
let left = plan.at === 'any-moment' ? 0 : plan.nth;

/** The last instruction of this process, when the plan says so. */
function crashPoint(here: CrashPoint): void {
  if (plan.at !== here) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

const crashingLedger = (ledger: Ledger): Ledger => ({
  ...ledger,
  append: (draft, stamp) => {
    crashPoint('before-append');
    const kept = ledger.append(draft, stamp);
    crashPoint('after-append');
    return kept;
  },
});

function crashingProvider(provider: Provider): Provider {
  return {
    submit: async (order, credentials, onSending) => {
      const evidence = await provider.submit(order, credentials, () => {
        crashPoint('before-sending');
        const mayGo = onSending();
        crashPoint('after-sending');
        // By then the request is written, and no answer is read.
        setImmediate(() => crashPoint('first-byte-out'));
        return mayGo;
      });
      crashPoint('evidence-in-hand');
      return evidence;
    },
  };
}

if (plan.at === 'disk-call') unlinkSync(`/fault-control/kill/${plan.nth}/once`);
const provider = createHttpProvider({ endpoint: new URL(url), ca, timeouts: { connectMs: 10_000, answerMs: 10_000 } });
const till = await openTortureTill({ dir, provider: crashingProvider(provider), around: crashingLedger });
say({ ready: Math.round(performance.now()) });
for (let sale = 0; sale < sales; sale += 1) {
  const phone = `017${String(10_000_000 + firstPhone + sale)}`;
  const amount = (10 + below(random, 90)) * 100;
  say({ answer: await till.call('recharge', { id: uuidv7(), phone, operator: 'GP', accountType: 'prepaid', amount }) });
}
till.close();
await till.settled();

/** Synchronously: what was answered must be out before the next instruction may be the last. */
function say(message: object): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}
