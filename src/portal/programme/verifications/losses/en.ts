import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';

export const en = {
  /** How a number came to end, as an aside. */
  how: {
    withdrew: 'the studies there were left',
    dismissed: 'the institution ended the studies there',
    finished: 'the studies there were finished',
    died: 'a death was recorded',
    not_ours: 'not a student there',
  } satisfies Record<PlainFact, string>,
  told: 'decided after it was told first',
  another: 'Another institution',
  over: 'Eligibility had been lost before. That no longer excludes: what became of the permit is on record since, or the loss was a mistake.',
  own: {
    answer: (question: string) => `You answered “yes” when you asked: ${question}`,
    lost: (institution: string, day: string, why: string) =>
      `${institution} recorded that you are not eligible any more, and your number ended on ${day} (${why}). Since then nothing is on record about the permit.`,
    lifts: [
      'If you have a permit by that number, give it back to whoever gave it to you: an officer of the programme records it.',
      'If you never had a permit by it, an officer of the programme records that.',
      'If the decision was a mistake, ask the institution that made it for a review or a correction.',
    ],
  },
  theirs: {
    answer: (question: string) => `The student answered “yes” when they asked: ${question}`,
    lost: (institution: string, day: string, why: string) =>
      `${institution} recorded that the student is not eligible any more, and their number ended on ${day} (${why}). Since then nothing is on record about the permit.`,
    lifts: [
      'If they have a permit by that number, they give it back to whoever gave it to them: an officer of the programme records it.',
      'If they never had a permit by it, an officer of the programme records that.',
      'If the decision was a mistake, the institution that made it reviews or corrects it.',
    ],
  },
  liftsTitle: 'What lifts it',
  /** What lifts an answer, by its question. */
  answers: {
    exchange: 'It lasts as long as the exchange or the visit. After that, ask again and answer “no”.',
    listed_scholarship: 'It lasts as long as the scholarship. After that, ask again and answer “no”.',
    kept_permit:
      'It lasts until the permit is given back. After that, or if there never was a permit, ask again and answer “no”.',
    language_only:
      'It lasts until there are studies in a programme that leads to a credential. Then ask again and answer “no”.',
  } as Readonly<Record<string, string>>,
  otherAnswer: 'Once it is no longer so, or if it was a slip, ask again with the right answer.',
};
