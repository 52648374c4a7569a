export const en = {
  title: 'Your recovery code',
  lead: 'If you ever lose your credential, this code helps you move your account to a new one without waiting for a new PIN.',
  how: [
    'The code is shown once. We keep it only in a form that nobody can read.',
    'Print it or write it down, and keep it away from your computer.',
    'Whoever has it still needs your names and the answers to all four of your security questions.',
  ],
  replaces: 'You have a recovery code already. A new one takes its place, and the former one stops working.',
  show: 'Show my recovery code',
  later: 'Not now',
  shown: {
    title: 'Save your recovery code',
    lead: 'Save it now: it will not be shown again.',
    label: 'Recovery code',
    saved: 'I have saved it',
    another: 'Show a different code',
    anotherHint: 'If you lose this one, you can come back from your account and make a new one at any time.',
  },
  mail: {
    subject: 'A recovery code was made for your account',
    text: 'A recovery code was made for your Partner Portal account. Any former code no longer works.',
    notYou:
      'If this was not you, change the password of your credential and tell whoever issued your PIN at once.',
    link: 'Log in',
  },
};
