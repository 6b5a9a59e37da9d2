import { uuidv7 } from 'uuidv7';
import { classify, type OutcomeDraft } from '../../../electron/core/classify.ts';
import { entryDraftSchema } from '../../../shared/domain/ledger-entry.ts';
import { rechargeOrderSchema } from '../../../shared/domain/recharge.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { scratchFolder } from '../scratch.ts';
import { tally, type Findings, type TortureClass } from '../torture-class.ts';
import { fuzzMessages } from './messages.ts';
import { jsonTexts } from './json-texts.ts';
import { mutatedReply } from './mutate.ts';
import { mutatedFiles } from './mutated-files.ts';
import { naughtySales } from './naughty-sales.ts';
import { readOwnJson } from './own-json.ts';
import { proves, type Proof, type Reply } from './oracle.ts';

const order = rechargeOrderSchema.parse({
  id: uuidv7(),
  phone: '01712345678',
  operator: 'GP',
  accountType: 'prepaid',
  amount: 2000,
});

/** Mutated replies against an oracle of its own; a corpus of JSON texts; naughty strings in every text; mutated messages. */
export const fuzz: TortureClass = {
  name: 'fuzz',
  what: 'mutated replies, JSON texts, naughty strings, mutated messages and files',
  fullTrials: 1_000_000,
  sliceTrials: 30_000,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    try {
      const texts = parsingTexts();
      const naughty = await naughtySales(scratch.dir, trials < 100_000 ? 120 : Infinity);
      const messages = await fuzzMessages(scratch.dir, Math.min(20_000, Math.ceil(trials / 20)), seed);
      const files = await mutatedFiles(scratch.dir, trials < 100_000 ? 60 : 2_000, seed);
      const replies = mutatedReplies(trials, seed, progress);
      return {
        trials: replies.trials,
        broken: [...texts.broken, ...naughty.broken, ...messages.broken, ...files.broken, ...replies.broken],
        facts: { ...texts.facts, ...naughty.facts, ...messages.facts, ...files.facts, ...replies.facts },
      };
    } finally {
      scratch.remove();
    }
  },
};

const expected: Readonly<Record<Proof, OutcomeDraft['kind']>> = {
  succeeded: 'recharge-succeeded',
  failed: 'recharge-failed',
  rejected: 'recharge-rejected',
  nothing: 'recharge-unknown',
};

/** What is wrong with what the product makes of a reply; undefined when nothing is. */
function misjudged(reply: Reply): { proof: Proof; wrong: string | undefined } {
  const proof = proves(order, reply);
  try {
    const draft = classify(order, { kind: 'reply', ...reply });
    if (draft.kind !== expected[proof]) return { proof, wrong: `${draft.kind}, the oracle says ${proof}` };
    const kept = entryDraftSchema.safeParse(draft);
    return { proof, wrong: kept.success ? undefined : `the ledger would not take it: ${kept.error.message}` };
  } catch (error) {
    return { proof, wrong: `threw ${String(error)}` };
  }
}

function mutatedReplies(trials: number, seed: number, progress: (done: number) => boolean): Findings {
  const { counts, add } = tally();
  const broken: string[] = [];
  for (let trial = 0; trial < trials; trial += 1) {
    const reply = mutatedReply(seededRandom(seed * 1_000_003 + trial));
    const { proof, wrong } = misjudged(reply);
    add(`replies that prove ${proof}`);
    if (wrong !== undefined) broken.push(`seed ${seed}, reply ${trial}: ${wrong}: ${JSON.stringify(reply)}`);
    if (trial % 500 === 0 && !progress(trial)) return { trials: trial, broken, facts: counts };
  }
  return { trials, broken, facts: counts };
}

/** Texts that a parser must take, must refuse, or may do either with: each as a body, and with the oracle's reader as the referee. */
function parsingTexts(): Findings {
  const broken: string[] = [];
  for (const { text, json } of jsonTexts()) {
    if (json !== undefined && (readOwnJson(text) !== undefined) !== json)
      broken.push(`the oracle itself reads ${JSON.stringify(text.slice(0, 60))} wrongly`);
    for (const status of [200, 401, 422]) {
      const { wrong } = misjudged({ status, body: text });
      if (wrong !== undefined) broken.push(`${status} ${JSON.stringify(text.slice(0, 120))}: ${wrong}`);
    }
  }
  return { trials: 0, broken, facts: { 'JSON texts': jsonTexts().length } };
}
