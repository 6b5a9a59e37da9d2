/** What the counter says before it lets something be sold, or stops it. */
export const guards = {
  near: {
    title: 'Almost the number of a regular customer',
    typed: 'Typed now',
    regular_one: 'Regular customer: {{count}} sale, last {{amount}} {{when}}',
    regular_other: 'Regular customer: {{count}} sales, last {{amount}} {{when}}',
    ask: 'Nobody has bought for the typed number here yet. A recharge to a wrong number cannot be taken back: ask the customer.',
    takeRegular: 'It is the regular customer',
    keepTyped: 'The typed number is right',
    enterDoesNothing: 'Enter does nothing here, on purpose. Esc goes back to the form.',
  },
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
