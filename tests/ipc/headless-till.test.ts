import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startHeadlessTill } from '../helpers/headless-till.ts';
import { order } from '../helpers/orders.ts';
import { temporaryFolder } from '../helpers/till-parts.ts';

const script = fileURLToPath(new URL('../../scripts/till.ts', import.meta.url));

test('the headless till practises without any credentials, and keeps what it sold', async () => {
  const dir = temporaryFolder();
  const till = await startHeadlessTill({ dir, env: { RECHARGE_DESK_API_KEY: '', RECHARGE_DESK_API_SECRET: '' } });
  const sold = order();
  expect(await till.call('recharge', sold)).toMatchObject({ ok: true, value: { state: 'succeeded', staff: 'headless' } });
  expect(await till.end()).toBe(0);
  const again = await startHeadlessTill({ dir });
  expect(await again.call('recharges.byId', { id: sold.id })).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  expect(await again.end()).toBe(0);
});

test('lines that are no calls are answered and change nothing, and a call without input is a call with an empty one', () => {
  const lines = ['not json', '[]', '{"id":3}', '{"id":4,"call":"unknowns.list"}', '{"id":5,"call":"__proto__","input":{}}', ''];
  const { stdout, status } = spawnSync(process.execPath, [script, '--data', temporaryFolder(), '--practice'], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
  });
  const [ready, ...answers] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: unknown; result?: unknown });
  expect(ready).toEqual({ ready: true });
  expect(new Map(answers.map(({ id, result }) => [id, result]))).toEqual(
    new Map<unknown, unknown>([
      [null, { ok: false, failure: { kind: 'invalid-input', at: ['line'] } }],
      [3, { ok: false, failure: { kind: 'unknown-call' } }],
      [4, { ok: true, value: { items: [], cursor: null } }],
      [5, { ok: false, failure: { kind: 'unknown-call' } }],
    ]),
  );
  expect(status).toBe(0);
});

test.each([[['--practice']], [['--data', 'x']], [['--data', 'x', '--practice', '--provider', 'https://127.0.0.1:9/']]])(
  'it says how to use it when called with %j',
  (args) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('usage:') as string });
  },
);

test('a provider that is neither https nor on this machine is refused at once', () => {
  const { status } = spawnSync(process.execPath, [script, '--data', temporaryFolder(), '--provider', 'http://192.0.2.1/'], {
    encoding: 'utf8',
    input: '',
  });
  expect(status).not.toBe(0);
});
