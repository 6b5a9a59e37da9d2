export const move = {
  title: 'To another computer',
  intro: 'The whole ledger goes along: sales, days, staff and their PINs. The API key does not: type it on the new computer.',
  practice: 'This is done under real selling.',
  out: {
    open: 'This is the old computer…',
    title: 'Take the ledger along',
    text: 'One file is written, for instance on a USB stick. After that this computer does not sell any more, so that two tills never sell from one ledger.',
    passphrase: 'A passphrase for the file',
    rule: 'At least 12 characters. Three or four words are good. Without it nobody can use the file, the owner neither.',
    again: 'The same passphrase once more',
    short: 'At least 12 characters.',
    differs: 'The two are not the same.',
    go: 'Choose a folder and write the file',
    working: 'Writing the file',
    done: 'The file is written:',
    next: 'Now the new computer: install Recharge Desk, save the API key, start real selling, then Settings → Ledger → “This is the new computer”.',
  },
  in: {
    open: 'This is the new computer…',
    title: 'Bring the ledger in',
    text: 'Choose the file that the old computer wrote. Only where nothing was sold yet.',
    choose: 'Choose the file',
    passphrase: 'The passphrase of the file',
    go: 'Bring it in',
    working: 'Bringing it in',
    done: 'The ledger is here: {{entries}}. Sign in with the PIN you had, and look at the API key and the printer.',
  },
  movedOut: {
    gone: 'The ledger has left this computer',
    callOff: 'Sell here again…',
    title: 'Sell here again?',
    text: 'Only if the ledger was NOT brought into another computer. Otherwise two tills would sell from one ledger, and no report would be right.',
    reason: 'Why is it not moved after all?',
    go: 'Sell here again',
  },
} as const;

export const moveFailure = {
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
