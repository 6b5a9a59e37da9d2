/** Where a dispute of a recharge with the provider stands. Without a schema beside it, so that the page can use it. */
export const claimStates = ['open', 'promised', 'refunded', 'rejected'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Neither refunded nor rejected yet. */
export const isOpenClaim = ({ claim }: { readonly claim: ClaimState }): boolean => claim === 'open' || claim === 'promised';
