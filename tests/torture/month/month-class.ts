import { join } from 'node:path';
import { emptied, hollowBallast, scratchFolder } from '../scratch.ts';
import { tally, type TortureClass } from '../torture-class.ts';
import { liveMonth } from './live-month.ts';

/** Whole months of a shop: every Z equals the provider's books and the cash on paper, to the poisha, and never changes. */
export const month: TortureClass = {
  name: 'month',
  what: "months of a shop: cashiers, every outcome, kills, deposits, gaps, baki, clock jumps; each Z against the provider's books and a cash model",
  fullTrials: 100,
  sliceTrials: 1,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    const { counts, add } = tally();
    const broken: string[] = [];
    try {
      for (let trial = 0; trial < trials; trial += 1) {
        const dir = emptied(join(scratch.dir, 'ledger'));
        hollowBallast(dir);
        try {
          const { story, commands } = await liveMonth(dir, seed * 1_009 + trial, 25);
          add('Zs', story.papers.length);
          for (const command of commands) add(`commands: ${command.do}`);
          for (const { state } of story.model.sales) add(`sales ${state}`);
        } catch (error) {
          broken.push(`seed ${seed}, month ${trial}: ${error instanceof Error ? error.message : String(error)}`);
        }
        if (!progress(trial + 1)) return { trials: trial + 1, broken, facts: counts };
      }
      return { trials, broken, facts: counts };
    } finally {
      scratch.remove();
    }
  },
};
