import { words as messages } from '#portal/programme/messages/fr.ts';
import type { appealLifecycle } from '#portal/programme/verifications/appeals/rules.ts';
import type { correctionLifecycle } from '#portal/programme/verifications/corrections/rules.ts';
import type { intentLifecycle } from '#portal/programme/verifications/intents/rules.ts';
import { AT_HOME, type HandOff, type HandOffs, NEWS } from './types.ts';

const letter = { en: messages.en.mail, fr: messages.fr.mail } as const;
const student = { to: 'student', letter } as const;
const decides = {
  who: 'representatives',
  act: 'decide, or drop what was intended',
  by: 'no day',
  reminded: AT_HOME,
} as const;
const replies = {
  who: 'student',
  act: 'reply',
  reminded: 'home page of the student',
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
        ...replies,
        by: '10 business days, or what the rule of the line gives; later too, while nothing is decided',
      },
    ],
  },
  reply: { told: [], next: [decides] },
  lapse: { told: [], next: [decides] },
  reopen: { told: [], next: [{ ...replies, by: 'the day to which an outage moved the last one' }] },
  decide: { told: [{ ...student, message: 'decided', when: 'it takes effect' }], next: [] },
  drop: { told: [{ ...student, message: 'intent_dropped', when: 'it had been sent' }], next: [] },
  overtake: OVER,
};

const told = { ...student, message: 'review' } as const;
const reviews = {
  who: 'second person',
  when: 'a DIR or an alternate who neither announced nor signed the decision',
  by: '20 business days, or what the rule of the line gives; then coordinators see it too',
  reminded: AT_HOME,
} as const;

export const appealHandOffs: HandOffs<typeof appealLifecycle> = {
  begin: {
    told: [told],
    next: [
      { ...reviews, act: 'take up the review' },
      {
        who: 'coordinators',
        act: 'call the institution',
        when: 'nobody there can review it, or nobody does in time',
        by: 'no day',
        reminded: AT_HOME,
      },
    ],
  },
  take: { told: [told], next: [{ ...reviews, act: 'uphold or change the decision' }] },
  release: { told: [], next: [{ ...reviews, act: 'take up the review' }] },
  uphold: { told: [told], next: [] },
  change: { told: [told], next: [] },
  send_on: {
    told: [told],
    next: [
      {
        who: 'coordinators',
        act: 'send it back with reasons, or close it',
        by: '20 business days, or what the rule of the line gives; then officers see it too',
        reminded: AT_HOME,
      },
      {
        who: 'officers',
        act: 'call the coordinator',
        when: 'that day is over',
        by: 'no day',
        reminded: AT_HOME,
      },
    ],
  },
  send_back: { told: [told], next: [{ ...reviews, act: 'uphold or change the decision, once more' }] },
  uphold_again: { told: [told], next: [] },
  // Its student reads that the decision is corrected.
  correct: OVER,
  close: { told: [told], next: [] },
  withdraw: { told: [told], next: [] },
  lapse: OVER,
};

/** Somebody is eligible again. */
export const restored: HandOff = {
  told: [
    { ...told, when: 'it takes effect, by a review' },
    { ...student, message: 'corrected', when: 'it takes effect, by a correction' },
  ],
  next: [],
};

const ANSWERED = { ...NEWS, reminded: 'home page; by mail in the morning after' };

export const correctionHandOffs: HandOffs<typeof correctionLifecycle> = {
  begin: {
    told: [],
    next: [
      {
        who: 'second person',
        when: 'a DIR or an alternate who did not ask',
        act: 'make the correction, or refuse it',
        by: 'no day',
        reminded: AT_HOME,
      },
      {
        who: 'officers',
        when: 'nobody else at the institution can',
        act: 'make the correction, or refuse it',
        by: 'no day',
        reminded: AT_HOME,
      },
    ],
  },
  make: {
    told: [
      {
        ...student,
        message: 'corrected',
        when: 'it takes effect, or is recorded only; not of the day of a death',
      },
    ],
    next: [
      {
        who: 'officers',
        act: 'nothing: it is news for a week',
        by: 'no day',
        reminded: 'home page; by mail in the morning after',
      },
      ANSWERED,
    ],
  },
  refuse: { told: [], next: [ANSWERED] },
  withdraw: OVER,
  lapse: OVER,
};
