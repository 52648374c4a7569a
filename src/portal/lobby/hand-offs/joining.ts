import { words as enrolment } from '#portal/access/enrolment/fr.ts';
import type { PIN } from '#portal/common/pins/rules.ts';
import { words as pinWords } from '#portal/common/pins/words.ts';
import type { nominationLifecycle } from '#portal/joining/nominations/rules.ts';
import { words } from '#portal/joining/nominations/words.ts';
import { words as night } from '#portal/night/upkeep/fr.ts';
import { AT_HOME, type HandOff, type HandOffs, WEEKLY } from './types.ts';

type Mail = (typeof words.en)['mail'];
const step = (key: keyof Mail['steps']) => ({ en: words.en.mail.steps[key], fr: words.fr.mail.steps[key] });
const nominator = (key: 'refused' | 'withdrawn') => ({
  en: words.en.mail.nominator[key],
  fr: words.fr.mail.nominator[key],
});
const nominee = (key: keyof Mail['steps']) => ({ to: 'nominee', letter: step(key) }) as const;
const of = <K extends keyof typeof night.en>(key: K) => ({ en: night.en[key], fr: night.fr[key] });

const fillIn = {
  who: 'nominee',
  act: 'fill in the forms',
  by: '60 days without a word',
  reminded: 'personal page',
} as const;
const issuePin = {
  who: 'representatives',
  act: 'issue the PIN on a slip',
  by: 'no day',
  reminded: WEEKLY,
  when: 'alternate, signatory',
} as const;
const printLetter = {
  who: 'officers',
  act: 'print the PIN letter',
  by: '7 days, then overdue',
  reminded: AT_HOME,
  when: 'DIR',
} as const;
const END: HandOff = { told: [], next: [] };

export const nominationHandOffs: HandOffs<typeof nominationLifecycle> = {
  begin: {
    told: [
      { ...nominee('invited'), when: 'put forward by somebody' },
      { ...nominee('begun'), when: 'begun by themselves' },
      {
        to: 'coordinators',
        letter: { en: words.en.mail.coordinator, fr: words.fr.mail.coordinator },
        when: 'a DIR whom no coordinator put forward',
      },
    ],
    next: [
      fillIn,
      { who: 'coordinators', act: 'confirm or refuse', by: 'no day', reminded: WEEKLY, when: 'as above' },
    ],
  },
  complete: {
    told: [nominee('completed')],
    next: [
      {
        who: 'nominee',
        act: 'sign and mail the forms',
        by: '21 days, then overdue',
        reminded: `“${night.en.forms.subject}” after 21 days`,
      },
      { who: 'officers', act: 'record the receipt', by: '21 days, then overdue', reminded: 'work queue' },
    ],
  },
  reopen: { told: [], next: [fillIn] },
  receive: {
    told: [nominee('received')],
    next: [{ who: 'officers', act: 'check, attach the scan, decide', by: 'no day', reminded: AT_HOME }],
  },
  return: { told: [nominee('returned')], next: [{ ...fillIn, act: 'correct the forms and mail them' }] },
  approve: {
    told: [
      nominee('approved'),
      {
        to: 'representatives',
        letter: { en: words.en.mail.representative, fr: words.fr.mail.representative },
        when: 'alternate, signatory',
      },
    ],
    next: [issuePin, printLetter],
  },
  issue: {
    told: [],
    next: [
      {
        who: 'nominee',
        act: 'enrol with the slip handed over',
        by: '14 days',
        reminded: `“${night.en.unused.slip.subject}” after 7 days`,
        when: 'alternate, signatory',
      },
      { who: 'officers', act: 'post the letter', by: '7 days, then overdue', reminded: AT_HOME, when: 'DIR' },
    ],
  },
  redeem: {
    told: [{ to: 'nominee', letter: { en: enrolment.en.mail.enrolled, fr: enrolment.fr.mail.enrolled } }],
    next: [],
  },
  lapse: {
    told: [
      { to: 'nominee', letter: of('expired'), when: 'the PIN expired' },
      { to: 'issuer', letter: of('expiredIssuer'), when: 'the PIN expired' },
    ],
    next: [issuePin, printLetter],
  },
  refuse: {
    told: [
      nominee('refused'),
      { to: 'nominator', letter: nominator('refused'), when: 'somebody else refused' },
    ],
    next: [],
  },
  withdraw: {
    told: [
      nominee('withdrawn'),
      { to: 'nominator', letter: nominator('withdrawn'), when: 'somebody else withdrew' },
    ],
    next: [],
  },
  expire: { told: [nominee('expired')], next: [] },
};

export const pinHandOffs: HandOffs<typeof PIN> = {
  begin: {
    told: [],
    next: [
      {
        who: 'issuer',
        act: 'hand the slip over, or post the letter',
        by: 'at once',
        reminded: 'home page, for letters',
      },
    ],
  },
  post: {
    told: [nominee('posted')],
    next: [
      {
        who: 'nominee',
        act: 'enrol',
        by: '60 days',
        reminded: `“${night.en.unused.mailed.subject}” after 14 and 30 days`,
      },
    ],
  },
  redeem: END,
  expire: {
    told: [
      { to: 'nominee', letter: of('expired') },
      { to: 'issuer', letter: of('expiredIssuer') },
    ],
    next: [{ ...issuePin, act: 'issue a new PIN, if still needed' }, printLetter],
  },
  void: {
    told: [
      {
        to: 'issuer',
        letter: { en: pinWords.en.voided.own, fr: pinWords.fr.voided.own },
        when: 'tried too often',
      },
      {
        to: 'representatives',
        letter: { en: pinWords.en.voided.inherited, fr: pinWords.fr.voided.inherited },
        when: 'tried too often, and its issuer has left',
      },
    ],
    next: [{ ...issuePin, act: 'issue a new PIN, if still needed' }],
  },
  replace: END,
};
