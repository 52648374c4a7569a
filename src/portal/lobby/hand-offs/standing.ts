import { words as enrolment } from '#portal/access/enrolment/fr.ts';
import { words as moves } from '#portal/access/moves/fr.ts';
import type { MOVE } from '#portal/access/moves/rules.ts';
import type { membershipLifecycle } from '#portal/common/members/rules.ts';
import { memberWords } from '#portal/common/members/words.ts';
import type { amendmentLifecycle } from '#portal/institution/amendments/rules.ts';
import { words as amendments } from '#portal/institution/amendments/words.ts';
import { words as night } from '#portal/night/upkeep/fr.ts';
import { AT_HOME, type HandOff, type HandOffs, NEWS, WEEKLY } from './types.ts';

const move = (key: 'held' | 'done' | 'cancelled' | 'asked' | 'allowed' | 'refused' | 'unreached') => ({
  en: moves.en.mail[key],
  fr: moves.fr.mail[key],
});
const amendment = (key: 'requested' | 'applied' | 'refused') => ({
  en: amendments.en.mail[key],
  fr: amendments.fr.mail[key],
});
const answer = {
  who: 'person',
  act: 'log in with the new credential and answer the security questions',
  by: '14 days',
  reminded: 'the page of the move',
} as const;

export const amendmentHandOffs: HandOffs<typeof amendmentLifecycle> = {
  begin: {
    told: [{ to: 'coordinators', letter: amendment('requested') }],
    next: [{ who: 'coordinators', act: 'confirm or refuse', by: 'no day', reminded: WEEKLY }],
  },
  confirm: { told: [], next: [{ who: 'officers', act: 'apply or refuse', by: 'no day', reminded: AT_HOME }] },
  apply: { told: [{ to: 'representatives', letter: amendment('applied') }], next: [NEWS] },
  refuse: { told: [{ to: 'representatives', letter: amendment('refused') }], next: [NEWS] },
  withdraw: { told: [], next: [] },
};

const CANCELLED: HandOff = {
  told: [{ to: 'person', letter: move('cancelled'), when: 'it was held' }],
  next: [],
};

export const moveHandOffs: HandOffs<typeof MOVE> = {
  begin: {
    told: [{ to: 'approvers', letter: move('asked'), when: 'by approval' }],
    next: [
      { who: 'approvers', act: 'approve or refuse', by: '14 days', reminded: WEEKLY, when: 'by approval' },
      { ...answer, by: '1 hour', when: 'by another proof' },
    ],
  },
  approve_first: {
    told: [],
    next: [{ who: 'second officer', act: 'approve or refuse', by: '14 days', reminded: WEEKLY }],
  },
  approve: { told: [{ to: 'person', letter: move('allowed') }], next: [answer] },
  confirm: { told: [{ to: 'person', letter: move('allowed'), when: 'before the answers' }], next: [answer] },
  refuse: { told: [{ to: 'person', letter: move('refused') }], next: [] },
  answer: { told: [{ to: 'person', letter: move('held'), when: 'at every address on file' }], next: [] },
  notify: {
    told: [],
    next: [
      {
        who: 'person',
        act: 'cancel, if it was somebody else',
        by: '24 hours after the mail was taken',
        reminded: 'home page of the account',
      },
    ],
  },
  miss: {
    told: [{ to: 'approvers', letter: move('unreached') }],
    next: [{ who: 'approvers', act: 'approve or refuse', by: '14 days', reminded: WEEKLY }],
  },
  answer_at_once: { told: [{ to: 'person', letter: move('done') }], next: [] },
  release: { told: [{ to: 'person', letter: move('done') }], next: [] },
  cancel: CANCELLED,
};

const member = { en: memberWords.en.mail, fr: memberWords.fr.mail };

export const membershipHandOffs: HandOffs<typeof membershipLifecycle> = {
  begin: {
    told: [
      {
        to: 'person',
        letter: { en: enrolment.en.mail.added, fr: enrolment.fr.mail.added },
        when: 'a further role',
      },
    ],
    next: [],
  },
  suspend: {
    told: [
      { to: 'person', letter: member },
      {
        to: 'person',
        letter: { en: night.en.idle.suspend, fr: night.fr.idle.suspend },
        when: 'not used for 90 days',
      },
    ],
    next: [],
  },
  deactivate: {
    told: [{ to: 'person', letter: { en: night.en.idle.deactivate, fr: night.fr.idle.deactivate } }],
    next: [],
  },
  reactivate: { told: [{ to: 'person', letter: member }], next: [] },
  end: { told: [{ to: 'person', letter: member }], next: [] },
};
