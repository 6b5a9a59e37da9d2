/** Asked when the same was sold a moment ago. */
export const duplicate = {
  title: 'Sold a moment ago: again?',
  before: '{{amount}} to this number {{when}}',
  price: 'If this is a mistake, it costs the shop {{amount}}. That is the profit of about {{sales}} in sales.',
  ask: 'Ask the customer whether the first one arrived.',
  cancel: 'No, do not sell again',
  again: 'Yes, sell it once more',
  enterDoesNothing: 'Enter does nothing here, on purpose.',
} as const;
