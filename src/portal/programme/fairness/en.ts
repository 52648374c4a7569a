import { counted } from '#kernel/ui/locale.ts';
import type { IntentStatus, LossFault, PlainFact } from '#portal/programme/verifications/intents/rules.ts';

export const en = {
  tool: {
    title: 'Intended decisions',
    description:
      'What you told students before you decide that they are not eligible any more, and what they replied.',
  },
  list: {
    title: 'Intended decisions',
    lead: 'A student who has a number is told first what you intend, and can reply. You decide once they have, or once the last day for a reply is over.',
    caption: 'Intended decisions, the first last day on top',
    columns: { name: 'Student', number: 'Student number', status: 'Status', due: 'Last day for a reply' },
    empty:
      'Nothing is intended. Open the request of a student who has a number to write an intended decision.',
  },
  statuses: {
    drafted: 'Draft: a DIR or an alternate sends it',
    sent: 'Waits for the student',
    replied: 'The student replied: decide',
    lapsed: 'No reply: decide',
    decided: 'Decided',
    dropped: 'Dropped',
    overtaken: 'Over',
    signed: 'Signed: takes effect in a while',
  } satisfies Record<IntentStatus | 'signed', string>,
  write: {
    title: 'Write an intended decision',
    lead: 'The student reads it before anything is decided, and can reply. Their number stays good until then.',
    reasons: 'Reasons',
    reasonsHint: 'What is so today. What the rule asks for only before a number is given ends no number.',
    ofRequest: 'Only where the student was found eligible by mistake: choose both.',
    note: 'In your own words',
    noteHint:
      'What you found, since when, and what the student could show you. They read it as you write it.',
    tellsTitle: 'What the student reads with it',
    tells: (days: number) => [
      'what the numbers say, as below: today, or of a mistake on the day of the request',
      'that the number would end, and that a work permit may have to be given back',
      `how to reply, and until when: ${counted(days, 'en', 'business day', 'business days')} from the day on which it is sent`,
    ],
    tellsFall: (institution: string) => `that the transfer to ${institution} would end with it`,
    send: 'Send to the student',
    keep: 'Keep the draft',
    prepare: 'A DIR or an alternate reads your draft and sends it.',
    errors: {
      reasons: 'Choose at least one reason.',
      mistake:
        'One of these reasons speaks of the time before the number was given. It ends the number only where the student was found eligible by mistake: choose that too, or leave it out.',
      note: 'Write what you found, in a sentence at least.',
    },
  },
  drop: {
    title: 'Drop the intended decision',
    lead: 'Nothing changes for the student: they are eligible, and their number stays good.',
    told: 'The student is told that you dropped it.',
    draft: 'It was not sent; the student hears nothing of it.',
    submit: 'Drop it',
  },
  decide: {
    title: 'Decide: not eligible any more',
    lead: 'Read what the student replied. If it changes your mind, drop the intended decision instead.',
    none: 'The student did not reply, and the last day is over.',
    reply: 'What the student replied',
    told: 'What you told the student',
    reasons: 'Reasons that stand',
    reasonsHint:
      'Only those that you told the student. For another one, drop this decision and write a new one.',
    note: 'What the student should know',
    noteHint: 'Answer what they replied. Say what they can do, and whom they can ask.',
    submit: 'Sign: not eligible any more',
    drop: 'Drop it instead',
    errors: { note: 'Write what the student should know, in a sentence at least.' },
  },
  plain: {
    title: 'Left, finished, or died',
    lead: 'A plain fact needs no reply, so it can be signed at once: the student’s number ends with it. Everything else is told first, as an intended decision.',
    handed:
      'This file was handed out to another institution: to leave you or to finish with you is part of that, and ends nothing. Here are the facts that do.',
    open: 'This request is not decided. If its student has died, it is closed, and the portal writes to nobody.',
    fact: 'What happened',
    facts: {
      withdrew: 'The student left their studies here',
      dismissed: 'We ended their studies here',
      finished: 'The student finished their studies here',
      died: 'The student has died',
      not_ours: 'This person is not our student, and the record shows it',
    } satisfies Record<PlainFact, string>,
    hints: {
      finished: 'The request is closed. It is no finding against the student.',
      died: 'The request is closed. The portal writes to nobody about it.',
    } as Readonly<Partial<Record<PlainFact, string>>>,
    day: 'On which day',
    dayHint: (asked: string) =>
      `As year, month and day, not before the day on which the student asked: ${asked}.`,
    note: 'What the student should know',
    noteHint: 'They read the fact, the day, and this.',
    submit: 'Sign',
    errors: {
      fact: 'Choose what happened.',
      day: 'Enter a day that exists, as year, month and day: 2012-04-30.',
      future: 'Enter a day that is not to come: what has not happened yet ends nothing.',
    },
  },
  statement:
    'By signing I declare that I compared this file with the records of my institution, and that what stands here is true.',
  forStudent: 'So the numbers speak for the student. Your reasons must be others.',
  follows: 'Once it takes effect, the student’s number ends for good.',
  falls: (institution: string) =>
    `The transfer to ${institution} that is under way ends with it; the student and ${institution} are told.`,
  closes: 'Once it takes effect, the request is closed.',
  faults: {
    own_file:
      'This is your own file, or that of somebody who can’t be told from you. A colleague must decide it.',
    let_in: 'In the last 30 days you let this student back into their account. A colleague must decide.',
    let_in_by:
      'You have your role, or your account back, through this student: chosen, let in or approved by them. Somebody whom they did not let in must decide.',
    not_in_force: 'This request has no decision in force any more. Nothing was signed.',
    not_representative: 'Only a DIR or an alternate signs this. Nothing was signed.',
    signed_already: 'This request is signed already. Nothing was signed a second time.',
    not_told: 'The student was not told yet, or can still reply. Nothing was signed.',
    no_reason: 'Choose at least one reason.',
    other_reason: 'Choose reasons that you told the student.',
    no_mistake:
      'One of these reasons speaks of the time before the number was given. It stands only together with the mistake; if you did not tell the student of one, leave it out, or drop this decision and write a new one.',
    not_plain: 'This fact does not end the decision as it stands. Nothing was signed.',
    before_asked:
      'That day is before the student asked, so finding them eligible would have been a mistake. The student is told of a mistake first: write an intended decision instead.',
  } satisfies Record<LossFault, string>,
  late: 'Somebody was faster, or the student changed something. Look at the request again; nothing was signed.',
  cancel: 'Cancel',
  waits: {
    send: (count: number) => counted(count, 'en', 'decision to announce', 'decisions to announce'),
    decide: (count: number) =>
      counted(count, 'en', 'decision that can be taken now', 'decisions that can be taken now'),
    reply: (count: number) => counted(count, 'en', 'decision to reply to', 'decisions to reply to'),
  },
  notices: {
    intentSent: 'The student is told what you intend.',
    intentDrafted: 'The draft is kept. A DIR or an alternate sends it.',
    intentDropped: 'The intended decision is dropped.',
    intentMoved: 'This has changed meanwhile, or is not yours to do. Nothing was changed.',
  },
};
