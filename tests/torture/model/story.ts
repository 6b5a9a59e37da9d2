import type { Clock } from '../../../electron/core/ports.ts';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import { openTortureTill, type TortureTill } from '../compose-till.ts';
import { purseProvider, type PurseProvider } from '../purse-provider.ts';
import { requireEqual } from './answers.ts';
import { openDrawer } from './paper-cash.ts';
import { newModel, today, type Model } from './pure-model.ts';

export type Story = {
  dir: string;
  till: TortureTill;
  provider: PurseProvider;
  model: Model;
  clock: StoryClock;
  staff: string;
  lastOrder: CallInput<'recharge'> | undefined;
  /** Every Z as it came out of the printer. */
  papers: DayReport[];
};
type StoryClock = Clock & { wallMs: number; steadyMs: number };

/** More than anybody in a story can owe. */
const bakiLimitTaka = 50_000;

/** Opens a till with an empty ledger, a purse full of money, and the first drawer. */
export async function beginStory(dir: string, startsAt = '2026-11-24T06:00:00.000Z'): Promise<Story> {
  const clock: StoryClock = {
    wallMs: Date.parse(startsAt),
    steadyMs: 0,
    nowMs: () => clock.wallMs,
    monotonicMs: () => clock.steadyMs,
  };
  const provider = purseProvider();
  const story = { dir, provider, clock, model: newModel(), staff: 'Salma', lastOrder: undefined, papers: [] };
  const begun: Story = Object.assign(story, { till: await reopened(story) });
  openDrawer(begun.model.cash, today(begun.model, clock.wallMs), 0);
  const changed = await begun.till.call('settings.change', { bakiLimitTaka });
  requireEqual(changed.ok, true, 'baki is allowed');
  return begun;
}

/** The same folder, provider and clock, a new till. */
export const reopened = (story: Omit<Story, 'till'>): Promise<TortureTill> =>
  openTortureTill({ dir: story.dir, provider: story.provider, clock: story.clock, staff: () => story.staff });

/** Readers first, as the till itself does: the last one to leave a ledger puts its WAL away. */
export async function endStory({ till }: Story): Promise<void> {
  await till.ports.reader.close();
  till.close();
  await till.settled();
}

export function pass(clock: StoryClock, ms: number): void {
  clock.wallMs += ms;
  clock.steadyMs += ms;
}
