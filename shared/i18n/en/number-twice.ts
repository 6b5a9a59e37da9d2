/** Above a set amount the number is typed twice, or read by the customer. */
export const numberTwice = {
  label: 'The number again, as the customer says it',
  hint: 'Or turn the screen, let the customer read it, then use the button beside.',
  customerRead: 'The customer has read it',
  read: 'The customer has read the number.',
  same: 'The same number both times.',
  different: 'Not the same number. Nothing was sent. Ask which is right, then type it again, or change the order with Esc.',
  order: 'In the order',
  again: 'Typed again',
  incomplete_one: 'Not whole yet: {{count}} of 11 digits. Nothing was sent.',
  incomplete_other: 'Not whole yet: {{count}} of 11 digits. Nothing was sent.',
  pasted: 'Copied numbers do not count here: type it by hand.',
} as const;
