import { brand } from '#kernel/brand.ts';
import { countedUpToMany } from '#kernel/ui/locale.ts';

export const en = {
  list: {
    title: 'Nominations',
    lead: 'Everybody who was put forward for an institution of your province or territory.',
    search: 'Name or reference',
    status: 'Status',
    all: 'All',
    awaiting: 'Only those that wait for me',
    awaitingBadge: 'Waits for you',
    count: (count: number) => countedUpToMany(count, 'en', 'nomination', 'nominations'),
    columns: {
      name: 'Name',
      institution: 'Institution',
      kind: 'Put forward as',
      status: 'Status',
      since: 'Started on',
      reference: 'Reference',
    },
    empty: 'No nomination matches.',
    nominate: 'Nominate a DIR',
  },
  institution: {
    nominations: 'Nominations for this institution',
    none: 'Nobody has been put forward for this institution yet.',
    waits: {
      proposed: 'This institution is to be confirmed',
      meaning:
        'A nominee who began on their own proposed it. Nobody gets a PIN for it before a coordinator has confirmed it.',
      title: 'A nomination waits for you',
      text: 'You decide on it together with the nomination that names it.',
      nothing: 'No nomination for it waits for you now.',
      decide: (name: string) => `Confirm or refuse: ${name}`,
    },
    nominate: 'Nominate a DIR',
    all: 'All institutions',
  },
  nominate: {
    title: 'Nominate a DIR',
    lead: `The person you name gets an e-mail with a personal link, fills in the two forms, signs them and mails them to the ${brand.en.unit}.`,
    replaces: 'Does this person replace a representative?',
    nobody: 'No, they are an additional representative',
    replaced: (name: string) => `Yes, they replace ${name}`,
    replacesHint: 'The access of the person replaced ends when the new one works, not before.',
    submit: 'Nominate and send the link',
    cancel: 'Cancel',
    errors: {
      replaces: 'Choose whether this person replaces a representative.',
      self: 'This is your own address. Nobody can nominate themselves.',
      member: 'Somebody with this address already holds this role at the institution.',
      closed: 'This institution is closed or was refused: nobody can be nominated for it.',
      notReplaceable: 'The representative to be replaced is not active any more. Choose again.',
    },
    pending: {
      title: 'This person is nominated already',
      text: 'A nomination for the same role at the same institution, with this name and address, is under way. Nothing was sent.',
      next: 'You can send its link again, or withdraw it and start anew.',
      confirmNext: 'It waits for you to confirm or refuse it.',
      open: 'Open that nomination',
      back: 'Nominate somebody else',
    },
  },
  one: {
    summary: 'The nomination',
    institution: 'Institution',
    putForwardAs: 'Names when nominated',
    email: 'E-mail',
    language: 'Language',
    kind: 'Put forward as',
    status: 'Status',
    confirmation: 'Your confirmation',
    replaces: 'Replaces',
    reasons: 'Reasons given',
    sendAgain: 'Send the link again',
    sendHint: 'A new link ends the former one at once. What the person saved stays.',
    withdraw: 'Withdraw this nomination',
    confirm: 'Confirm or refuse',
    waits: {
      title: 'This nomination waits for you',
      bySelf:
        'The nominee began on their own; nobody else has put them forward. Confirm that you know of it, or refuse it with a reason.',
      byInstitution: (name: string) =>
        `${name} asks for this change of representative on behalf of the institution. Confirm that you know of it, or refuse it with a reason.`,
    },
  },
  confirm: {
    title: 'Confirm or refuse a nomination',
    institutionToo: 'The institution is new: you confirm or refuse it together with the nomination.',
    form: 'What the nominee has filled in (IMM 5592)',
    unfinished:
      'The nominee has not completed this form yet. You may decide now, or wait until you can read it here.',
    decision: 'Your decision',
    confirm: 'Confirm: I know of this nomination and agree with it',
    refuse: 'Refuse',
    reasons: 'Reason for refusing',
    reasonsHint:
      'Required if you refuse. Kept with the nomination, where the representative who asked for it reads it. The nominee is told only that it was refused, and whom to ask.',
    submit: 'Save my decision',
    errors: { decision: 'Choose whether you confirm or refuse.', reasons: 'Give a reason for refusing.' },
  },
  withdraw: {
    title: 'Withdraw a nomination',
    warning: 'This cannot be undone',
    text: (name: string) =>
      `The personal link of ${name} stops working at once, and so does a PIN that was issued. They are told by e-mail.`,
    reasons: 'Reason',
    submit: 'Withdraw the nomination',
    cancel: 'Keep it',
  },
  settled: {
    title: 'Nothing is left to do on this page',
    text: 'This was done already, or is not yours to do.',
  },
  late: {
    title: 'Somebody was faster',
    text: 'This nomination changed while you were looking at it. What you asked for was not done.',
    action: 'See where it stands now',
  },
  notices: {
    nominated: 'The nomination was started, and the personal link has been sent.',
    linkSent: 'A new personal link has been sent. The former one no longer works.',
    nominationWithdrawn: 'The nomination was withdrawn.',
    nominationConfirmed: 'You have confirmed the nomination.',
    nominationRefused: 'You have refused the nomination.',
  },
};
