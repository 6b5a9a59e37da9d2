import { alarm } from './en/alarm.ts';
import { backups } from './en/backups.ts';
import { baki, cash } from './en/cash.ts';
import { claims } from './en/claims.ts';
import { data } from './en/data.ts';
import { guards } from './en/guards.ts';
import { day, history, unknowns } from './en/office.ts';
import { outcome, sell, state } from './en/sell.ts';
import { move } from './en/move.ts';
import { printFault, printing } from './en/printing.ts';
import { receipts } from './en/receipts.ts';
import { practice, settings } from './en/settings.ts';
import { staff } from './en/staff.ts';
import { failure, keychainFault, ledgerFault, notSent, rejected, unknown } from './en/trouble.ts';
import { wallet } from './en/wallet.ts';

/** Every word on screen. Another language has the same shape: see {@link Messages}. */
export const en = {
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
  wallet,
  claims,
  cash,
  baki,
  data,
  backups,
  move,
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
    title: 'The shop cannot sell right now',
    next: 'What to do',
    incident: 'An error in the app. Read this number to support: {{incident}}',
    broken: 'The till does not answer. Restart the app; nothing saved is lost.',
    practiceInstead: 'Go on in practice mode',
    toSettings: 'Open Settings',
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
  history,
  unknowns,
  day,
  practice,
  printing,
  printFault,
  receipts,
  settings,
  failure,
  keychainFault,
  ledgerFault,
  notSent,
  rejected,
  unknown,
  alarm,
} as const;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** The shape every language has: a text that is missing or superfluous does not compile. */
export type Messages = Words<typeof en>;
