/** The end of a recharge's id in two groups: short enough to read out, and what a slip of an unknown tells the customer to keep. */
export const claimNumber = (id: string): string => {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `${end.slice(0, 4)}-${end.slice(4)}`;
};
