import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpProvider } from '../../electron/adapters/provider-http/http-provider.ts';
import { classify } from '../../electron/core/classify.ts';
import type { Provider, ProviderEvidence } from '../../electron/core/ports/provider.ts';
import type { Behaviour, Framing } from '../helpers/test-provider/behaviours.ts';
import { startTestProvider, type TestProvider } from '../helpers/test-provider/start-test-provider.ts';
import { credentials, order } from './helpers/orders.ts';

let account: TestProvider;
let provider: Provider;
beforeAll(async () => {
  // So much that no balance changes its number of digits while it lasts: every answer is equally long.
  account = await startTestProvider({ walletPoisha: 5_000_000_000 });
  provider = createHttpProvider({
    endpoint: new URL(account.url),
    ca: account.ca ?? '',
    timeouts: { connectMs: 20_000, answerMs: 20_000 },
  });
});
afterAll(() => account.stop());

const sell = (): Promise<ProviderEvidence> => provider.submit(order(), credentials, () => true);

async function lengthOfAnswer(behaviour: Behaviour): Promise<number> {
  await account.behave(behaviour);
  await sell();
  return (await account.settledBooks()).requests.at(-1)?.answerBytes ?? 0;
}

/** Ends the answer after each number of bytes from none to all but one; answers what the client made of each. */
async function cutEverywhere(behaviour: Behaviour): Promise<{ evidence: ProviderEvidence[]; length: number }> {
  const length = await lengthOfAnswer(behaviour);
  await account.behave(...Array.from({ length }, (_, cutAtByte) => ({ ...behaviour, cutAtByte })));
  const evidence: ProviderEvidence[] = [];
  while (evidence.length < length) evidence.push(await sell());
  return { evidence, length };
}

async function expectOneRequestEach(sales: number): Promise<void> {
  const books = await account.settledBooks();
  const of = (list: { connection: number }[]) => new Set(list.slice(-sales).map(({ connection }) => connection)).size;
  expect(of(books.requests)).toBe(sales);
  expect(books.requests.length).toBe(books.connections);
  expect(books.charges.length).toBe(books.requests.length);
}

test.each<Framing>(['length', 'chunked'])('an answer framed by %s and cut at any byte is no reply at all', async (framing) => {
  const { evidence, length } = await cutEverywhere({ do: 'honest', framing });
  expect(length).toBeGreaterThan(700);
  expect(evidence.filter(({ kind }) => kind !== 'silence')).toEqual([]);
  await expectOneRequestEach(length);
});

test('an answer that ends with the connection and is cut at any byte never reads as a success', async () => {
  const { evidence, length } = await cutEverywhere({ do: 'honest', framing: 'close' });
  expect(new Set(evidence.map((each) => classify(order(), each).kind))).toEqual(new Set(['recharge-unknown']));
  await expectOneRequestEach(length);
});

test('a doubled brace that ends with the connection and is cut at any byte never reads as a success', async () => {
  const { evidence } = await cutEverywhere({ do: 'doubled-brace', framing: 'close' });
  expect(new Set(evidence.map((each) => classify(order(), each).kind))).toEqual(new Set(['recharge-unknown']));
});

test('a reset in the middle of an answer is a silence, wherever it comes', async () => {
  const length = await lengthOfAnswer({ do: 'honest', framing: 'close' });
  const cuts = Array.from({ length: 60 }, (_, nth) => Math.floor((nth * length) / 60));
  await account.behave(...cuts.map((cutAtByte): Behaviour => ({ do: 'honest', framing: 'close', cutAtByte, cutBy: 'reset' })));
  for (const _ of cuts) expect(await sell()).toMatchObject({ kind: 'silence' });
});
