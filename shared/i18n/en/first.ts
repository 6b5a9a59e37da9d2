import { alarm } from './alarm.ts';
import { guards } from './guards.ts';
import { outcome, sell, state } from './sell.ts';
import { printFault, printing } from './printing.ts';
import { practice } from './practice.ts';
import { staff } from './staff.ts';
import { failure, keychainFault, ledgerFault, notSent, rejected, unknown } from './trouble.ts';

/** The words of the counter: there before the first sale is possible. The rest is in `later`. */
export const first = {
  app: {
    name: 'Recharge Desk',
    loading: 'Loading…',
    tryAgain: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    menu: 'Main menu',
  },
  nav: {
    sell: 'Sell',
    history: 'History',
    unknowns: 'To check',
    day: 'Day',
    settings: 'Settings',
    wallet: 'Wallet',
    reports: 'Reports',
    baki: 'Baki',
    underWay: 'under way',
  },
  staff,
  guards,
  badge: { toCheck_one: '{{count}} to check', toCheck_other: '{{count}} to check' },
  recovered: {
    unknown_one: 'The app stopped while {{count}} recharge was on its way. It must be checked.',
    unknown_other: 'The app stopped while {{count}} recharges were on their way. They must be checked.',
    notSent_one: '{{count}} recharge was not sent when the app stopped. It may be sold again.',
    notSent_other: '{{count}} recharges were not sent when the app stopped. They may be sold again.',
  },
  trouble: {
    restore: 'Put a copy back…',
    movedOut: 'The ledger has left this computer',
    callOff: 'Sell here again…',
    title: 'The shop cannot sell right now',
    next: 'What to do',
    incident: 'An error in the app. Read this number to support: {{incident}}',
    broken: 'The till does not answer. Restart the app; nothing saved is lost.',
    practiceInstead: 'Go on in practice mode',
    toSettings: 'Open Settings',
  },
  turn: {
    show: 'Show the customer',
    title: 'Turned to the customer',
    back: 'Back to the counter: any key or touch',
    flip: 'Turn upside down',
  },
  keypad: { label: 'Number keys', erase: 'Erase last digit' },
  days: {
    justNow: 'just now',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    ago: '{{age}} ago',
    earlier: 'Day before',
    later: 'Day after',
  },
  state,
  sell,
  outcome,
  practice,
  printing,
  printFault,
  failure,
  keychainFault,
  ledgerFault,
  notSent,
  rejected,
  unknown,
  alarm,
} as const;
