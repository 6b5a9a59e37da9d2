import { requireEqual } from './answers.ts';
import { forgiveBaki, payBaki, payIn, payOut } from './cash-desk.ts';
import type { Command } from './commands.ts';
import { repeat, restart, sell, settle } from './counter.ts';
import { expectSame, type Depth } from './expect-same.ts';
import { changeCutOver, closeDay, closeShift, nameGap, openShift } from './office.ts';
import { beginStory, endStory, pass, type Story } from './story.ts';

/** Lives a story with a real till and its model side by side; throws where they part. */
export async function live(commands: readonly Command[], dir: string): Promise<Story> {
  const story = await beginStory(dir);
  try {
    await liveOn(story, commands, 'everything');
    return story;
  } finally {
    await endStory(story);
  }
}

export async function liveOn(story: Story, commands: readonly Command[], depth: Depth): Promise<void> {
  for (const command of commands) {
    await obey(story, command);
    await expectSame(story, depth);
  }
  await expectSame(story, 'everything');
  requireEqual(story.till.verify().intact, true, 'the ledger is intact');
  requireEqual(new Set(story.provider.posts).size, story.provider.posts.length, 'no order was sent twice');
}

async function obey(story: Story, command: Command): Promise<void> {
  const { clock } = story;
  // Time passes between any two things at a counter.
  pass(clock, 5_000);
  switch (command.do) {
    case 'sell':
      return sell(story, command, command.deed);
    case 'repeat':
      return repeat(story);
    case 'restart':
      return restart(story, command);
    case 'wait':
      return pass(clock, command.minutes * 60_000);
    case 'clock-jump':
      clock.wallMs += command.minutes * 60_000;
      return;
    case 'top-up':
      return moveOutside(story, command.taka * 100);
    case 'second-till':
      return moveOutside(story, command.taka * -99);
    case 'settle':
      return settle(story, command.which);
    case 'close-shift':
      return closeShift(story, command.countedTaka * 100);
    case 'open-shift':
      return openShift(story, command.floatTaka * 100);
    case 'close-day':
      return closeDay(story);
    case 'pay-in':
      return payIn(story, command.taka * 100);
    case 'pay-out':
      return payOut(story, command.taka * 100);
    case 'pay-baki':
      return payBaki(story, command);
    case 'forgive-baki':
      return forgiveBaki(story, command);
    case 'name-gap':
      return nameGap(story, command.which);
    case 'cut-over':
      return changeCutOver(story, command.minutes);
    case 'take-over':
      story.staff = command.staff;
      return;
  }
}

function moveOutside({ provider, model }: Story, amount: number): void {
  provider.purse += amount;
  model.outsideMoves += 1;
}
