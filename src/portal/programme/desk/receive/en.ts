import type { Decline } from '#portal/programme/verifications/transfers/rules.ts';

export const en = {
  arrived: {
    title: 'A transfer',
    from: (institution: string, day: string) => `${institution} handed this file out on ${day}.`,
    byItself: (institution: string, day: string) =>
      `${institution} did not answer in time, so the portal handed this file out on ${day}.`,
    decided: (day: string) => `It found the student eligible on ${day}.`,
    lastDay: (day: string) => `Last day of study there: ${day}.`,
    periods: 'What it reported counts below, with its name, beside what you enter.',
    over: {
      declined: 'You did not accept the file, so it went back.',
      lapsed: 'You did not answer in time, so the file went back.',
      withdrawn: 'The student withdrew the transfer.',
      fallen: 'The transfer came to nothing.',
    },
    until: (day: string) =>
      `Accept or decline by ${day}. Without an answer the file goes back. Until you accept, the student’s number from there stays good.`,
  },
  leaves: {
    title: 'A transfer',
    asked: (institution: string, day: string) =>
      `The student asked to be transferred to ${institution}. Hand the file out by ${day}. After that day the portal does.`,
    handed_out: (institution: string, day: string) =>
      `This file was handed out to ${institution}, which should accept it by ${day}. Until then the student’s number stays good.`,
    accepted: (institution: string) =>
      `${institution} accepted this file. The student has a number from there, which replaces yours.`,
    over: {
      refused: (institution: string) => `You did not hand this file out to ${institution}.`,
      declined: (institution: string) => `${institution} did not accept this file, so it came back.`,
      lapsed: (institution: string) => `${institution} did not answer in time, so this file came back.`,
      withdrawn: (institution: string) => `The student withdrew the transfer to ${institution}.`,
      fallen: (institution: string) => `The transfer to ${institution} came to nothing.`,
    },
    open: 'To the transfer',
  },
  why: (reason: string) => `Why: ${reason}.`,
  told: 'What you wrote to the student',
  prepare: 'A DIR or an alternate accepts or declines. You can enter the periods of study.',
  accept: {
    title: 'Accept',
    statement:
      'By signing I declare that this person studies at my institution, that I compared this file with its records, and that what stands here is true.',
    effect: 'Once it takes effect, the student gets a number from you, and the one from there is replaced.',
    submit: 'Accept',
  },
  decline: {
    title: 'Decline',
    lead: 'The file goes back to where it was, and the student’s number stays good. The student reads why.',
    reason: 'Why',
    reasons: {
      not_our_student: 'We can’t find this person among our students.',
      not_registered: 'This person has been admitted, but is not registered yet.',
      other: 'Another reason, written below',
    } satisfies Record<Decline, string>,
    note: 'What the student should know',
    noteHint: 'What they can do, and whom they can ask. Needed where none of the reasons fits.',
    effect: 'This can’t be undone. The student can ask for the transfer again.',
    submit: 'Decline the transfer',
    errors: { reason: 'Choose a reason.', note: 'Write the reason.' },
    late: 'This file no longer waits for your answer. Nothing was changed.',
  },
  notices: {
    transferAccepted:
      'Accepted. Among the verification requests, under “Signed, not yet in effect”, you see until when you can undo it.',
    transferDeclined: 'The transfer is declined.',
  },
};
