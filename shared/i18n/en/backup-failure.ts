const moveFailure = {
  'moved-out': {
    text: 'This ledger was taken along to another computer at {{when}}. Nothing is sold here any more.',
    next: 'Go on at the new computer. If the move did not happen, the owner may let this till sell again.',
  },
  'wrong-passphrase': {
    text: 'The passphrase is not right, or the file was changed. Nothing was touched.',
    next: 'Type it again, with the same capital letters and spaces.',
  },
  'no-move-file': {
    text: 'This file was not written for a move, or a part of it is missing.',
    next: 'Choose the file ending in .rdmove; if it is cut off, copy it again from the old computer.',
  },
  'already-sold-here': {
    text: 'Recharges were sold on this computer. Its ledger cannot be replaced by another one.',
    next: 'Bring the ledger in on a computer where nothing was sold yet.',
  },
} as const;

export const backupFailure = {
  ...moveFailure,
  'copy-unusable': {
    text: 'This copy does not pass its check. Nothing was changed.',
    next: 'Choose another copy: the next older one, or one from the USB stick.',
  },
  'restore-loses': {
    text: 'The copy does not have everything this till has: {{lost}} entries would be missing.',
    next: 'Type that number to go on, or choose a newer copy.',
  },
  'owner-needed': {
    text: 'In this shop only the owner may do this, with their PIN.',
    next: 'Let the owner sign in to real selling and do it there. When putting a copy back, choose one that knows the owner.',
  },
  'second-folder': { text: '{{trouble}}', next: 'Look at the stick, or choose another folder.' },
} as const;
