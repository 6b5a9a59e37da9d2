/** The sale that was put aside while the next customer is served. */
export const aside = {
  label: 'Put aside',
  look: 'Look',
  typed: 'Typed, not sent',
  waiting: 'Waiting for the answer: {{seconds}} s',
  long: 'Still waiting, {{seconds}} s: do not recharge it again',
  checking: 'Checking in the ledger what became of it',
} as const;
