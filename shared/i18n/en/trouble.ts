import { backupFailure } from './backup-failure.ts';
import { cashFailure } from './cash.ts';
import type { NotSentReason, RejectionReason, UnknownReason } from '../../domain/recharge.ts';
import type { FailureKind, KeychainFault, LedgerFault } from '../../failure.ts';

/** What happened, and what to do now. Everything that can go wrong has both. */
export type Said = { text: string; next: string };

export const failure = {
  ...backupFailure,
  'invalid-input': { text: 'Something was filled in that the till cannot take.', next: 'Check the fields and try again.' },
  'unknown-call': {
    text: 'This screen asked for something this version does not know.',
    next: 'Restart the app. If it comes back, call support.',
  },
  'not-allowed': { text: 'Your role may not do this.', next: 'Ask the owner or a manager.' },
  'not-found': { text: 'There is no such record.', next: 'Look it up again in History.' },
  'shift-closed': { text: 'No shift is open, so nothing can be sold.', next: 'Count the drawer and open a shift.' },
  'shift-already-open': { text: 'A shift is already open.', next: 'Go on selling, or close that shift first.' },
  'shift-still-open': { text: 'A shift is still open.', next: 'Close the shift first, then try again.' },
  'earlier-day-open': {
    text: '{{day}} has sales or cash and is not closed yet.',
    next: 'Close that day first. Days are closed in their order.',
  },
  'day-has-doubts': {
    text: 'There are open questions. Recharges being checked: {{unknowns}}. Wallet movements without an explanation: {{gaps}}.',
    next: 'Settle them under “To check” and name the movements in the wallet, then close the day.',
  },
  'day-already-closed': { text: 'This day is already closed.', next: 'Sales now count for the next day.' },
  'till-busy': {
    text: 'Another recharge is still under way on this till.',
    next: 'Wait for its result. Nothing was sent for this one.',
  },
  'operator-off': {
    text: '{{operator}} is switched off in this shop.',
    next: 'Choose another operator, or switch it on in Settings.',
  },
  'amount-not-whole-taka': { text: 'Only whole taka can be sent.', next: 'Type the amount without poisha.' },
  'amount-out-of-limits': {
    text: 'For {{operator}} {{accountType}} this shop sells {{min}} to {{max}}.',
    next: 'Change the amount, or the limits in Settings.',
  },
  'id-already-used': {
    text: 'This form was already used for another recharge. Nothing was sent.',
    next: 'Start again with a new form.',
  },
  'duplicate-suspected': {
    text: 'The same amount went to this number a short while ago.',
    next: 'Ask the customer before you sell it again.',
  },
  'near-regular-number': {
    text: 'This number is almost that of a regular customer, and nobody has bought for it here yet.',
    next: 'Read the number back to the customer.',
  },
  'daily-limit': {
    text: 'Today’s limit is {{limit}}, and {{left}} of it is left.',
    next: 'Sell no more than that, or ask the owner to change the limit in Settings.',
  },
  ...cashFailure,
  'operator-paused': {
    text: '{{operator}} is paused until {{time}}, because its last {{unknowns}} recharges are in doubt. Nothing was sent.',
    next: 'Look under To check what became of them. A manager can let it go on.',
  },
  'number-has-open-unknown': {
    text: 'An earlier recharge of {{amount}} to this number ({{time}}) is still being checked. It may have gone through.',
    next: 'Settle that one first. Until then this number cannot be recharged.',
  },
  'not-an-open-unknown': { text: 'This recharge is already settled.', next: 'Nothing more to do here.' },
  'not-settled': { text: 'This recharge has no verdict to take back.', next: 'Only a settled recharge can be reopened.' },
  'claim-not-possible': {
    text: 'The dispute cannot take this step.',
    next: 'Open it first. A recharge that was not charged cannot be disputed.',
  },
  'no-credentials': { text: 'The API key and secret are not saved yet.', next: 'Save them in Settings, or use practice mode.' },
  keychain: {
    text: 'The computer’s keychain, where the API key is kept, does not answer.',
    next: 'See below what is wrong and what to do.',
  },
  'disk-nearly-full': {
    text: 'The disk is nearly full: {{free}} MB left, {{needed}} MB needed to store results safely.',
    next: 'Delete or move large files, then try again.',
  },
  'ledger-unavailable': {
    text: 'The shop’s ledger cannot be used, so nothing can be sold.',
    next: 'See below what is wrong and what to do.',
  },
  'outcome-not-saved': {
    text: 'The provider answered, but the answer could not be saved. The recharge may have gone through.',
    next: 'Do not recharge again. Keep this number: {{claim}}. Free disk space and restart the app.',
  },
  'task-under-way': { text: 'The one before is not finished yet.', next: 'Wait for it, or stop it, then start again.' },
  'task-cancelled': { text: 'It was stopped before its end.', next: 'Nothing has changed. Start it again when you like.' },
  'not-signed-in': { text: 'Nobody is signed in.', next: 'Choose your name and enter your PIN.' },
  'wrong-pin': { text: 'That PIN is not right.', next: 'Tries left before a pause: {{tries}}.' },
  'pin-locked': {
    text: 'Too many wrong PINs.',
    next: 'Wait {{wait}}, then try again. The owner can also use the recovery code.',
  },
  'wrong-recovery-code': { text: 'That recovery code is not right.', next: 'Copy it from the paper letter by letter.' },
  'name-taken': { text: 'This name is or was another person’s.', next: 'Choose a name that tells the two apart.' },
  'last-owner': { text: 'The shop must keep one owner.', next: 'First make somebody else an owner.' },
  'needs-manager': {
    text: '{{amount}} is above {{above}}, so a manager must agree. Nothing was sent.',
    next: 'Ask a manager or the owner to enter their PIN.',
  },
  printer: { text: 'Nothing was printed.', next: 'Look at the printer in Settings, Printer.' },
  'print-job-over': {
    text: 'This print has gone to the printer or has ended.',
    next: 'Look at the printer; the list shows how it stands now.',
  },
  'could-not-save-file': { text: 'The file could not be written.', next: 'Check the folder and the free space, then try again.' },
} satisfies Record<FailureKind, Said>;

