import { expect, test } from 'vitest';
import { createSellController } from '../../renderer/features/sell/controller.ts';
import { defaultShopSettings } from '../../shared/domain/defaults.ts';
import { findOut } from '../../renderer/features/sell/find-out.ts';
import type { Flow } from '../../renderer/features/sell/flow-state.ts';
import type { Recharge, RechargeState } from '../../shared/domain/recharge.ts';
import type { RechargeId } from '../../shared/ids.ts';
import type { CallResult, Desk } from '../../shared/ipc/contract.ts';

const id = 'id-1' as RechargeId;
const inState = (state: RechargeState) => ({ ok: true, value: { id, state } as Recharge }) as const;
const notFound = { ok: false, failure: { kind: 'not-found' } } as const;
const instantly = async () => {};

/** A till that gives these answers to `recharges.byId`, one after another, the last one for ever. */
function asked(...answers: (CallResult<'recharges.byId'> | 'breaks')[]): { desk: Pick<Desk, 'call'>; count: () => number } {
  let count = 0;
  const call = async () => {
    const answer = answers[Math.min(count, answers.length - 1)];
    count += 1;
    if (answer === 'breaks' || answer === undefined) throw new Error('the channel broke');
    return answer;
  };
  return { desk: { call: call as Desk['call'] }, count: () => count };
}

test('a broken call is followed up in the ledger until the recharge has ended', async () => {
  const { desk } = asked('breaks', inState('sending'), inState('sending'), inState('succeeded'));
  expect(await findOut(desk, id, instantly)).toMatchObject({ kind: 'recharge', recharge: { state: 'succeeded' } });
});

test('an order is called not recorded only after the ledger denied it many times', async () => {
  const { desk, count } = asked(notFound);
  expect(await findOut(desk, id, instantly)).toEqual({ kind: 'not-recorded' });
  expect(count()).toBeGreaterThanOrEqual(10);
});

test('an order that turns up late is not called lost', async () => {
  const { desk } = asked(notFound, notFound, inState('sending'), inState('unknown'));
  expect(await findOut(desk, id, instantly)).toMatchObject({ kind: 'recharge', recharge: { state: 'unknown' } });
});

test.each([
  ['breaks', 'breaks' as const],
  ['cannot open its ledger', { ok: false, failure: { kind: 'ledger-unavailable', fault: 'io-error' } } as const],
  ['crashes', { ok: false, incident: 'K7' } as const],
])('a till that %s when it is asked is never read as "not sold"', async (_, answer) => {
  const { desk } = asked(answer);
  expect(await findOut(desk, id, instantly)).toEqual({ kind: 'cannot-tell' });
});

test('a recharge that stays under way for minutes is shown as under way, not as failed', async () => {
  const { desk } = asked(inState('sending'));
  expect(await findOut(desk, id, instantly)).toMatchObject({ kind: 'recharge', recharge: { state: 'sending' } });
});

/** Sells by keyboard over a desk whose `recharge` does what the test says. */
async function sellOver(
  recharge: Desk['recharge'],
  byId: CallResult<'recharges.byId'>,
): Promise<{ flow: Flow; phases: string[] }> {
  const phases: string[] = [];
  const desk = {
    recharge,
    call: (async (name: string) => (name === 'recharges.byId' ? byId : { ok: true, value: null })) as Desk['call'],
    on: () => () => {},
  };
  const sell = createSellController({ desk, newId: () => id, nowMs: () => 0, wait: instantly });
  sell.learnSettings(defaultShopSettings);
  const ended = new Promise<void>((resolve) => {
    sell.subscribe(() => {
      const flow = sell.get();
      phases.push(flow.at === 'sending' && flow.checking ? 'checking' : flow.at);
      if (flow.at === 'ended') resolve();
    });
  });
  sell.dispatch({ type: 'phone-typed', text: '01812345678' });
  sell.dispatch({ type: 'enter', by: 'key', repeat: false });
  sell.dispatch({ type: 'amount-typed', text: '50' });
  sell.dispatch({ type: 'enter', by: 'pointer', repeat: false });
  sell.dispatch({ type: 'enter', by: 'key', repeat: false });
  await ended;
  return { flow: sell.get(), phases };
}

test('when the call itself breaks the page says "checking" and then what the ledger knows', async () => {
  const { flow, phases } = await sellOver(async () => {
    throw new Error('the channel broke');
  }, inState('succeeded'));
  expect(phases).toContain('checking');
  expect(flow).toMatchObject({ at: 'ended', ending: { kind: 'recharge', recharge: { state: 'succeeded' } } });
});

test('an incident is answered with the ledger’s state, not with a guess', async () => {
  const { flow } = await sellOver(async () => ({ ok: false, incident: 'K7' }), inState('sending'));
  expect(flow).toMatchObject({ at: 'ended', ending: { kind: 'recharge', incident: 'K7', recharge: { state: 'sending' } } });
});

test('a refusal before anything was written is shown as that refusal', async () => {
  const { flow } = await sellOver(async () => ({ ok: false, failure: { kind: 'till-busy' } }), notFound);
  expect(flow).toMatchObject({ at: 'ended', ending: { kind: 'failure', failure: { kind: 'till-busy' } } });
});
