import { words as contested } from '#portal/programme/contested/fr.ts';
import type { FINDING } from '#portal/programme/contested/rules.ts';
import { words as several } from '#portal/programme/desk/several/fr.ts';
import { words as messages } from '#portal/programme/messages/fr.ts';
import type { Kind } from '#portal/programme/messages/rules.ts';
import { words as codes } from '#portal/programme/proof-codes/fr.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import type { verificationLifecycle } from '#portal/programme/verifications/rules.ts';
import { restored } from './fairness.ts';
import { AT_HOME, type HandOffs, NOBODY } from './types.ts';

/** A message in the thread of the request; the letter says that there is one, and no more. */
const student = (message: Kind) =>
  ({ to: 'student', message, letter: { en: messages.en.mail, fr: messages.fr.mail } }) as const;
const decides = {
  who: 'desk',
  act: 'claim, check and decide',
  by: '10 business days, or what the rule of the line gives',
  reminded: 'home page of DIRs and alternates; the list, what is overdue marked',
} as const;
/** What a transfer does at either of its ends stands in its own table. */
const BY_TRANSFER = NOBODY;

export const verificationHandOffs: HandOffs<typeof verificationLifecycle> = {
  begin: {
    told: [
      student('received'),
      {
        to: 'desk',
        letter: { en: words.en.newRequests, fr: words.fr.newRequests },
        when: 'once an hour at most, those in whose scope it is',
      },
      {
        ...student('contested'),
        when: 'another asks under the number or client ID by which they were proved',
      },
    ],
    next: [
      decides,
      {
        who: 'representatives',
        act: 'find out whose the record is',
        when: 'two people claim it',
        by: 'no day',
        reminded: 'home page; both requests; by mail in the morning after, and weekly from the seventh day',
      },
    ],
  },
  claim: {
    told: [
      {
        to: 'holder',
        letter: { en: several.en.mail, fr: several.fr.mail },
        when: 'somebody else assigned it to them',
      },
      {
        to: 'student',
        letter: { en: codes.en.mail, fr: codes.fr.mail },
        when: 'the holder sends a code to the address that the institution has on record',
      },
    ],
    next: [{ ...decides, who: 'holder', act: 'decide or ask' }],
  },
  put_back: { told: [], next: [decides] },
  ask: {
    told: [
      student('asked'),
      {
        ...student('closing'),
        when: 'it is not answered: three times before it closes, in the first line on days 15, 25 and 29',
      },
    ],
    next: [
      {
        who: 'student',
        act: 'answer',
        by: '30 days, or what the rule of the line gives, and three notices at least',
        reminded: 'home page of the student; messages three times before',
      },
    ],
  },
  answer: {
    told: [],
    next: [
      {
        who: 'holder',
        act: 'decide',
        by: 'what was left, two days at least',
        reminded: `${AT_HOME}; the list, what is overdue marked`,
      },
    ],
  },
  answer_unheld: { told: [], next: [decides] },
  resume: {
    told: [],
    next: [{ ...decides, who: 'holder', act: 'decide', by: 'what was left, two days at least' }],
  },
  find_eligible: { told: [{ ...student('decided'), when: 'it takes effect' }], next: [] },
  find_ineligible: { told: [{ ...student('decided'), when: 'it takes effect' }], next: [] },
  conclude: { told: [{ ...student('closed'), when: 'it takes effect; not of a death' }], next: [] },
  restore: restored,
  amend: { told: [{ ...student('corrected'), when: 'it takes effect; not of a death' }], next: [] },
  cancel: NOBODY,
  revoke: {
    told: [
      student('revoked'),
      {
        to: 'representatives',
        letter: { en: words.en.consentsRevoked, fr: words.fr.consentsRevoked },
        when: 'of the institution, once an hour at most',
      },
    ],
    next: [
      {
        who: 'representatives',
        act: 'nothing: it is news for a week, and the log says which requests it was',
        by: 'no day',
        reminded: 'home page',
      },
    ],
  },
  hand_out: BY_TRANSFER,
  complete: BY_TRANSFER,
  take_back: BY_TRANSFER,
  accept: { told: [{ ...student('decided'), when: 'it takes effect' }], next: [] },
  decline: BY_TRANSFER,
  close: {
    told: [
      student('closed'),
      { ...student('closing'), when: 'the institution has left: three times, before 90 days are over' },
    ],
    next: [
      {
        who: 'officers',
        act: 'let closings go on, where more than 10 and a tenth of an institution’s would close unanswered',
        by: 'no day',
        reminded: 'home page; by mail in the morning after, and weekly from the seventh day',
      },
    ],
  },
};

const accounts = (key: 'passes' | 'passed' | 'stopped' | 'refused' | 'ends' | 'stays') =>
  ({
    to: key === 'refused' || key === 'ends' || key === 'stays' ? 'student' : 'both accounts',
    letter: { en: contested.en.mail[key], fr: contested.fr.mail[key] },
  }) as const;
const findsAnew = {
  who: 'representatives',
  act: 'find out whose the record is',
  by: 'no day',
  reminded: AT_HOME,
} as const;

export const findingHandOffs: HandOffs<typeof FINDING> = {
  begin: {
    told: [],
    next: [
      {
        who: 'second person',
        act: 'confirm or refuse what was found',
        by: 'no day',
        reminded: AT_HOME,
      },
    ],
  },
  confirm: { told: [{ ...accounts('refused'), when: 'their claim is refused' }], next: [] },
  hold: {
    told: [
      { ...accounts('passes'), when: 'and the address that the institution has on record' },
      { ...accounts('ends'), when: 'what the proved account has there ends' },
    ],
    next: [
      {
        who: 'both accounts',
        act: 'object, if the other is not theirs',
        by: '24 hours',
        reminded: 'home page of both accounts',
      },
    ],
  },
  refuse: { told: [], next: [findsAnew] },
  withdraw: { told: [], next: [findsAnew] },
  pass: { told: [accounts('passed')], next: [] },
  object: {
    told: [accounts('stopped'), { ...accounts('stays'), when: 'it should have ended' }],
    next: [findsAnew],
  },
  overtake: {
    told: [
      { ...accounts('stopped'), when: 'it was held' },
      { ...accounts('stays'), when: 'it should have ended' },
    ],
    next: [],
  },
};
