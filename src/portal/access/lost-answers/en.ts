import { brand } from '#kernel/brand.ts';

export const en = {
  title: 'When you can’t answer your questions',
  lead: 'Prove by your recovery code that the account is yours. A day later you create four new questions.',
  givenNames: 'Given name(s)',
  familyName: 'Family name',
  namesHint: 'As on your study permit. If you have one name only, leave one field empty.',
  dateOfBirth: 'Date of birth',
  dateOfBirthHint: 'Year, month and day, such as 1990-05-17.',
  code: 'Recovery code',
  codeHint: 'Seventeen letters and digits. Capital letters, spaces and hyphens don’t matter.',
  again: 'For your security, the code has to be typed again.',
  submit: 'Continue',
  noCode: {
    title: 'You have no recovery code?',
    text: 'Come in again as a student with a new credential, and give the same details. Your institution can tell that it is you: ask it for what you need under the new account.',
  },
  held: {
    title: 'Your new questions wait for a day',
    lead: (when: string) =>
      `You can create four new questions from ${when} on. Log in then with the same credential; you have 14 days.`,
    why: 'The day protects you: if somebody else gave the proof, it can still be stopped here.',
    drop: 'Cancel the request',
  },
  errors: {
    names: { givenNames: 'Enter your given name(s).', familyName: 'Enter your family name.' },
    dateOfBirth: 'Enter your date of birth.',
    noCode: 'Enter your recovery code.',
    badCode: 'This is not a complete recovery code: compare it with the one you saved.',
    mismatch: 'What you entered does not belong together. Check each field; we can’t say which one is wrong.',
    wait: (until: string) => `Too many tries. You can try again on ${until}.`,
    gone: 'The proof or the recovery code has been used meanwhile. Begin anew.',
  },
  mail: {
    subject: 'New security questions were asked for',
    paragraphs: [
      `Somebody who logged in with your credential gave the recovery code of your ${brand.en.portal} account. In 24 hours they can create new security questions.`,
      'If it was not you, log in now, cancel the request, and change the password of your credential.',
    ],
    link: 'Log in',
  },
  notices: {
    lostAnswersDropped: 'The request is cancelled. Your questions stay as they are.',
  },
};
