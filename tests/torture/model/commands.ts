import fc from 'fast-check';

/** What happens at a counter. Plain data, so that a failing story prints itself and shrinks. */
export type Command =
  | {
      do: 'sell';
      customer: number;
      taka: number;
      deed: 'success' | 'decline' | 'refuse' | 'no-connection' | 'silence' | 'charged-silence';
      confirm: boolean;
      /** What of the price is written on the slate. */
      onTheSlate: 'nothing' | 'half' | 'all';
    }
  /** The last order once more, as a double click or a page that lost its answer would. */
  | { do: 'repeat' }
  /** The till stops, with a sale under way or none, and starts again. */
  | { do: 'restart'; during: 'nothing' | 'hold-before-sending' | 'hold' | 'charged-hold'; customer: number; taka: number }
  | { do: 'wait'; minutes: number }
  | { do: 'clock-jump'; minutes: number }
  | { do: 'top-up'; taka: number }
  | { do: 'second-till'; taka: number }
  /** The owner settles an unknown by the provider's dashboard, so truthfully. */
  | { do: 'settle'; which: number }
  | { do: 'close-shift'; countedTaka: number }
  | { do: 'open-shift'; floatTaka: number }
  | { do: 'close-day' }
  | { do: 'pay-in'; taka: number }
  | { do: 'pay-out'; taka: number }
  /** A customer brings a part of what they owe, or is let off it. */
  | { do: 'pay-baki'; customer: number; percent: number }
  | { do: 'forgive-baki'; customer: number; percent: number }
  /** The owner names a movement of the wallet. */
  | { do: 'name-gap'; which: number }
  | { do: 'cut-over'; minutes: number }
  /** Somebody else takes the next sales. */
  | { do: 'take-over'; staff: string };

const customer = fc.integer({ min: 0, max: 2 });
// Few amounts, so that the same number meets the same amount again.
const amountTaka = fc.constantFrom(20, 33, 500);

const sell = fc.record({
  do: fc.constant('sell' as const),
  customer,
  taka: amountTaka,
  deed: fc.constantFrom(
    'success' as const,
    'success' as const,
    'success' as const,
    'decline' as const,
    'refuse' as const,
    'no-connection' as const,
    'silence' as const,
    'charged-silence' as const,
  ),
  confirm: fc.boolean(),
  onTheSlate: fc.constantFrom('nothing' as const, 'nothing' as const, 'nothing' as const, 'half' as const, 'all' as const),
});
const percent = fc.integer({ min: 1, max: 100 });
const waiting = fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 4, 14, 16, 600) });
const settling = fc.record({ do: fc.constant('settle' as const), which: fc.nat(5) });
const others: fc.Arbitrary<Command>[] = [
  fc.constant({ do: 'repeat' as const }),
  fc.record({
    do: fc.constant('restart' as const),
    during: fc.constantFrom('nothing' as const, 'hold-before-sending' as const, 'hold' as const, 'charged-hold' as const),
    customer,
    taka: amountTaka,
  }),
  waiting,
  fc.record({ do: fc.constant('clock-jump' as const), minutes: fc.constantFrom(-4_000, -1_500, -20, -1, 3, 20, 1_500) }),
  fc.record({ do: fc.constant('top-up' as const), taka: fc.integer({ min: 1, max: 5_000 }) }),
  fc.record({ do: fc.constant('second-till' as const), taka: amountTaka }),
  settling,
  fc.record({ do: fc.constant('close-shift' as const), countedTaka: fc.nat(2_000) }),
  fc.record({ do: fc.constant('open-shift' as const), floatTaka: fc.nat(500) }),
  fc.constant({ do: 'close-day' as const }),
  fc.record({ do: fc.constantFrom('pay-in' as const, 'pay-out' as const), taka: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ do: fc.constantFrom('pay-baki' as const, 'forgive-baki' as const), customer, percent }),
  fc.record({ do: fc.constant('name-gap' as const), which: fc.nat(3) }),
  fc.record({ do: fc.constant('cut-over' as const), minutes: fc.constantFrom(0, 60, 240, 719) }),
  fc.record({ do: fc.constant('take-over' as const), staff: fc.constantFrom('Salma', 'Karim') }),
];

export const stories: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { arbitrary: sell, weight: 10 },
    ...others.map((arbitrary) => ({ arbitrary, weight: arbitrary === waiting || arbitrary === settling ? 2 : 1 })),
  ),
  {
    minLength: 6,
    maxLength: 40,
    size: 'max',
  },
);
