import { words as messages } from '#portal/programme/messages/fr.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import type { transferLifecycle } from '#portal/programme/verifications/transfers/rules.ts';
import { AT_HOME, type HandOffs } from './types.ts';

const student = {
  to: 'student',
  message: 'transfer',
  letter: { en: messages.en.mail, fr: messages.fr.mail },
} as const;
const representatives = {
  to: 'representatives',
  letter: { en: words.en.transfersMoved, fr: words.fr.transfersMoved },
} as const;
const former = { ...representatives, when: 'of the former institution, once an hour at most' } as const;
const both = {
  ...representatives,
  when: 'of the institution at the other end, once an hour at most',
} as const;

/** Nothing is lost: the number lives on, and the student decides whether to go on. */
const asksAgain = {
  who: 'student',
  act: 'ask again, if they still change institutions',
  by: 'no day',
  reminded: 'home page of the student, for 30 days',
} as const;

export const transferHandOffs: HandOffs<typeof transferLifecycle> = {
  begin: {
    told: [student, former],
    next: [
      {
        who: 'representatives',
        when: 'of the former institution',
        act: 'hand the file out, or say why not',
        by: '10 business days, or what the rule of the line gives; then the portal hands it out',
        reminded: AT_HOME,
      },
    ],
  },
  hand_out: {
    told: [
      student,
      {
        to: 'desk',
        letter: { en: words.en.newRequests, fr: words.fr.newRequests },
        when: 'of the new institution, once an hour at most, those in whose scope it is',
      },
      { ...student, when: 'nobody accepted: three times before the file goes back' },
      { ...representatives, when: 'of the new institution, three times before the file goes back' },
    ],
    next: [
      {
        who: 'representatives',
        when: 'of the new institution',
        act: 'accept or decline',
        by: '30 days, or what the rule of the line gives, and three notices at least',
        reminded: AT_HOME,
      },
    ],
  },
  refuse: { told: [student], next: [asksAgain] },
  accept: { told: [{ ...student, message: 'decided' }, former], next: [] },
  decline: { told: [student, former], next: [asksAgain] },
  lapse: { told: [student, former], next: [asksAgain] },
  withdraw: { told: [student, both], next: [] },
  fall: { told: [student, both], next: [{ ...asksAgain, when: 'the number is good still' }] },
};
