import { brand } from '#kernel/brand.ts';
export const en = {
  title: {
    portal: `${brand.en.home} Terms and Conditions`,
    partner: `${brand.en.home} Terms and Conditions for Partners`,
    student: `${brand.en.home} Terms and Conditions for Students`,
  },
  lead: {
    portal: 'Please read these terms. You must accept them to use the portal.',
    partner:
      'These terms are for partners. Please read them; you must accept them to use the tools of your role.',
    student:
      'These terms are for students. Please read them; you must accept them to use the portal as a student.',
  },
  updated: 'These terms have changed since you last accepted them.',
  changes: 'What has changed',
  version: (version: number, date: string) => `Version ${version}, published on ${date}`,
  accept: 'I accept',
  decline: 'I decline',
  outdated:
    'A newer version of these terms was published while you were reading. Please read it and answer again.',
  unanswered: 'Choose whether you accept these terms.',
  declined: {
    title: 'You did not accept the terms',
    lead: 'You have been logged out. Your answer was recorded, and nothing else was changed.',
    next: 'You can come back whenever you like: the terms are shown again, and what you had done before is kept, and so is your PIN if you have one.',
    again: 'Log in again',
  },
};
