import { brand } from '#kernel/brand.ts';
export const en = {
  form: {
    title: 'Change your e-mail address',
    lead: 'We write to this address when something happens to your account.',
    next: 'A link is sent to the new address. It counts from the moment you open the link and confirm; until then we go on writing to the former one, which is told of the change.',
    first: 'A link is sent to the address. It counts from the moment you open the link and confirm.',
    field: 'E-mail address',
    submit: 'Send the link',
    cancel: 'Cancel',
    errors: {
      missing: 'Enter your e-mail address.',
      malformed: 'Enter an e-mail address in full, like name@example.ca.',
      tooMany: (until: string) =>
        `Too many links were sent. Look among unwanted mail; you can ask for another on ${until}.`,
    },
  },
  waiting: {
    title: 'A new e-mail address waits to be confirmed',
    text: (email: string, until: string) => `A link was sent to ${email}. Open it by ${until} and confirm.`,
    overTitle: 'A new e-mail address was not confirmed',
    over: (email: string) => `The link that was sent to ${email} was not opened in time.`,
    again: 'Send the link again',
    anew: 'Enter the address again',
    drop: 'Keep the former address',
    dropNone: 'Cancel this change',
  },
  confirm: {
    title: 'Confirm your e-mail address',
    lead: (email: string) =>
      `Once you confirm, messages about your ${brand.en.portal} account go to ${email}.`,
    submit: 'Confirm this address',
    stranger: `If you have no account with the ${brand.en.portal}, close this page. Nothing will be sent to you.`,
  },
  over: {
    title: 'This link no longer works',
    lead: 'It was used already, it is older than 24 hours, a newer one was sent, or it was cut off.',
    next: 'Copy the whole link from the newest e-mail, or log in and ask for another under My account.',
  },
  done: {
    title: 'Your e-mail address is confirmed',
    lead: `From now on, messages about your ${brand.en.portal} account come to this address.`,
    next: 'You can close this page.',
  },
  account: 'My account',
  notices: {
    emailAsked: 'A link was sent to the new address. Open it and confirm.',
    emailSame: 'That is the address on file. Nothing has changed.',
    emailTooMany: 'Too many links were sent. Look among unwanted mail, and ask again later.',
    emailDropped: 'The change is cancelled. Your e-mail address stays as it was.',
    emailOver: 'No e-mail address waits to be confirmed any more.',
  },
  mail: {
    subject: 'Confirm your e-mail address',
    paragraphs: (until: string) => [
      `Somebody asked that messages about their ${brand.en.portal} account be sent to this address. If it was you, open the link and confirm.`,
      `The link works until ${until}.`,
      'If it was not you, you need do nothing: nothing will be sent to you.',
    ],
    link: 'Confirm this address',
  },
};
