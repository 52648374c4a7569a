import { counted } from '#kernel/ui/locale.ts';
import type { AppealStatus, ReviewFault } from '#portal/programme/verifications/appeals/rules.ts';

export const en = {
  tools: {
    ours: {
      title: 'Reviews asked by students',
      description: 'Look again at decisions that others announced and signed, where the student asks for it.',
    },
    coordinator: {
      title: 'Reviews of decisions',
      description:
        'What students sent on to you, and reviews that nobody at their institution can do, or does in time.',
    },
  },
  statuses: {
    asked: 'Asked by the student',
    under_review: 'Under review',
    upheld: 'Upheld',
    changed: 'Changed',
    withdrawn: 'Withdrawn by the student',
    lapsed: 'Come to nothing',
    sent_on: 'With the coordinator',
    returned: 'Sent back by the coordinator: decide once more',
    closed: 'Closed',
    signed: 'Signed: takes effect in a while',
  } satisfies Record<AppealStatus | 'signed', string>,
  list: {
    title: 'Reviews asked by students',
    lead: 'Somebody who neither announced nor signed the decision looks at it again: a DIR or an alternate.',
    caption: 'Reviews, the first due on top',
    columns: {
      name: 'Student',
      number: 'Student number',
      institution: 'Institution',
      status: 'Status',
      due: 'Due',
    },
    empty: 'No student asks for a review.',
  },
  page: {
    title: 'Review of a decision',
    due: (day: string) => `To be decided by ${day}.`,
    reason: 'What the student says',
    decided: 'What was decided',
    signedBy: (name: string) => `Signed by ${name}.`,
    note: 'What the institution wrote to the student',
    override: 'Why it was decided otherwise than the numbers say',
    sentOn: 'What the student wrote to the coordinator',
    coordinator: 'What the coordinator wrote',
    answer: 'What you answered',
    correctionAsked: 'Why a correction of the decision was asked for',
    correctionRefused: 'Why the correction was refused',
    unsent: 'What you wrote, and what was not sent',
    taken: (name: string, time: string) => `Taken up by ${name}, on ${time}.`,
    take: 'Take up the review',
    takeOver: 'Take it over',
    correction: (name: string, day: string) =>
      `${name} asked on ${day} for a correction of this decision. It is made or refused by a second person before the decision can be upheld.`,
    toCorrection: 'See the correction',
    held: (name: string) =>
      `${name} has this review. It is decided by whoever has it: take it over before you decide. The log says that you did.`,
    said: (name: string | null, time: string) => (name === null ? `On ${time}.` : `${name}, on ${time}.`),
    uphold: 'Uphold the decision',
    upholdHint: 'The student reads why. Answer what they wrote; say what they can do.',
    upholdLabel: 'Why it is upheld',
    last: 'The review is closed with it.',
    once: 'The student can send it to the coordinator once.',
    change: 'Change the decision',
    missing: 'Write why, in a sentence at least.',
    pending: (name: string, time: string) =>
      `${name} signed that the student is eligible after all. It takes effect on ${time}.`,
    amending: (name: string, time: string) =>
      `${name} signed a correction of the day. The review can go on once it has taken effect, on ${time}.`,
    back: 'See the request',
    nobody:
      'Nobody else at your institution can review it. The coordinator of your province or territory sees that it waits, and calls you: another DIR or alternate is needed.',
  },
  upheld: {
    title: 'Check your answer',
    effect: 'The student is told as soon as you send it. You can’t change it any more then.',
    mend: 'Change your answer',
  },
  faults: {
    own_file:
      'This is your own file, or that of somebody who can’t be told from you. A colleague must review it.',
    let_in: 'In the last 30 days you let this student back into their account. A colleague must review it.',
    let_in_by:
      'You have your role, or your account back, through this student: chosen, let in or approved by them. Somebody whom they did not let in must review it.',
    not_representative: 'A DIR or an alternate reviews it. You can read it here.',
    signed_it: 'You signed this decision. Somebody else must review it.',
    sent_it: 'You told the student that this decision was intended. Somebody else must review it.',
  } satisfies Record<ReviewFault, string>,
  change: {
    title: 'Change the decision',
    lead: 'The student is found eligible again, and gets a new number. The former one stays ended.',
    leadFirst: 'The student is found eligible, and gets a number.',
    only: 'This student has another request that is open or eligible, or has removed your institution. So no number is made: that you changed the decision is recorded, and the student is told.',
    note: 'Why it is changed',
    noteHint: 'The student reads it. It is kept as the reason, also where the numbers say otherwise.',
    seen: 'I have seen this person and their card.',
    seenHint: 'Nobody has proved yet who this student is.',
    statement:
      'By signing I declare that I compared this file with the records of my institution, and that what stands here is true.',
    submit: 'Sign: eligible',
    record: 'Record the change',
    errors: { note: 'Write why, in a sentence at least.' },
  },
  coordinator: {
    title: 'Reviews of decisions',
    lead: 'You don’t decide who is eligible. You send a review back to the institution with reasons, or close it; and you see which reviews nobody does.',
    sentOn: 'Sent on to you',
    stuck: 'Waiting at institutions',
    stuckLead: 'Nobody there can do these, or they are overdue. Call the institution.',
    noneSentOn: 'No review was sent on to you.',
    noneStuck: 'No review waits too long.',
    why: { nobody: 'Nobody else there can review it', overdue: 'Overdue' },
    columns: { why: 'Why you see it' },
    page: 'A review that was sent on',
    words: 'Your words for the institution and the student',
    choose: 'What you do',
    options: {
      send_back: 'Send it back: the institution should decide once more',
      close: 'Close it: the decision stays as it is',
    },
    effect: 'Both are told as soon as you send it. You can’t change it any more then.',
    submit: 'Send',
    errors: { choose: 'Choose what you do.', words: 'Write why, in a sentence at least.' },
    answer: 'What the institution answered',
  },
  cancel: 'Cancel',
  waits: {
    review: (count: number) => counted(count, 'en', 'review asked by a student', 'reviews asked by students'),
    sentOn: (count: number) => counted(count, 'en', 'review sent on to you', 'reviews sent on to you'),
    stuck: (count: number) => counted(count, 'en', 'review that nobody does', 'reviews that nobody does'),
  },
  notices: {
    reviewTaken: 'You have taken up the review.',
    reviewTakenOver: 'You have taken the review over from your colleague.',
    reviewHeld: 'A colleague has this review. Take it over before you decide; nothing was changed.',
    reviewCorrection:
      'A colleague asked for a correction of this decision: it is made or refused before the decision can be upheld. Nothing was changed.',
    reviewUpheld: 'The decision is upheld. The student is told.',
    reviewRecorded: 'The change is recorded. The student is told.',
    reviewReturned: 'The review is back at the institution.',
    reviewClosed: 'The review is closed.',
    reviewMoved: 'This review has changed meanwhile, or is not yours to decide. Nothing was changed.',
  },
};