export const keychainFault = {
  'no-bus': {
    title: 'No keychain is running',
    text: 'The computer has no keychain service running, so the API key cannot be kept safely.',
    next: 'Log out of the computer and in again. On Linux, install gnome-keyring. Or use the key for this session only.',
  },
  locked: {
    title: 'The keychain is locked',
    text: 'The keychain is there, but locked with your login password.',
    next: 'Unlock it with the computer’s password, then press “Try again”.',
  },
  denied: {
    title: 'The keychain refused',
    text: 'The computer does not let this app use the keychain.',
    next: 'Allow “Recharge Desk” in the keychain’s settings, then press “Try again”.',
  },
  full: {
    title: 'The keychain is full',
    text: 'The keychain has no room for another entry.',
    next: 'Delete old entries from the computer’s keychain, then press “Try again”.',
  },
  timeout: {
    title: 'The keychain does not answer',
    text: 'The keychain gave no answer within 5 seconds. A password window may be open behind this one.',
    next: 'Look for a hidden password window and answer it, then press “Try again”.',
  },
} satisfies Record<KeychainFault, Said & { title: string }>;

export const ledgerFault = {
  'in-use': {
    title: 'Already open elsewhere',
    text: 'Another copy of Recharge Desk is using this ledger.',
    next: 'Close the other copy, then press “Try again”.',
  },
  damaged: {
    title: 'The ledger is damaged',
    text: 'The ledger file does not pass its check. To be safe, nothing is sold from it.',
    next: 'Do not delete anything. Call support; the last good backup can be restored.',
  },
  'newer-version': {
    title: 'Made by a newer version',
    text: 'A newer version of Recharge Desk wrote this ledger.',
    next: 'Install the newest version and open it again.',
  },
  'rolled-back': {
    title: 'An old copy of the ledger',
    text: 'The ledger is older than the keychain remembers. Sales may be missing from it.',
    next: 'Do not sell. Put the newest ledger back from the backup, or call support.',
  },
  'key-missing': {
    title: 'The ledger’s key is missing',
    text: 'The key that proves the ledger is genuine is not in the keychain.',
    next: 'Log in to the computer as the user who set the shop up, or call support.',
  },
  'unsafe-storage': {
    title: 'An unsafe place for the ledger',
    text: 'The ledger lies in a network or synced folder, where a power cut can lose sales.',
    next: 'Move the data folder to this computer’s own disk, then press “Try again”.',
  },
  'read-only': {
    title: 'The ledger cannot be written',
    text: 'The ledger file or its folder is read-only.',
    next: 'Allow writing to the data folder, then press “Try again”.',
  },
  'disk-full': {
    title: 'The disk is full',
    text: 'There is no room left to store a sale.',
    next: 'Delete or move large files, then press “Try again”.',
  },
  'io-error': {
    title: 'The disk reported an error',
    text: 'Writing to the disk failed. Selling stops so that no sale is lost.',
    next: 'Press “Try again”. If it comes back, have the disk checked before selling.',
  },
} satisfies Record<LedgerFault, Said & { title: string }>;

