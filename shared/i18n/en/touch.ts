export const touchpad = { next: 'Next field', done: 'Done' } as const;

/** Reasons that are given most, to choose instead of typing. */
export const suggested = {
  label: 'Usual reasons',
  charged: {
    sms: 'Customer has the SMS',
    dashboard: 'Dashboard shows it went',
    balance: 'The balance went down',
  },
  'not-charged': {
    sms: 'Customer has no SMS',
    dashboard: 'Not on the dashboard',
    balance: 'The balance did not change',
  },
  reopened: { late: 'It came later', mistake: 'Chosen by mistake', complaint: 'Customer came back about it' },
  difference: {
    change: 'Wrong change given',
    forgot: 'An expense was not written down',
    count: 'Counted wrong',
    dontKnow: 'Do not know',
  },
  closing: { checking: 'Being checked, owner knows', provider: 'Waiting for the provider', tomorrow: 'Will be settled tomorrow' },
  cash: { lent: 'Lent for a while', returned: 'Returned to a customer', forOwner: 'The owner asked for it' },
  forgiven: { owner: 'The owner agreed', written: 'Written down by mistake', small: 'Only a little was left' },
} as const;
