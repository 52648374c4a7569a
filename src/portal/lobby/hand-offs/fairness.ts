import { words as messages } from '#portal/programme/messages/fr.ts';
import type { intentLifecycle } from '#portal/programme/verifications/intents/rules.ts';
import { AT_HOME, type HandOff, type HandOffs } from './types.ts';

const letter = { en: messages.en.mail, fr: messages.fr.mail } as const;
const student = { to: 'student', letter } as const;
const decides = {
  who: 'representatives',
  act: 'decide, or drop what was intended',
  by: 'no day',
  reminded: AT_HOME,
} as const;
const OVER: HandOff = { told: [], next: [] };

export const intentHandOffs: HandOffs<typeof intentLifecycle> = {
  begin: {
    told: [],
    next: [{ who: 'representatives', act: 'send the draft, or drop it', by: 'no day', reminded: AT_HOME }],
  },
  send: {
    told: [{ ...student, message: 'intended' }],
    next: [
      {
        who: 'student',
        act: 'reply',
        by: '10 business days, or what the rule of the line gives; later too, while nothing is decided',
        reminded: 'home page of the student',
      },
    ],
  },
  reply: { told: [], next: [decides] },
  lapse: { told: [], next: [decides] },
  decide: { told: [{ ...student, message: 'decided', when: 'it takes effect' }], next: [] },
  drop: { told: [{ ...student, message: 'intent_dropped', when: 'it had been sent' }], next: [] },
  overtake: OVER,
};
