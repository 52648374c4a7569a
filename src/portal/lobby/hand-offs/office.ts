import { words as staff } from '#portal/office/administration/invitations/fr.ts';
import { words as unlock } from '#portal/office/unlock/fr.ts';
import { words as lines } from '#portal/programme/lines/fr.ts';
import { AT_HOME, type HandOff, NEWS, WEEKLY } from './types.ts';

/** What officers and administrators do that has no lifecycle of its own in this table. */
export const officeHandOffs: Readonly<Record<string, HandOff>> = {
  'a reset asked for by one officer': {
    told: [],
    next: [{ who: 'second officer', act: 'confirm or refuse', by: 'no day', reminded: AT_HOME }],
  },
  'a reset confirmed or refused by a second officer': {
    told: [
      { to: 'proposer', letter: { en: unlock.en.settledMail.done, fr: unlock.fr.settledMail.done } },
      { to: 'proposer', letter: { en: unlock.en.settledMail.refused, fr: unlock.fr.settledMail.refused } },
    ],
    next: [NEWS],
  },
  'a reset done': {
    told: [{ to: 'person', letter: { en: unlock.en.mail, fr: unlock.fr.mail } }],
    next: [{ who: 'officers', act: 'print the letter', by: 'no day', reminded: AT_HOME }],
  },
  'somebody put forward for the staff': {
    told: [{ to: 'administrators', letter: { en: staff.en.askedMail, fr: staff.fr.askedMail } }],
    next: [
      {
        who: 'administrators',
        act: 'a second person approves or refuses',
        by: '14 days',
        reminded: WEEKLY,
      },
    ],
  },
  'somebody put forward for the staff, and refused': {
    told: [{ to: 'proposer', letter: { en: staff.en.refusedMail, fr: staff.fr.refusedMail } }],
    next: [NEWS],
  },
  'somebody let into the staff': {
    told: [
      { to: 'administrators', letter: { en: staff.en.approvedMail, fr: staff.fr.approvedMail } },
      { to: 'person', letter: { en: staff.en.linkMail, fr: staff.fr.linkMail } },
    ],
    next: [
      {
        who: 'person',
        act: 'open the link, enrol with the slip',
        by: 'the day that the mail names',
        reminded: 'not again',
      },
    ],
  },
  'an institution’s first or last day in a line of business recorded': {
    told: [
      { to: 'representatives', letter: { en: lines.en.mail.begun, fr: lines.fr.mail.begun } },
      { to: 'representatives', letter: { en: lines.en.mail.ended, fr: lines.fr.mail.ended } },
    ],
    next: [],
  },
  'a mail given up': {
    told: [],
    next: [{ who: 'administrators', act: 'send it again, or take it off', by: '30 days', reminded: AT_HOME }],
  },
  'a nominee’s mail given up': {
    told: [],
    next: [
      {
        who: 'representatives',
        act: 'see whether the address is right: a new link, or a new nomination',
        by: 'no day',
        reminded: AT_HOME,
        when: 'alternate, signatory, successor',
      },
      {
        who: 'coordinators',
        act: 'see whether the address is right: a new link, or a new nomination',
        by: 'no day',
        reminded: AT_HOME,
        when: 'DIR',
      },
    ],
  },
};
