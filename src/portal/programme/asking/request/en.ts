import type { ClosedWhy, VerificationStatus } from '#portal/programme/verifications/rules.ts';

export const en = {
  title: 'Your request',
  steps: ['Asked', 'Being checked', 'Decided', 'Number'],
  stepsLabel: 'Where it stands',
  done: 'done',
  reference: 'Reference',
  asked: 'Asked on',
  history: 'What has happened',
  sentences: {
    new: (institution: string, due: string) =>
      `${institution} has your request and should decide by ${due}. You don’t need to do anything.`,
    in_progress: (institution: string, due: string) =>
      `Somebody at ${institution} is checking your request. They should decide by ${due}.`,
    info_requested: (institution: string, due: string) =>
      `${institution} asked you a question. Answer it by ${due}, or the request will be closed.`,
    eligible: (institution: string) => `${institution} found you eligible. This is your number.`,
    ineligible: (institution: string) => `${institution} found that you are not eligible today.`,
    cancelled: () => 'This request was cancelled. You can ask again, three times in 30 days at most.',
    consent_revoked: () =>
      'You revoked your consent, so your number has ended. You can ask again, three times in 30 days at most.',
    transfer_out: (institution: string) =>
      `${institution} handed your file out to your new institution. Your number is still good.`,
    transfer_in: (institution: string, due: string) =>
      `${institution} received your file and should accept it by ${due}. Until then the number that you have stays good.`,
    transferred: () => 'This request went over to your new institution, with a new number there.',
    closed: () => 'This request is closed.',
  } satisfies Record<VerificationStatus, (institution: string, due: string) => string>,
  number: {
    title: 'Your number (EVN)',
    since: (day: string) => `Good since ${day}.`,
    use: 'Copy it into your application for a work permit, in the field for the eligibility verification number.',
    ended: (day: string) => `This number ended on ${day}.`,
  },
  why: 'Why',
  note: 'What your institution wrote',
  closedWhy: {
    not_ours:
      'Your institution could not find you with these details. Compare the number and the names with your student card, and ask again.',
    unanswered:
      'The question of your institution was not answered in time. You can ask again, three times in 30 days at most.',
    finished:
      'Your institution recorded that you finished your studies there, and your number ended with them. Nothing was found against you. If you have a work permit by this number, ask whoever gave it to you what that means for it.',
    left: 'Your institution no longer takes part in the programme. If you study at another that does, ask there.',
    other_person:
      'Your institution found that this student number or client ID is another person’s. If you typed it wrong, ask again with what stands on your card and your study permit. If it is yours, go to the registrar’s office with both.',
    other_account:
      'Your institution found that another account for the same record is yours too. What you had there passed to this account, and the request that was there takes the place of this one.',
    declined:
      'This institution did not accept your transfer. Your file is back where it was, and your number there stays good.',
    lapsed:
      'This institution did not answer in time. Your file is back where it was, and your number there stays good.',
    died: 'Your institution recorded that its student has died. If you read this yourself, go to its registrar’s office with your card: it was recorded by mistake, and you can ask again.',
    transfer_over: 'The transfer was over before this institution accepted it.',
  } satisfies Record<ClosedWhy, string>,
  decidedOn: (day: string, role: string) => `Decided on ${day} by: ${role}.`,
  override: 'The institution decided otherwise than the numbers say',
  question: {
    title: 'Your institution asks',
    open: 'Answer',
    label: 'Your answer',
    submit: 'Send the answer',
    late: {
      title: 'Your answer was not sent',
      answered:
        'This question is no longer open: it was answered already, or your institution went on without an answer.',
      cancelled: 'This request is cancelled, so that nobody waits for an answer any more.',
      closed:
        'This request is closed, so that nobody waits for an answer any more. You can ask again, three times in 30 days at most.',
      consent_revoked:
        'You revoked your consent, so that your institution can read nothing of yours any more.',
      words: 'What you wrote',
      back: 'See the request',
    },
    missing: 'Write your answer.',
    closes: (day: string) =>
      `Answer soon: without an answer this request closes on ${day}. You can then ask again.`,
  },
  cancel: {
    link: 'Cancel this request',
    title: 'Cancel this request?',
    lead: 'Your institution will stop checking it.',
    effect: (until: string | null) =>
      until === null
        ? 'This can’t be undone. You can ask again, three times in 30 days at most.'
        : `This can’t be undone. You have sent three requests in 30 days, which is the most: you can ask again from ${until}.`,
    submit: 'Cancel the request',
    keep: 'Keep my request',
  },
  noEmail: {
    none: 'No e-mail address is on file for you. Come back to see what has happened, or add an address.',
    add: 'Add your e-mail address',
    waits: (address: string) =>
      `Your e-mail address waits to be confirmed: we sent a link to ${address}. Open it, and we write when there is something to read. Until then, come back to see what has happened.`,
    again: 'Send the link again, or change the address',
  },
  next: {
    again: 'Ask again',
    other_studies: 'Ask for other studies',
    transfer: 'Ask for the transfer again',
  },
};
