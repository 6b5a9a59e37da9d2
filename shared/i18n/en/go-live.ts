/** The checklist of real selling: before the first sale, and reachable ever after. */
export const goLive = {
  title: 'Ready for real selling?',
  before: 'Before you start',
  after: 'Right after the start, in the real ledger',
  afterPractice:
    'Practice and real selling each have their own ledger, staff and limits. These are done once real selling is on; this list stays here.',
  state: { ok: 'Ready', missing: 'Must be done', look: 'Better done', later: 'After the start', checking: 'Looking…' },
  item: {
    credentials: 'API key in the keychain',
    shop: 'Shop name on the slips',
    printer: 'Printer chosen and tested',
    owner: 'Owner with a PIN',
    limits: 'Limits looked at',
    balance: 'Balance of the dashboard noted',
    soleTill: 'Who else sells on this account?',
  },
  text: {
    credentials: {
      ok: 'A key is saved in the keychain.',
      session: 'A key is held until the app is closed. Then it has to be typed again.',
      missing: 'Nothing can be sold without the key and secret from the provider’s dashboard.',
      keychain: 'The computer’s keychain does not work. The next screen says why.',
      checking: 'Asking the computer’s keychain…',
    },
    shop: {
      ok: '{{name}}',
      taken: '{{name}} is taken along from practice.',
      look: 'Slips will have no name. It can be filled in at any time.',
    },
    printer: {
      ok: '{{name}}: the test page came out right.',
      untested: '{{name}} has not printed a good test page yet.',
      look: 'No printer: slips are shown on the screen only.',
      checking: 'Looking for the printer…',
    },
    owner: {
      ok: 'Everybody signs in with a PIN.',
      look: 'Now everybody at this till may do everything: see the wallet, change limits, forget the key.',
      later: 'Practice’s PIN is not taken along: many people have seen it typed. You choose a new one.',
    },
    limits: {
      ok: 'At most {{shop}} a day in the shop, {{staff}} for one person.',
      look: 'No limit for a day is set. A cashier needs a manager’s word above {{above}}.',
      later: 'How much may be sold at once and in a day. They begin as they come, not as they are in practice.',
      none: 'any amount',
    },
    balance: {
      ok: 'The ledger knows a balance to start from.',
      look: 'Note what the provider’s dashboard shows now. Then even the first sale has a balance to be checked against.',
      later: 'Read it off the provider’s dashboard and note it under Wallet.',
    },
    soleTill: {
      later: 'If nobody else sells on this account, the balance can prove what became of a recharge in doubt.',
      text: 'Only if this is the one place that sells on this account, the wallet’s balance proves what became of a recharge in doubt, and such recharges may settle by themselves. If a phone, another shop or somebody at home sells on it too, say so: then a person settles them.',
      only: 'Only this till',
      others: 'Others sell on it too',
    },
  },
  do: {
    credentials: 'Give the key',
    shop: 'Shop',
    printer: 'Printer',
    owner: 'Set up the owner',
    limits: 'Limits',
    balance: 'Wallet',
  },
  blocked: 'Real selling cannot start yet: {{what}}.',
  ownerOnly: 'Only the owner can start real selling.',
  still: 'Not done yet, and not needed to start:',
  carry: 'Take {{name}} along: name, address, phone, logo and paper of the slips',
  carryText: 'Sales, staff, PINs and limits of practice stay in practice.',
  started: 'Real selling is on. Every confirmed recharge now moves real money.',
} as const;
