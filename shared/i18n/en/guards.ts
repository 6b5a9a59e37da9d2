/** What the counter says before it lets something be sold, or stops it. */
export const guards = {
  paused: {
    badge: 'paused',
    text_one: '{{operator}} is paused until {{time}}: {{count}} recharge in doubt.',
    text_other: '{{operator}} is paused until {{time}}: {{count}} recharges in doubt one after another.',
    resume: 'Sell it again now',
    askManager: 'A manager can let it go on.',
  },
  runway: {
    lasts: 'Balance lasts until about {{time}} at the usual pace',
    short: 'The wallet held {{balance}} {{when}}: less than {{amount}}. The provider will probably refuse.',
  },
} as const;
