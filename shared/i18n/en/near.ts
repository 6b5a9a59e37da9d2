/** Asked when a number is almost a regular customer's. */
export const near = {
  title: 'Almost the number of a regular customer',
  typed: 'Typed now',
  regular_one: 'Regular customer: {{count}} sale, last {{amount}} {{when}}',
  regular_other: 'Regular customer: {{count}} sales, last {{amount}} {{when}}',
  ask: 'Nobody has bought for the typed number here yet. A recharge to a wrong number cannot be taken back: ask the customer.',
  takeRegular: 'It is the regular customer',
  keepTyped: 'The typed number is right',
  enterDoesNothing: 'Enter does nothing here, on purpose. Esc goes back to the form.',
} as const;
