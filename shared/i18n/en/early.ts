/** What the counter itself says of screens whose words come later: there before the first sale is possible. */
export const early = {
  day: {
    float: 'Money in the drawer at the start',
    openShift: 'Open shift',
    openShiftTitle: 'Open a shift to begin',
    openShiftText: 'Count the money in the drawer and type it in. An empty drawer is 0.',
    badAmount: 'Type an amount, for example 500 or 500.50.',
  },
  duplicate: { title: 'Sold a moment ago: again?' },
  near: { title: 'Almost the number of a regular customer' },
  wallet: {
    label: 'Wallet, last known',
    none: 'Wallet not known yet',
  },
  baki: {
    owes: 'Owes {{amount}}',
    cash: 'Cash taken',
    cashKey: 'Change cash taken',
    tooMuch: 'More than it costs.',
    after: '{{amount}} owed then',
    rest: '{{amount}} becomes baki',
  },
} as const;
