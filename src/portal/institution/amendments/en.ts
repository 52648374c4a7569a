import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';

export const en = {
  waits: {
    settled: (count: number) =>
      `${counted(count, 'en', 'change of the record that you asked for was', 'changes of the record that you asked for were')} applied or refused in the past week`,
    confirm: (count: number) =>
      counted(count, 'en', 'change of a record to confirm', 'changes of records to confirm'),
    apply: (count: number) =>
      counted(count, 'en', 'change of a record to apply', 'changes of records to apply'),
  },
  tools: {
    record: {
      title: 'Record of your institution',
      description: 'What is on file about your institution, and how to change it.',
    },
    amendments: {
      title: 'Changes of institution records',
      description: 'Changes that institutions have asked for: confirm, apply or refuse them.',
    },
  },
  statuses: {
    requested: 'Waits for the coordinator',
    confirmed: 'Waits for an officer',
    applied: 'Applied',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  },
  record: {
    title: 'Record of the institution',
    amend: 'Change the record',
    open: {
      title: (count: number) => (count === 1 ? 'A change is under way' : 'Changes are under way'),
      text: 'Until they are applied, the record below stays in force. Meanwhile you can ask for a change of anything else.',
    },
    past: 'Changes so far',
    none: 'The record has not been changed yet.',
  },
  columns: {
    reference: 'Reference',
    institution: 'Institution',
    what: 'What changes',
    status: 'Status',
    asked: 'Asked for on',
  },
  list: {
    title: 'Changes of institution records',
    lead: 'What institutions would like to have changed in their record. The coordinator confirms, then an officer applies.',
    status: 'Status',
    open: 'All that wait for somebody',
    count: (count: number) => counted(count, 'en', 'change', 'changes'),
    empty: 'No change matches.',
    none: 'No change waits for anybody.',
  },
  form: {
    title: 'Change the record',
    lead: 'Correct what has changed. The coordinator of your province or territory confirms it, and an officer applies it. Until then the former record stays in force.',
    held: 'A change of this is under way; it can’t be changed again until that is decided:',
    submit: 'Check the change',
    errors: {
      nothing: 'You have changed nothing. Correct what has changed, or go back.',
      held: (label: string, reference: string) =>
        `${label}: another change of this is under way, ${reference}. Wait until it is decided, or withdraw it.`,
      inUse: (campuses: string) => `Signatories are limited to ${campuses}. Change their campuses first.`,
    },
  },
  check: {
    title: 'Check the change before you ask for it',
    lead: 'Only what is below changes; all else stays as it is on file. Nothing has been sent yet.',
    moved:
      'The record has changed since you looked at this page. Nothing was sent: look at the change as it is now.',
    submit: 'Ask for the change',
    edit: 'Correct it',
  },
  one: {
    title: (reference: string) => `Change ${reference}`,
    institution: 'Institution',
    status: 'Status',
    asked: 'Asked for',
    confirmed: 'Confirmed by the coordinator',
    decided: 'Decided on',
    by: (name: string, when: string) => `${name}, ${when}`,
    reasons: 'Reasons',
    comparison: 'Before and after',
    field: 'Field',
    before: 'Before',
    after: 'After',
    empty: '(empty)',
    pdf: 'Form IMM 5592 (PDF)',
    waits: {
      confirm: 'This change waits for you to confirm it',
      apply: 'This change waits for you to apply it',
    },
    decide: 'Decide',
    withdraw: 'Withdraw the change',
    backToRecord: 'Back to the record',
    backToList: 'Back to the changes',
  },
  decide: {
    title: { confirm: 'Confirm the change', apply: 'Apply the change' },
    decision: 'Your decision',
    confirm: 'I confirm that the institution’s record should be changed so',
    apply: 'Apply the change to the record',
    refuse: 'Refuse the change',
    reasons: 'Reasons',
    reasonsHint: 'Required if you refuse. The institution reads them.',
    submit: 'Save the decision',
    errors: { decision: 'Choose your decision.', reasons: 'Enter the reasons for the refusal.' },
  },
  withdraw: {
    title: 'Withdraw the change',
    lead: (reference: string) => `The change ${reference} will not be made.`,
    submit: 'Withdraw the change',
  },
  cancel: 'Cancel',
  settled: {
    title: 'Nothing is left to do on this page',
    text: 'This was done already, or is not yours to do.',
  },
  late: {
    title: 'Nothing was changed',
    late: 'Somebody was faster: the change has been decided meanwhile.',
    oneParty:
      'The coordinator who confirmed it is no second person to you: one of you let in the other, or one person let in both. Another officer must decide.',
    stale:
      'The record itself has changed since this change was asked for. Refuse it, and have it asked for anew.',
    inUse:
      'Signatories are limited to a campus that this change removes. The institution must change their campuses first.',
    open: 'See how things stand',
  },
  mail: {
    open: `Open the ${brand.en.portal}`,
    requested: {
      subject: 'A change of an institution’s record waits for you',
      paragraphs: [
        'An institution in your province or territory has asked for a change of its record. Confirm or refuse it.',
      ],
    },
    applied: {
      subject: 'The record of your institution has been changed',
      paragraphs: ['The change of your institution’s record that was asked for has been applied.'],
    },
    refused: {
      subject: 'A change of your institution’s record was refused',
      paragraphs: ['The change of your institution’s record was refused. The page of the change says why.'],
    },
  },
  notices: {
    amendmentRequested: 'The change was asked for. The coordinator has been told.',
    amendmentConfirmed: 'You have confirmed the change. An officer applies it.',
    amendmentApplied: 'The record has been changed.',
    amendmentRefused: 'You have refused the change. The institution has been told.',
    amendmentWithdrawn: 'The change was withdrawn.',
  },
  logged: {
    'amendment.requested': 'Change of the record asked for',
    'amendment.confirmed': 'Change of the record confirmed',
    'amendment.applied': 'Change of the record applied',
    'amendment.refused': 'Change of the record refused',
    'amendment.withdrawn': 'Change of the record withdrawn',
  },
};
