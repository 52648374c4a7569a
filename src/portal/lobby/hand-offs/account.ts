import { words as account } from '#portal/access/account/words.ts';
import { words as doors } from '#portal/access/doors/fr.ts';
import { words as lost } from '#portal/access/lost-answers/fr.ts';
import { words as code } from '#portal/access/recovery-code/fr.ts';
import { words as questions } from '#portal/access/security-questions/words.ts';
import { words as night } from '#portal/night/upkeep/fr.ts';
import type { ReviewNotice } from '#portal/night/upkeep/rules.ts';
import { AT_HOME, type HandOff } from './types.ts';

const review = (key: ReviewNotice) => ({ en: night.en.review[key], fr: night.fr.review[key] });
const own = (key: keyof typeof account.en.mail): HandOff => ({
  told: [{ to: 'person', letter: { en: account.en.mail[key], fr: account.fr.mail[key] } }],
  next: [],
});
const confirmAll = {
  who: 'representatives',
  act: 'answer for each of the institution’s people',
  by: '90 days',
  reminded: 'home page; at half the time and in the last week',
} as const;

export const reviewHandOffs: Readonly<Record<ReviewNotice, HandOff>> = {
  opened: { told: [{ to: 'representatives', letter: review('opened') }], next: [confirmAll] },
  half: { told: [{ to: 'representatives', letter: review('half') }], next: [confirmAll] },
  last_week: { told: [{ to: 'representatives', letter: review('last_week') }], next: [confirmAll] },
  closed: {
    told: [{ to: 'representatives', letter: review('closed') }],
    next: [
      {
        who: 'representatives',
        act: 'reactivate whoever is still here',
        by: 'no day',
        reminded: 'not again',
      },
    ],
  },
};

/** Of an account: a letter of that room without a row does not compile. */
export const accountHandOffs: Readonly<Record<keyof typeof account.en.mail, HandOff>> = {
  linked: own('linked'),
  unlinked: own('unlinked'),
  emailAsked: {
    ...own('emailAsked'),
    next: [
      { who: 'person', act: 'confirm the new address', by: '24 hours', reminded: 'page of the account' },
    ],
  },
  emailChanged: own('emailChanged'),
};

/** What else people must hear of, or do. */
export const otherHandOffs: Readonly<Record<string, HandOff>> = {
  'a recovery code was made': {
    told: [{ to: 'person', letter: { en: code.en.mail, fr: code.fr.mail } }],
    next: [],
  },
  'security questions changed': {
    told: [{ to: 'person', letter: { en: questions.en.mail.changed, fr: questions.fr.mail.changed } }],
    next: [],
  },
  'security questions disabled by wrong answers': {
    told: [{ to: 'person', letter: { en: questions.en.mail.disabled, fr: questions.fr.mail.disabled } }],
    next: [
      {
        who: 'representatives',
        act: 'issue a new PIN',
        by: 'no day',
        reminded: AT_HOME,
        when: 'alternate, signatory',
      },
      {
        who: 'officers',
        act: 'reset, when asked',
        by: 'no day',
        reminded: 'not known to them',
        when: 'all others with a role',
      },
      {
        who: 'person',
        act: 'give the recovery code',
        by: 'no day',
        reminded: 'page of the question',
        when: 'a student without a role',
      },
    ],
  },
  'a student’s recovery code given in place of an answer': {
    told: [{ to: 'person', letter: { en: lost.en.mail, fr: lost.fr.mail } }],
    next: [
      {
        who: 'person',
        act: 'create new questions with the same credential, after a day',
        by: '14 days from then',
        reminded: 'page of the question',
      },
    ],
  },
  'a role not used for 60 days': {
    told: [{ to: 'person', letter: { en: night.en.idle.warn, fr: night.fr.idle.warn } }],
    next: [{ who: 'person', act: 'log in', by: 'the day that the mail names', reminded: 'not again' }],
  },
  'an institution’s last representative away for 90 days': {
    told: [{ to: 'coordinators', letter: { en: night.en.kept, fr: night.fr.kept } }],
    next: [{ who: 'coordinators', act: 'find out who replaces them', by: 'no day', reminded: 'not again' }],
  },
  'a way to log in announced to close': {
    told: [{ to: 'person', letter: { en: doors.en.mail, fr: doors.fr.mail } }],
    next: [
      {
        who: 'person',
        act: 'add another credential',
        by: 'its last day',
        reminded: 'home page; 30, 7 and 1 days before',
        when: 'nothing else opens the account',
      },
    ],
  },
  'its closing withdrawn': {
    told: [{ to: 'person', letter: { en: doors.en.keptMail, fr: doors.fr.keptMail } }],
    next: [],
  },
  'new terms published': {
    told: [],
    next: [{ who: 'person', act: 'accept them', by: 'the next log-in', reminded: 'at each log-in' }],
  },
};
