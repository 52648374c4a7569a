import type { What } from '#portal/programme/verifications/corrections/rules.ts';

export const en = {
  title: 'When the student is not eligible any more',
  lead: 'The student is told first, and can reply before you decide. Only plain facts need no reply.',
  write: 'Write an intended decision',
  plain: 'Left, finished, or died',
  died: 'The student has died',
  drafted: (name: string) => `${name} drafted an intended decision. A DIR or an alternate sends it.`,
  open: 'Read and send the draft',
  openOwn: 'Change the draft',
  sent: (day: string) => `The student was told what you intend, and can reply until ${day}.`,
  replied: (day: string) => `The student replied on ${day}. Read it, then decide or drop what you intended.`,
  lapsed: 'The student did not reply, and the last day is over. You can decide or drop what you intended.',
  prepare: 'A DIR or an alternate decides.',
  told: (time: string) => `What the student was told on ${time}`,
  reply: 'What the student replied',
  decide: 'Decide',
  drop: 'Drop it',
  mistaken: 'A student who was found eligible by mistake is told first too.',
  corrects: 'A correction of this decision waits for a second person.',
  correct: 'Correct a mistake',
  seeCorrection: 'See the correction',
  refused: {
    title: 'Corrections that were refused',
    asked: (name: string, day: string) => `${name} asked for a correction on ${day}.`,
    whats: {
      outcome: 'They said that the decision was a mistake:',
      day: 'They said that the day was wrong:',
    } satisfies Record<What, string>,
    why: (day: string) => `It was refused on ${day}, and the decision stays as it is:`,
  },
  overtaken: {
    title: 'A signature here came to nothing',
    transferred: (name: string, time: string) =>
      `What ${name} signed had not taken effect when the new institution’s acceptance did (${time}). The student hears nothing of it, and the file is the new institution’s. If what was signed still counts, tell the new institution: it decides from now on.`,
    closed: (name: string, time: string) =>
      `What ${name} signed had not taken effect when the former institution’s decision did (${time}). The transfer ended with it, and so did this request; the student reads why. If they study here, they can ask you anew.`,
  },
  reviewed: 'The student asked for a review of this decision. Its page says where it stands.',
  review: 'See the review',
};
