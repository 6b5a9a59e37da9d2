import { below, pick, type Random } from '../torture-class.ts';
import type { Command } from '../model/commands.ts';

/** Regulars of the shop, and as many numbers as the story's phones have room for. */
const customers = 70;
const prices = [10, 14, 20, 33, 49, 50, 100, 199, 500, 998] as const;
const deeds = [
  ...Array.from({ length: 24 }, () => 'success' as const),
  'decline',
  'refuse',
  'no-connection',
  'silence',
  'charged-silence',
] as const;
const cashiers = ['Salma', 'Karim', 'Jamal'] as const;

/** What happens beside the sales, most of it now and then. */
const besides: readonly ((random: Random) => Command)[] = [
  (random) => ({ do: 'top-up', taka: 1_000 + below(random, 20_000) }),
  (random) => ({ do: 'name-gap', which: below(random, 4) }),
  (random) => ({ do: 'name-gap', which: below(random, 4) }),
  (random) => ({ do: 'settle', which: below(random, 4) }),
  (random) => ({ do: 'settle', which: below(random, 4) }),
  (random) => ({ do: 'settle', which: below(random, 4) }),
  (random) => ({ do: 'pay-in', taka: 1 + below(random, 2_000) }),
  (random) => ({ do: 'pay-out', taka: 1 + below(random, 2_000) }),
  (random) => ({ do: 'pay-baki', customer: below(random, customers), percent: 1 + below(random, 100) }),
  (random) => ({ do: 'pay-baki', customer: below(random, 8), percent: 1 + below(random, 100) }),
  (random) => ({ do: 'forgive-baki', customer: below(random, 8), percent: 1 + below(random, 100) }),
  (random) => ({ do: 'second-till', taka: pick(random, prices) }),
  (random) => ({ do: 'clock-jump', minutes: pick(random, [-45, -20, -3, 3, 20, 45]) }),
  (random) => ({ do: 'restart', during: pick(random, killedIn), customer: below(random, customers), taka: pick(random, prices) }),
  () => ({ do: 'repeat' }),
];
const killedIn = ['nothing', 'hold-before-sending', 'hold', 'charged-hold'] as const;

function sale(random: Random): Command {
  const onTheSlate = random() < 0.85 ? 'nothing' : pick(random, ['half', 'all'] as const);
  // A few customers owe most of what is owed.
  const customer = below(random, onTheSlate === 'nothing' ? customers : 8);
  return { do: 'sell', customer, taka: pick(random, prices), deed: pick(random, deeds), confirm: random() < 0.5, onTheSlate };
}

/** The hours between two counts of the drawer. */
function shift(random: Random, sales: number): Command[] {
  const commands: Command[] = [
    { do: 'take-over', staff: pick(random, cashiers) },
    { do: 'open-shift', floatTaka: below(random, 3_000) },
  ];
  for (let sold = 0; sold < sales; sold += 1) {
    commands.push(sale(random), { do: 'wait', minutes: 1 + below(random, 8) });
    if (random() < 0.3) commands.push(pick(random, besides)(random));
  }
  // Nobody counts the drawer every time, and nobody counts right every time.
  if (random() < 0.9) commands.push({ do: 'close-shift', countedTaka: below(random, 20_000) });
  return commands;
}

/** Two shifts, and the end of the day; one in eight is closed only the next morning. */
export function shopDay(random: Random, sales: number): Command[] {
  const early = below(random, sales);
  const closing: Command[] = random() < 0.875 ? [{ do: 'close-day' }] : [];
  return [...shift(random, early), ...shift(random, sales - early), ...closing];
}
