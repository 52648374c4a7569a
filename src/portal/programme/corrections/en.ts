import { counted } from '#kernel/ui/locale.ts';
import type { SecondFault, Stands, What } from '#portal/programme/verifications/corrections/rules.ts';

export const en = {
  tools: {
    ours: {
      title: 'Corrections of decisions',
      description: 'Decisions that were a mistake: asked by one of you, made by a second.',
    },
    office: {
      title: 'Corrections of decisions',
      description: 'Those that only you can make, and what institutions corrected.',
    },
  },
  whats: {
    outcome: 'The decision was a mistake: the student is eligible',
    day: 'The day is wrong',
  } satisfies Record<What, string>,
  stands: {
    second: 'Waits for a second person',
    office: 'Waits for an officer of the programme',
    signed: 'Signed, not yet in effect',
    made: 'Corrected',
    recorded: 'Recorded only',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    lapsed: 'Come to nothing',
  } satisfies Record<Stands, string>,
  list: {
    title: 'Corrections of decisions',
    lead: 'To correct a decision, open its request. A DIR or an alternate asks; a second one makes the correction, or refuses it.',
    caption: 'Corrections, those that wait on top',
    columns: {
      name: 'Student',
      reference: 'Request',
      institution: 'Institution',
      what: 'What it is about',
      status: 'Status',
      asked: 'Asked on',
      made: 'Corrected on',
    },
    empty: 'No correction was asked for.',
  },
  office: {
    title: 'Corrections of decisions',
    lead: 'Where nobody else at an institution can look at a correction, you do.',
    waiting: 'Waiting for you',
    none: 'No correction waits for you.',
    made: 'What was corrected lately',
    noneMade: 'Nothing was corrected lately.',
  },
  ask: {
    title: 'Correct a decision',
    lead: 'A second person makes the correction: a DIR or an alternate, or, where there is none, an officer of the programme. Until then nothing changes, and the student hears nothing.',
    what: 'What was wrong',
    outcomeHint: 'Once it is made, the student gets a new number. The former one stays ended.',
    outcomeHintFirst: 'Once it is made, the student gets a number.',
    day: 'The day as it should be',
    dayHint: (asked: string) =>
      `Required if the day is wrong, and only then. As year, month and day, not before the day on which the student asked: ${asked}.`,
    why: 'How the mistake came about',
    whyHint: 'The second person, the student and the programme’s officers read it.',
    submit: 'Ask for the correction',
    errors: {
      what: 'Choose what was wrong.',
      day: 'Enter a day that exists, as year, month and day: 2012-09-04.',
      future: 'Enter today or an earlier day, not one to come.',
      early: 'That day is before the student asked. Enter the day on which they asked, or a later one.',
      stray: (outcome: string, day: string) =>
        `You entered a day, but chose “${outcome}”. Choose “${day}” if that is what was wrong, or delete the day.`,
      same: 'That is the day as it stands. Enter another.',
      why: 'Write how the mistake came about, in a sentence at least.',
    },
  },
  page: {
    title: 'Correction of a decision',
    unsent: 'What you wrote, and what was not sent',
    asked: (name: string, time: string) => `${name} asked for it on ${time}.`,
    before: 'Day as recorded',
    after: 'Day as it should be',
    why: 'How the mistake came about',
    alone: 'Nobody else at your institution can make it. An officer of the programme does.',
    pending: (name: string, time: string) => `${name} signed the correction. It takes effect on ${time}.`,
    undo: 'Undo the signature',
    withdraw: 'Withdraw the correction',
    back: 'See the request',
  },
  faults: {
    own_file:
      'This is your own file, or that of somebody who can’t be told from you. A colleague must look at it.',
    let_in: 'In the last 30 days you let this student back into their account. A colleague must look at it.',
    let_in_by:
      'You have your role, or your account back, through this student: chosen, let in or approved by them. Somebody whom they did not let in must look at it.',
    asked_it: 'You asked for this correction. A second person must look at it.',
    not_representative: 'A DIR or an alternate makes or refuses it. You can read it here.',
    has_second: 'Somebody else at the institution can make this correction. It is not yours to decide.',
  } satisfies Record<SecondFault, string>,
  decide: {
    title: 'What you decide',
    choose: 'What you do',
    options: {
      approve: 'Correct it',
      refuse: 'Refuse it: the decision stays as it is',
    },
    follows: {
      outcome: 'The student is found eligible again and gets a new number. The former one stays ended.',
      outcomeFirst: 'The student is found eligible and gets a number.',
      only: 'This student has another request that is open or eligible, or has removed the institution. So no number is made: the mistake is recorded, and the student is told.',
      day: 'The decision then has the right day. What was signed before is kept.',
      silent: 'About a death, the portal writes to nobody.',
    },
    answer: 'Why you refuse it',
    answerHint: 'Required if you refuse it, and only then. Whoever asked reads it.',
    seen: 'I have seen this person and their card.',
    seenHint: 'Nobody has proved yet who this student is.',
    unproved:
      'Nobody at the institution has proved who this student is, and you can’t. They need to ask for verification anew, and are proved there.',
    statement:
      'By signing I declare that I compared this file with the records of the institution, and that what stands here is true.',
    officerStatement:
      'By signing I declare that I read this file and how the mistake came about, and that nothing in them speaks against the correction.',
    officerUndo: (minutes: number) =>
      `For ${counted(minutes, 'en', 'minute', 'minutes')} you can undo it, and so can a DIR or an alternate of the institution who could have signed it; the student is told nothing before that. The institution sees at once what you signed.`,
    submit: 'Sign or refuse',
    errors: {
      choose: 'Choose what you do.',
      answer: 'Write why you refuse it, in a sentence at least.',
    },
  },
  cancel: 'Cancel',
  waits: {
    second: (count: number) =>
      counted(count, 'en', 'correction for a second person', 'corrections for a second person'),
    office: (count: number) =>
      counted(count, 'en', 'correction that only you can make', 'corrections that only you can make'),
    answered: (count: number) =>
      `${counted(count, 'en', 'correction that you asked for was', 'corrections that you asked for were')} made or refused in the past week`,
    made: (count: number) =>
      counted(count, 'en', 'decision corrected in the past week', 'decisions corrected in the past week'),
  },
  notices: {
    correctionAsked: 'The correction waits for a second person.',
    correctionSigned: 'The correction is signed. Until it takes effect, the signature can be undone.',
    correctionRecorded: 'The mistake is recorded. The student is told.',
    correctionRefused: 'The correction is refused.',
    correctionWithdrawn: 'The correction is withdrawn.',
    correctionUndone: 'The signature is undone. The correction waits again.',
    correctionMoved: 'This correction has changed meanwhile, or is not yours to decide. Nothing was changed.',
  },
};
