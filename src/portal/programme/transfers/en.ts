import { counted } from '#kernel/ui/locale.ts';
import type { Refusal, TransferStatus } from '#portal/programme/verifications/transfers/rules.ts';
import type { Tab } from './rules.ts';

export const en = {
  tool: {
    title: 'Transfers',
    description: 'The files of students who leave for another institution, and of those who come from one.',
  },
  list: {
    title: 'Transfers',
    lead: 'Students who were found eligible take that decision along to another institution. Their number stays good until the new one accepts.',
    tabs: { out: 'Out', in: 'In', done: 'Done' } satisfies Record<Tab, string>,
    captions: {
      out: 'Files to be handed out, the first due on top',
      in: 'Files to be accepted, the first due on top',
      done: 'Handed out, accepted, or come to nothing, the latest first',
    } satisfies Record<Tab, string>,
    columns: {
      name: 'Student',
      number: 'Student number',
      to: 'To',
      from: 'From',
      other: 'Other institution',
      asked: 'Asked',
      due: 'Due',
      status: 'Status',
      since: 'Since',
    },
    leaves: (institution: string) => `To ${institution}`,
    comes: (institution: string) => `From ${institution}`,
    overdue: 'overdue',
    signed: 'Signed: takes effect in a while',
    empty: {
      out: 'No transfer waits to be handed out.',
      in: 'No transfer waits to be accepted.',
      done: 'No transfer has been handed out, accepted or come to nothing yet.',
    } satisfies Record<Tab, string>,
  },
  statuses: {
    asked: 'To be handed out',
    handed_out: 'Handed out',
    accepted: 'Accepted',
    refused: 'Not handed out',
    declined: 'Declined',
    lapsed: 'Not accepted in time',
    withdrawn: 'Withdrawn by the student',
    fallen: 'Came to nothing',
  } satisfies Record<TransferStatus, string>,
  page: {
    title: 'Hand out a file',
    titleOver: 'Transfer of a file',
    handedBy: (name: string, time: string) => `${name} handed it out on ${time}.`,
    handedByItself: (time: string) =>
      `The portal handed it out on ${time}, since nobody had by the day on which it was due.`,
    lastDayWas: (day: string) =>
      `The last day of study here was given as ${day}. What is on file after it was not passed on.`,
    asked: (day: string, to: string) => `Asked on ${day}, to ${to}.`,
    due: (day: string) => `Hand it out by ${day}. After that day the portal does.`,
    consent: 'The student consented to this.',
    passes:
      'The new institution reads that you found the student eligible, on which day, and the periods of study below. Your notes and the rest of your record stay with you. The student’s number stays good until it accepts.',
    waits: (name: string, time: string) =>
      `${name} signed a decision on this file. It can’t be handed out before that takes effect, on ${time}.`,
    own: 'This is your own file, or that of somebody who can’t be told from you. A colleague must hand it out.',
    prepare: 'A DIR or an alternate hands it out. You can look at it here.',
    lastDay: 'Last day of study here (optional)',
    lastDayHint:
      'As year, month and day: 2012-04-30. Periods after it are not passed on. You see what is passed on before anything is done.',
    known: 'I know that the student who asks for the transfer is the one whose record it is.',
    knownHint:
      'Somebody else claims this record. If you don’t know yet whose it is, find out first: a number that was another person’s ends, and the transfer with it.',
    why: (reason: string) => `Why: ${reason}.`,
    told: 'What you wrote to the student',
    submit: 'Hand out',
    keep: 'Don’t hand out',
    back: 'Back to the list',
    request: 'See the request',
    errors: {
      lastDay: 'Enter a day that exists, as year, month and day: 2012-04-30.',
      known: 'Say whether the student who asks is the one whose record it is.',
      future:
        'That day lies after today, and no period of study on file reaches it. Enter a day within a period of study, or leave it out.',
      nothing: 'No period of study would be passed on. Enter a later day, or leave it out.',
    },
  },
  passedOn: {
    title: 'Check what is passed on',
    whole: (day: string | null, to: string) =>
      `${day === null ? 'You name no last day of study here. ' : `You say that ${day} was the last day of study here. `}${to} will read these periods of study, and works out the numbers for its own day. Today they are:`,
    shorter: (day: string, to: string) =>
      `You say that ${day} was the last day of study. What is on file after it is not passed on to ${to}, which reads the rest and works out the numbers for its own day. Today they are:`,
    effect: 'This can’t be undone once the file is handed out.',
    mend: 'Change something',
  },
  keep: {
    title: 'Don’t hand out',
    lead: 'The transfer ends, and the student reads why. Their number stays good until you decide otherwise.',
    reason: 'Why',
    reasons: {
      not_our_student: 'They never studied here: we found them eligible by mistake.',
      not_eligible_any_more: 'They don’t meet the rules any more.',
      other: 'Another reason, written below',
    } satisfies Record<Refusal, string>,
    reasonHint:
      'A file is not yours to hold: if somebody only changes institutions, hand it out. These are reasons for which you will end the number.',
    note: 'What the student should know',
    noteHint: 'What they can do, and whom they can ask. Needed where none of the reasons fits.',
    effect: 'This can’t be undone. The student can ask for the transfer again.',
    submit: 'Don’t hand out',
    errors: { reason: 'Choose a reason.', note: 'Write the reason.' },
  },
  waits: {
    out: (count: number) => counted(count, 'en', 'file to hand out', 'files to hand out'),
    in: (count: number) => counted(count, 'en', 'transfer to accept', 'transfers to accept'),
    overtaken: (count: number) =>
      counted(
        count,
        'en',
        'signature of yours that a transfer overtook',
        'signatures of yours that a transfer overtook',
      ),
  },
  notices: {
    fileHandedOut: 'The file is handed out.',
    fileKept: 'The file is not handed out.',
    fileFell: 'The new institution can’t take the file any more, so that the transfer has ended.',
    fileWaits: 'A signature on this file has not taken effect yet. Nothing was changed.',
    fileMoved: 'This transfer has changed meanwhile. Nothing was changed.',
  },
};
