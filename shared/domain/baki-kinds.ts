/** What moved a customer's baki: a sale not paid in full, one that proved not charged, cash, or a manager's word. */
export const bakiKinds = ['given', 'taken-back', 'paid', 'forgiven'] as const;
