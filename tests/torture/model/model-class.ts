import { join } from 'node:path';
import fc from 'fast-check';
import { emptied, hollowBallast, scratchFolder } from '../scratch.ts';
import { tally, type TortureClass } from '../torture-class.ts';
import { stories, type Command } from './commands.ts';
import { live } from './live.ts';

/** Random counter days, lived by a till with a real ledger and by a pure model of it. */
export const model: TortureClass = {
  name: 'model',
  what: 'fast-check stories against a pure model: sell, silence, restart, clock, top-up, second till, settle, cash, baki, naming, close',
  fullTrials: 20_000,
  sliceTrials: 80,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    const { counts, add } = tally();
    let done = 0;
    let goOn = true;
    const property = fc.asyncProperty(stories, async (commands) => {
      if (!goOn) return;
      const story = await live(commands, withBallast(emptied(join(scratch.dir, 'ledger'))));
      done += 1;
      goOn = progress(done);
      countDeeds(commands, add);
      for (const { state } of story.model.sales) add(`sales ${state}`);
    });
    try {
      const checked = await fc.check(property, { numRuns: trials, seed });
      const broken = checked.failed ? [`seed ${seed}: ${fc.defaultReportMessage(checked)?.slice(0, 4_000)}`] : [];
      return { trials: done, broken, facts: counts };
    } finally {
      scratch.remove();
    }
  },
};

function withBallast(dir: string): string {
  hollowBallast(dir);
  return dir;
}

function countDeeds(commands: readonly Command[], add: (fact: string) => void): void {
  for (const command of commands)
    add(command.do === 'restart' && command.during !== 'nothing' ? 'restarts with a sale under way' : `commands: ${command.do}`);
}
