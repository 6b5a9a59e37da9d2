/** The three first screens of a new installation, and the guided first sale after them. */
export const firstRun = {
  step: 'Step {{step}} of 3',
  hello: 'Welcome to your counter. Three short steps, then a first sale with practice money.',
  look: {
    language: 'Language',
    digits: 'Digits',
    sample: 'So an amount looks: {{amount}}',
    later: 'Can be changed at any time: Settings.',
  },
  shop: {
    title: 'Your shop',
    text: 'This stands at the top of every slip. Leave it empty if you like: it can be filled in later.',
    phone: 'Phone of the shop',
    paper: 'Width of the slip paper',
    paperHint: 'No printer yet? Leave it as it is.',
  },
  owner: {
    title: 'The owner',
    text: 'With a PIN every sale carries a name, and nobody but you changes what matters. This PIN is for practice: when real selling starts you choose it once more.',
    have: '{{name}} is set up as owner.',
    later: 'Set up later',
  },
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  start: 'To the first sale',
} as const;
