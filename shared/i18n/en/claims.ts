import type { ClaimState } from '../../domain/claim.ts';

export const claims = {
  open: 'Charged, but the customer got nothing',
  openHint: 'Opens a dispute with the provider.',
  title: 'Dispute with the provider',
  intro: 'Charged, but the customer got nothing. Open one here from the settled list, or from History.',
  empty: 'No disputes.',
  more: 'Show older',
  state: {
    open: 'Open',
    promised: 'Promised',
    refunded: 'Refunded',
    rejected: 'Rejected',
  } satisfies Record<ClaimState, string>,
  means: {
    open: 'The provider is to look into it.',
    promised: 'The provider said that it will make it good.',
    refunded: 'The money is back in the wallet.',
    rejected: 'The provider says that the customer got it.',
  } satisfies Record<ClaimState, string>,
  step: '{{state}}: {{staff}}, {{when}}',
  move: 'What came of it?',
  note: 'Note',
  noteHint: 'For example: who at the provider said what',
  save: 'Write it down',
  pack: 'Dispute pack',
  packHint: 'Everything the ledger knows of this recharge. Send it to the provider.',
  packText: 'Dispute pack as text',
  packLanguage: 'Language',
  copy: 'Copy all',
  copied: 'Copied',
} as const;
