import { brand } from '#kernel/brand.ts';
export const en = {
  title: 'Your recovery code',
  lead: 'If you ever lose your credential, this code helps you keep your account: you then open it with a new credential.',
  how: [
    'The code is shown once. We keep it only in a form that nobody can read.',
    'Print it or write it down, and keep it away from your computer.',
    'To use it, one also has to give your names, the e-mail address of your account and the answers to all four of your security questions.',
  ],
  replaces: 'You have a recovery code already. A new one takes its place, and the former one stops working.',
  show: 'Show my recovery code',
  renew: 'Make a new code',
  later: 'Not now',
  shown: {
    title: 'Save your recovery code',
    lead: 'Save it now: it will not be shown again.',
    label: 'Recovery code',
    purpose: `If you lose your credential, this code helps you keep your ${brand.en.portal} account: log in with a new credential, then go to the address below.`,
    sheet: { name: 'Name', madeAt: 'Made on', address: 'Where to use it' },
    saved: 'I have saved it',
    another: 'Make a different code',
    anotherHint:
      'If you lose this one, you can make a new one at any time under My account. This one then stops working.',
  },
  already: {
    title: 'Your recovery code was shown already',
    lead: 'The code was made, and shown once. It cannot be shown again.',
    if: 'If you saved it, you are done. If you did not, make a different one: the former one then stops working.',
    done: 'I have saved it',
  },
  mail: {
    subject: 'A recovery code was made for your account',
    text: `A recovery code was made for your ${brand.en.portal} account. Any former code no longer works.`,
    notYou:
      'If this was not you, change the password of your credential at once, and call the number given below.',
    link: 'Log in',
  },
};
