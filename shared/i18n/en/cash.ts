/** What can stand in the way of cash and baki. */
export const cashFailure = {
  'baki-off': {
    text: 'Less cash than the recharge costs, and this shop gives no baki. Nothing was sent.',
    next: 'Take the whole amount. The owner can allow baki in Settings.',
  },
  'baki-limit': {
    text: 'This customer owes {{owed}} and may owe {{limit}}: {{left}} is left. Nothing was sent.',
    next: 'Take more cash, or let the customer pay some of the baki first.',
  },
  'baki-too-much': { text: 'This customer owes {{owed}}, not more.', next: 'Type an amount up to that.' },
} as const;
