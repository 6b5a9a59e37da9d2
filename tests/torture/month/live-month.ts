import { seededRandom } from '../../helpers/seeded-random.ts';
import { requireEqual } from '../model/answers.ts';
import type { Command } from '../model/commands.ts';
import { liveOn } from '../model/live.ts';
import { beginStory, endStory, pass, type Story } from '../model/story.ts';
import { below } from '../torture-class.ts';
import { shopDay } from './shop-day.ts';

const days = 30;
const dayMs = 24 * 60 * 60_000;
/** 9 in the morning in Dhaka. */
const opensAtMs = 3 * 60 * 60_000;

export type Month = { story: Story; commands: Command[] };

/** A month of one shop, lived day after day, to the last Z; throws where till and paper part. `afterDay` is told each evening. */
export async function liveMonth(
  dir: string,
  seed: number,
  salesADay: number,
  afterDay: (story: Story) => void = () => {},
): Promise<Month> {
  const random = seededRandom(seed);
  const story = await beginStory(dir, '2026-11-01T02:00:00.000Z');
  const lived: Command[] = [];
  const liveThrough = async (commands: Command[]): Promise<void> => {
    lived.push(...commands);
    await liveOn(story, commands, 'what-moves');
  };
  const newCutOverOn = below(random, days);
  try {
    for (let day = 0; day < days; day += 1) {
      untilMorning(story);
      if (day === newCutOverOn) await liveThrough([{ do: 'cut-over', minutes: 120 }]);
      await liveThrough(shopDay(random, 1 + below(random, salesADay * 2)));
      afterDay(story);
    }
    await liveThrough(lastEvening(story));
    expectTheBooks(story);
    return { story, commands: lived };
  } finally {
    await endStory(story);
  }
}

/** The wall clock of the till may be wrong; its owner sleeps all the same. */
function untilMorning({ clock }: Story): void {
  const sinceOpening = (clock.wallMs - opensAtMs) % dayMs;
  pass(clock, dayMs - sinceOpening);
}

/** Everything that is open is brought to an end: each unknown settled, and every day closed. */
function lastEvening({ model }: Story): Command[] {
  const settles = model.sales.filter(({ state }) => state === 'unknown').map((): Command => ({ do: 'settle', which: 0 }));
  // So that the wallet says once more what it holds, and shows what has not been seen yet.
  const sell: Command = { do: 'sell', customer: 69, taka: 11, deed: 'success', confirm: true, onTheSlate: 'nothing' };
  const closings = Array.from({ length: 8 }, (): Command => ({ do: 'close-day' }));
  return [{ do: 'open-shift', floatTaka: 0 }, ...settles, sell, { do: 'close-shift', countedTaka: 0 }, ...closings];
}

/** Everything the provider ever charged stands on exactly one Z, and the last one knows what is in the purse. */
function expectTheBooks({ provider, papers }: Story): void {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  requireEqual(
    papers.at(-1)?.grandTotal,
    sum(provider.charges.map(({ amount }) => amount)),
    "the grand total, and the provider's books",
  );
  requireEqual(
    sum(papers.map(({ charged }) => charged.count)),
    provider.charges.length,
    "the recharges on all Zs, and the provider's books",
  );
  // Day after day adds up by itself (office.ts); so from the first balance to the last.
  requireEqual(papers.at(-1)?.wallet?.closing, provider.told, 'what the last Z says is in the wallet');
}
