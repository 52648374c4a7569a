import type { AppealStatus } from '#portal/programme/verifications/appeals/rules.ts';

type Sentence = (institution: string, due: string) => string;

export const en = {
  part: {
    title: 'Review of the decision',
    lead: 'You can ask for a review: somebody of your institution who neither announced nor signed the decision looks at it again.',
    until: (day: string) => `You can ask until ${day}.`,
    over: 'The last day on which a review could be asked is over. When you meet the conditions, you can ask for verification again.',
    ask: 'Ask for a review',
    reviewed: 'What was decided, and reviewed',
    said: (time: string) => `On ${time}.`,
    reason: 'What you wrote',
    answer: 'What your institution answered',
    sentOn: 'What you wrote to the coordinator',
    coordinator: 'What the coordinator wrote',
    withdraw: 'Withdraw the review',
    sendOn: 'Send it to the coordinator',
    noNumber: 'Until it is decided you have no number.',
    number:
      'Until it is decided your number stays ended. Don’t use it. If you were asked to give a work permit back, say to whoever asked that a review is under way.',
  },
  sentences: {
    asked: (institution: string, due: string) =>
      `You asked for a review. Somebody of ${institution} who neither announced nor signed the decision should decide by ${due}.`,
    under_review: (institution: string, due: string) =>
      `${institution} reviews the decision, and should decide by ${due}.`,
    upheld: (institution: string) =>
      `${institution} reviewed the decision: you are not eligible. You can send it once to the coordinator of your province or territory.`,
    sent_on: (_institution: string, due: string) =>
      `You sent it to the coordinator of your province or territory, who should answer by ${due}: they can send it back to your institution with reasons, or close it.`,
    returned: (institution: string, due: string) =>
      `The coordinator sent it back. ${institution} should decide once more by ${due}.`,
    changed: (institution: string) => `${institution} reviewed the decision, and changed it.`,
    withdrawn: () => 'You withdrew the review. The decision stays as it is.',
    lapsed: () => 'The review has come to nothing, since you revoked your consent or the request was closed.',
    closed: () => 'The review is closed. The decision stays as it is.',
  } satisfies Record<AppealStatus, Sentence>,
  /** How a review stood when its decision was corrected. */
  before: {
    withdrawn: 'You withdrew the review, and the decision stayed as it was then.',
    closed: 'The review was closed, and the decision stayed as it was then.',
    other: 'You asked for a review. It is over, since the decision was corrected.',
  },
  since: (day: string) =>
    `Later, on ${day}, the decision was corrected: it was a mistake. What holds now is the correction.`,
  /** What its student can do once a review is over. */
  next: 'When you meet the conditions, you can ask for verification again.',
  only: 'No new number was made, since another request of yours is open or eligible, or you have removed the institution.',
  ask: {
    title: 'Ask for a review',
    lead: 'Say why the decision is wrong. Somebody of your institution who neither announced nor signed it reads this, and decides.',
    label: 'Why the decision is wrong',
    hint: 'For example: a period that is missing, or one that is wrong. If you have papers that show it, add them below.',
    submit: 'Ask for the review',
    missing: 'Write why the decision is wrong.',
  },
  sendOn: {
    title: 'Send the review to the coordinator',
    lead: 'The coordinator of your province or territory reads the decision, what you wrote and what your institution answered. They can’t find you eligible; they can send it back to your institution with reasons. You can do this once.',
    label: 'What the coordinator should know',
    submit: 'Send it to the coordinator',
    missing: 'Write what the coordinator should know.',
  },
  withdraw: {
    title: 'Withdraw the review',
    lead: 'The decision stays as it is.',
    effect: 'You can’t ask for a review of this decision again.',
    submit: 'Withdraw the review',
    keep: 'Keep the review',
  },
  back: 'Back to the request',
  notices: {
    reviewAsked: 'You asked for a review.',
    reviewSentOn: 'The review is with the coordinator.',
    reviewWithdrawn: 'The review is withdrawn.',
    reviewNotNow: 'A review can’t be asked, sent on or withdrawn as things stand. Nothing was changed.',
  },
};