export const notSent = {
  dns: {
    text: 'The provider’s address was not found: the internet seems to be down.',
    next: 'Check the connection, then sell again.',
  },
  refused: { text: 'The provider’s server refused the connection.', next: 'Wait a minute, then sell again.' },
  unreachable: {
    text: 'The provider cannot be reached: the internet seems to be down.',
    next: 'Check the connection, then sell again.',
  },
  'connect-timeout': { text: 'The provider did not pick up within 10 seconds.', next: 'Check the connection, then sell again.' },
  'connection-lost': { text: 'The connection broke before anything was sent.', next: 'You can sell again right away.' },
  certificate: {
    text: 'SECURITY: the server that answered could not prove it is the provider. Someone may be listening. Your key was not sent.',
    next: 'Do not go on over this network. Check the computer’s clock, use another connection, tell the owner.',
  },
  tls: { text: 'No safe connection to the provider could be set up.', next: 'Try another internet connection, then sell again.' },
  proxy: { text: 'The proxy did not let the connection through.', next: 'Check the proxy in Settings, then sell again.' },
  'stopped-before-sending': { text: 'The app stopped before anything was sent.', next: 'You can sell again right away.' },
} satisfies Record<NotSentReason, Said>;

export const rejected = {
  'invalid-credentials': {
    text: 'The provider does not accept the API key or secret.',
    next: 'The owner must save the right key in Settings.',
  },
  'missing-parameters': {
    text: 'The provider says something is missing from the request.',
    next: 'Check every field and try again. If it comes back, call support.',
  },
  'invalid-account-type': {
    text: 'The provider does not take this account type.',
    next: 'Switch prepaid / postpaid and try again.',
  },
  'invalid-operator': { text: 'The provider does not take this operator.', next: 'Choose another operator.' },
  'operator-number-mismatch': {
    text: 'This number does not belong to the chosen operator. The customer may have kept the number and changed operator.',
    next: 'Ask the customer which operator it is, choose it and sell again.',
  },
  'invalid-amount': { text: 'The provider does not take this amount.', next: 'Choose another amount.' },
  'insufficient-balance': { text: 'Your balance at the provider is too low.', next: 'Top up the wallet, then sell again.' },
} satisfies Record<RejectionReason, Said>;

export const unknown = {
  'no-answer-in-time': 'The request was sent, but no answer came within 2 minutes.',
  'connection-lost-after-sending': 'The connection broke after the request was sent.',
  'answer-cut-short': 'The answer broke off half-way.',
  'answer-too-long': 'The answer was too long to be real.',
  'answer-unreadable': 'The answer could not be read.',
  'answer-not-documented': 'The answer is not one the provider has described.',
  'duplicate-keys': 'The answer contradicts itself.',
  'balance-moved-without-success': 'The provider said no, but the balance moved.',
  'provider-error': 'The provider had an error of its own. The money may have moved all the same.',
  redirected: 'The provider pointed somewhere else. That was not followed.',
  'app-stopped-while-sending': 'The app stopped while the request was on its way.',
} satisfies Record<UnknownReason, string>;
