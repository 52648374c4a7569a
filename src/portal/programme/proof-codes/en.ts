import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';

export const en = {
  mail: {
    subject: 'Your code for the portal',
    code: (code: string) => `Your code is ${code}.`,
    use: (until: string) =>
      `Type it on the page of your request in the ${brand.en.portal}. It is good until ${until}.`,
    other: 'If you have not asked anything there, don’t use the code, and tell your institution.',
  },
  waits: (count: number) =>
    counted(count, 'en', 'code from your institution to enter', 'codes from your institutions to enter'),
  send: 'Send a code to their address at the institution',
  page: {
    title: 'Enter your code',
    lead: (institution: string) =>
      `${institution} sent a code of six digits to the e-mail address that it has on record for you. It shows that the request is yours.`,
    label: 'Code',
    hint: 'Six digits, from your mailbox at the institution. They are good for 15 minutes.',
    submit: 'Continue',
    until: (moment: string) => `This code is good until ${moment}.`,
    open: 'Enter the code',
    missing: 'Enter the code.',
    malformed: 'A code has six digits. Look at the message again.',
    wrong: (left: string) => `This is not the code. You can try ${left} more.`,
    times: (count: number) => counted(count, 'en', 'time', 'times'),
    over: 'This code is no longer good. Ask your institution for another one.',
  },
  notices: {
    codeSent: 'A code is on its way to the student’s address at your institution.',
    codeTaken: 'The code was right. Your institution goes on with your request.',
    codeLate: 'There is no code to enter. Ask your institution for one.',
    codeNotTaken: 'The rule of this line does not take codes. Nothing was sent.',
    codeNoMatch: 'A code is sent only where your record fully matches the request. Nothing was sent.',
    codeNoAddress: 'Your record holds no e-mail address of this student. Nothing was sent.',
    codeOwnAddress: 'You wrote this address within the last 7 days. A colleague can send the code.',
    codeTooMany: 'Three codes were sent within a day. Nothing more was sent.',
  },
  logged: {
    'place.code_sent': 'Code sent to the student’s address on record',
  },
};
