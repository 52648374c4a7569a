import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';

export const en = {
  intent: {
    title: (institution: string) => `${institution} intends to find that you are not eligible any more`,
    undecided: 'Nothing is decided yet. Your number is good until there is a decision.',
    why: 'Why',
    note: 'What your institution wrote',
    followsTitle: 'What would follow',
    follows: [
      'Your number ends. Nobody can use it for a work permit any more.',
      'If you have a work permit by this number, you may have to give it back. Whoever gave it to you says how.',
    ],
    transfer: (institution: string) =>
      `Your transfer to ${institution} ends with it: there is nothing left to take along.`,
    until: (day: string) =>
      `You can reply until ${day}. Your institution decides once you have replied, or after that day, and not before.`,
    late: 'The last day for a reply is over. You can still reply while nothing is decided.',
    open: 'Reply',
    replied: (day: string) => `You replied on ${day}. Your institution reads it before it decides.`,
    yours: 'Your reply',
    numbers: 'What the numbers say',
  },
  dropped: {
    title: (institution: string) => `${institution} dropped what it intended`,
    text: (day: string) =>
      `It did so on ${day}, and its reasons no longer stand. You are eligible, and your number stays good.`,
  },
  home: (day: string) => `It intends to find that you are not eligible any more. Reply by ${day}.`,
  reply: {
    title: 'Reply to what is intended',
    lead: 'Say what your institution should know before it decides. You can reply once.',
    label: 'Your reply',
    hint: 'For example: what is wrong in the periods that are counted, or why you study less for now. If you have papers that show it, add them below.',
    submit: 'Send the reply',
    missing: 'Write your reply.',
    back: 'Back to the request',
    over: 'What was intended is over, or you have replied already. Nothing was sent.',
    words: 'What you wrote',
  },
  lost: {
    title: 'Your number has ended',
    text: 'Don’t use it in an application any more.',
    back: 'If you have a work permit by it, ask whoever gave it to you whether you have to give it back.',
    recorded:
      'It is on record what became of the permit, so that this loss no longer stands in the way of a new request.',
    permit:
      'Before you can be found eligible anew, an officer of the programme records that the permit was given back, or that none was ever given by this number.',
    wrong:
      'If you think that this is wrong, ask for a review where one is offered below, or go to the registrar of your institution with your papers.',
    again: 'When you meet the conditions again, you can ask for verification again.',
    elsewhere: 'If you study at another institution, or come to study again, ask there.',
  },
  plain: {
    withdrew: (day: string) => `Your institution recorded that you left your studies there on ${day}.`,
    dismissed: (day: string) => `Your institution recorded that it ended your studies there on ${day}.`,
    finished: (day: string) => `Your institution recorded that you finished your studies there on ${day}.`,
    died: (day: string) => `Your institution recorded that its student died on ${day}.`,
    not_ours: (day: string) => `Your institution found on ${day} that you are not its student.`,
  } satisfies Record<PlainFact, unknown>,
  notices: {
    intentReplied: 'Your reply is sent.',
    intentOver: 'What was intended is over, or you have replied already. Nothing was sent.',
  },
};
