import { expect, test } from 'vitest';
import type { CredentialStore, Ports } from '../../electron/core/ports.ts';
import { watchCredentials } from '../../electron/core/credentials.ts';
import { ok, fail } from '../../shared/result.ts';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

/** A keychain that answers when the test lets it. */
function slowKeychain() {
  let answer: (health: Awaited<ReturnType<CredentialStore['selfTest']>>) => void = () => {};
  const asked = { times: 0 };
  const told: string[] = [];
  const incidents: unknown[] = [];
  const store: CredentialStore = {
    selfTest: () => {
      asked.times += 1;
      return new Promise((resolve) => (answer = resolve));
    },
    held: async () => ok('none'),
    put: async () => ok(undefined),
    use: async () => fail('none'),
    forget: async () => ok(undefined),
  };
  const ports: Pick<Ports, 'credentials' | 'announcer' | 'log'> = {
    credentials: store,
    announcer: { emit: (name) => void told.push(name) },
    log: { info: () => {}, incident: (error) => `incident-${incidents.push(error)}` },
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    ports,
    told,
    asked,
    settle,
    incidents,
    answers: async (health: Parameters<typeof answer>[0]) => {
      answer(health);
      await settle();
    },
  };
}

test('a look at the till does not wait for the keychain, and the page is told when it has answered', async () => {
  const { ports, told, asked, answers, settle } = slowKeychain();
  const watch = watchCredentials(ports);
  expect(watch.look()).toEqual({ held: 'none', keychain: 'checking' });
  await settle();
  expect(watch.look()).toEqual({ held: 'none', keychain: 'checking' });
  expect(asked.times).toBe(1);
  await answers('locked');
  expect(told).toEqual(['till.changed']);
  expect(watch.look()).toEqual({ held: 'none', keychain: 'locked' });
});

test('the same answer again tells nobody anything, so that asking and telling never chase each other', async () => {
  const { ports, told, answers, settle } = slowKeychain();
  const watch = watchCredentials(ports, { held: 'none', keychain: 'timeout' });
  for (let looks = 0; looks < 3; looks += 1) {
    expect(watch.look().keychain).toBe('timeout');
    await settle();
    await answers('timeout');
  }
  expect(told).toEqual([]);
});

test('an answer that is older than what was just saved changes nothing', async () => {
  const { ports, told, answers, settle } = slowKeychain();
  const watch = watchCredentials(ports);
  watch.look();
  await settle();
  watch.tell({ held: 'session', keychain: 'no-bus' });
  await answers('locked');
  expect(told).toEqual([]);
  expect(watch.look()).toEqual({ held: 'session', keychain: 'no-bus' });
});

test('a keychain that breaks is an incident in the log and no end of the till', async () => {
  const { ports, incidents, settle } = slowKeychain();
  const broken = { ...ports, credentials: { ...ports.credentials, held: () => Promise.reject(new Error('a bug')) } };
  const watch = watchCredentials(broken);
  watch.look();
  await settle();
  expect(incidents).toHaveLength(1);
  expect(watch.look().keychain).toBe('checking');
});

test('the status tells the recharge under way, as far as it has come, and nothing when it has ended', async () => {
  const till = await testTill();
  const { provider } = till;
  const submit = provider.submit.bind(provider);
  const seen: unknown[] = [];
  provider.submit = async (sold, credentials, onSending) => {
    seen.push(await till.call('till.status', {}));
    return submit(sold, credentials, () => {
      const allowed = onSending();
      seen.push(till.call('till.status', {}));
      return allowed;
    });
  };
  const mine = order();
  await till.call('recharge', mine);
  const startedAt = '2026-11-24T06:00:00.000Z';
  const { id, phone, operator, accountType, amount } = mine;
  const flight = { order: { id, phone, operator, accountType, amount }, startedAt, savedAt: startedAt };
  expect(await Promise.all(seen)).toMatchObject([
    { ok: true, value: { flight } },
    { ok: true, value: { flight: { ...flight, sentAt: startedAt } } },
  ]);
  expect(await till.call('till.status', {})).toMatchObject({ ok: true, value: { flight: null } });
});

test('what the page hears at the end of a recharge is true when it asks: nothing is under way any more', async () => {
  const till = await testTill();
  const answers: unknown[] = [];
  till.ports.announcer.emit = (name) => void (name === 'till.changed' && answers.push(till.call('till.status', {})));
  await till.call('recharge', order());
  expect(await Promise.all(answers)).toMatchObject([{ ok: true, value: { flight: null, wallet: { balance: 498_020 } } }]);
});

test('the status tells the day a sale made now belongs to, also after that day was closed', async () => {
  const till = await testTill();
  expect(await till.call('till.status', {})).toMatchObject({ ok: true, value: { businessDay: '2026-11-24' } });
  await till.call('shift.close', { counted: 0 });
  await till.call('day.close', {});
  expect(await till.call('till.status', {})).toMatchObject({ ok: true, value: { businessDay: '2026-11-25' } });
});
