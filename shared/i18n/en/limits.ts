/** The section of the limits in Settings. */
export const limits = {
  intro: 'What is sent and not yet certain counts too. 0 means no limit.',
  staffDaily: 'One person may sell in a day (taka)',
  shopDaily: 'The whole shop may sell in a day (taka)',
  dailyBad: 'Whole taka, from 0 to 1,00,00,000.',
  baki: 'One customer may owe (taka, 0 = no baki)',
  numberTwice: 'Above this amount the number is typed twice, or read by the customer (taka, 0 = never)',
  pauseAfter: 'Recharges in doubt that pause an operator (0 = never)',
  pauseMinutes: 'Within how many minutes (the pause lasts as long)',
} as const;
