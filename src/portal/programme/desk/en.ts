import { counted } from '#kernel/ui/locale.ts';
import type { PeriodFault } from '#portal/programme/roster/rules.ts';
import type { SignFault } from '#portal/programme/verifications/signing/rules.ts';
import type { Act, Tray } from './rules.ts';

export const en = {
  cancel: 'Cancel',
  numberLabel: 'Number (EVN)',
  numbers: { live: 'Good', void: 'Ended', superseded: 'Replaced' },
  tool: {
    title: 'Verification requests',
    description: 'Check who asked, sign what you found, and see what waits for your institution.',
  },
  list: {
    title: 'Verification requests',
    trays: {
      new: 'New',
      mine: 'Mine',
      answered: 'Answered',
      open: 'All open',
      student: 'Waiting for the student',
      signed: 'Signed, not yet in effect',
      decided: 'Decided',
    } satisfies Record<Tray, string>,
    search: 'Student number or family name',
    match: 'Match with your record',
    prediction: 'Prediction',
    identity: 'Identity',
    proved: { yes: 'Proved', no: 'Not proved yet' },
    any: 'All',
    caption: 'Requests, the first due on top',
    captions: {
      decided: 'Requests, the latest first',
      signed: 'Signed requests that have not taken effect',
    },
    columns: {
      name: 'Student',
      number: 'Student number',
      asked: 'Asked',
      due: 'Due',
      match: 'Match',
      prediction: 'Prediction',
      identity: 'Identity',
      holder: 'With',
      signer: 'Signed by',
      status: 'Status',
      signed: 'Signed as',
      effect: 'Takes effect',
    },
    effect: {
      yours: 'Until then you can undo it: open the request.',
      others: (name: string) =>
        `Until then ${name} can undo it, and so can a DIR or an alternate who could have signed it.`,
      late: 'It can’t be undone any more.',
    },
    overdue: 'overdue',
    answered: 'Student answered',
    nobody: 'Nobody yet',
    empty: {
      new: 'No request waits.',
      mine: 'You hold no request. Claim some under New.',
      answered: 'No answer from a student waits to be read.',
      open: 'No request is open.',
      student: 'No student is being asked.',
      signed: 'Nothing is signed that has not taken effect.',
      decided: 'Nothing has been decided yet.',
    } satisfies Record<Tray, string>,
    noMatch: 'No request matches.',
    countsWhole: 'The numbers of the trays count all requests, also those that your filter leaves out.',
    next: 'Next page',
    first: 'Back to the first page',
  },
  check: {
    title: 'Check a request',
    asked: (day: string) => `Asked on ${day}`,
    due: (day: string) => `due ${day}`,
    with: (name: string) => `with ${name}`,
    nobody: 'with nobody yet',
    answered: (day: string) => `The student answered your question on ${day}.`,
    readAnswer: 'Read the answer before you decide',
    signed: 'Signed, not yet in effect',
    pending: (name: string, what: string, time: string) =>
      `${name} signed “${what}”; if nobody undoes it, it takes effect on ${time}.`,
    compare: {
      title: 'Who asked',
      caption: 'What the student said, beside your record',
      minor:
        'Under 18 on the day of asking. The portal writes to the student alone; letters to a guardian are not offered.',
      columns: { what: 'What', said: 'The student said', held: 'Your record', same: 'Compared' },
      number: 'Student number',
      familyName: 'Family name',
      givenNames: 'Given name(s)',
      dateOfBirth: 'Date of birth',
      clientId: 'Client ID',
      programmeIs: (programme: string) => `Programme: ${programme}`,
      none: 'You have no record under this number. Compare with your own system, then enter the periods of study.',
      elsewhere:
        'You have no record of this student here. Whoever entered the periods compared them with your own system.',
      show: 'Show the date of birth',
      notHeld: '–',
    },
    code: {
      sent: (name: string, time: string) => `On ${time}, ${name} had a code sent to the student’s address.`,
      due: 'It is on its way.',
      good: (until: string) => `Until ${until} they can enter it.`,
      over: 'It can’t be entered any more.',
    },
    proof: (proof: string) => `Proof of identity: ${proof}`,
    answers: 'What the student answered',
    yes: 'Yes',
    no: 'No',
    reasons: 'Reasons of the decision',
    note: 'What the student read with it',
    override: 'Why it was decided otherwise than the numbers say',
    history: 'What has happened',
    periods: 'Enter the periods of study',
    changePeriods: 'Change the periods of study',
    back: 'Back to the list',
    backThere: 'Back to where you were',
    skip: 'Skip to the next',
    noConsent: 'The student has revoked the consent. Nothing more can be decided.',
    acts: {
      claim: 'Claim',
      take: 'Take over',
      put_back: 'Back to the queue',
      resume: 'Go on without the answer',
      undo: 'Undo the signature',
    } satisfies Record<Exclude<Act, 'work' | 'receive'>, string>,
    other: 'Or',
    whoMay: 'These may decide it:',
    nobodyMay:
      'Nobody at your institution may decide it yet. Somebody must first have a role there whom this student did not let in: ask your coordinator.',
  },
  sign: {
    title: 'Sign as eligible',
    seen: 'I have seen this person and their card.',
    seenHint: 'Nobody is found eligible before they are proved to be the student of your record.',
    seenAgain:
      'The proof on file is not enough for this request: it counts only while everything matches your record, or its rule asks for the card.',
    override: 'Why you find them eligible all the same',
    overrideHint:
      'The numbers do not say that the rule is met. Say why you decide otherwise: courses at several institutions, for example. The student reads this.',
    statement:
      'By signing I declare that I compared this request with the records of my institution and that what stands here is true.',
    submit: 'Sign and next',
    undo: (minutes: number) =>
      `For ${counted(minutes, 'en', 'minute', 'minutes')} you can undo it, and so can a DIR or an alternate who could have signed it; the student is told nothing before that. Your colleagues see at once what you signed.`,
    faults: {
      not_open: 'This request is no longer in progress. Nothing was signed.',
      not_representative: 'Only a DIR or an alternate accepts a transfer. Nothing was signed.',
      not_holder: 'Somebody else has taken this request over. Nothing was signed.',
      own_file:
        'This is your own file, or that of somebody who can’t be told from you. A colleague must decide it.',
      let_in: 'In the last 30 days you let this student back into their account. A colleague must decide.',
      let_in_by:
        'You have your role, or your account back, through this student: chosen, let in or approved by them. Somebody whom they did not let in must decide.',
      no_study:
        'There is no period of study on file under this number, and nobody is found eligible without one. Enter the periods of study first.',
      unproved: 'Tick that you have seen this person and their card.',
      permit_kept:
        'This student lost a number before, and it is not on record what became of the permit. An officer of the programme records that it was given back, or that none was ever given; until then nobody can find them eligible. Nothing was signed.',
      not_met: 'Write why you find them eligible all the same, in a sentence at least.',
      met: 'Write why you find them not eligible all the same, in a sentence at least.',
      signed_already: 'This request is signed already. Nothing was signed a second time.',
      no_reason: 'Choose at least one reason.',
    } satisfies Record<SignFault, string>,
    taken:
      'Another student was proved under this number or client ID before. Under “Two people claim one record”, DIRs and alternates find out whose it is; nothing was signed.',
    late: 'Somebody was faster, or the student changed something. Look at the request again; nothing was signed.',
  },
  refuse: {
    title: 'Not eligible',
    lead: 'The student reads the reasons and what you write, with the days that were counted.',
    decision: 'Your decision',
    reasons: 'Reasons',
    override: 'Why you find them not eligible all the same',
    overrideHint:
      'The numbers say that the rule is met. Say why you decide otherwise. The student reads this.',
    note: 'What the student should know',
    noteHint: 'What they can do, and whom they can ask.',
    submit: 'Sign as not eligible',
  },
  ask: {
    title: 'Ask the student',
    lead: (days: number) =>
      `The clock of your institution stops until the answer comes, or for ${counted(days, 'en', 'day', 'days')}. The student sees none of your records.`,
    question: 'Your question',
    hint: 'At most 1,000 characters.',
    submit: 'Send the question',
    missing: 'Write your question.',
    late: 'This request is no longer yours to ask about. Nothing was sent.',
    cancelled: 'The student has cancelled this request. Nothing was sent.',
  },
  shut: {
    title: 'This file is closed to you',
    lead: 'The student has revoked their consent, so that your institution no longer sees it. If you had entered something, nothing of it was saved or sent.',
    back: 'Back to the requests',
  },
  notOurs: {
    title: 'Not our student',
    lead: 'The request will be closed. The student then reads that you could not find them with these details, and can correct them and ask again.',
    matches: 'All that this person told matches your record.',
    proved: (proof: string) => `They were proved to be the student of your record: ${proof}.`,
    doubt: 'Close the request only if that record is of somebody else.',
    submit: 'Sign and close the request',
  },
  periods: {
    none: 'Enter at least one period.',
    empty: (count: number) =>
      count === 1
        ? 'No period is entered. If the one on file is wrong altogether, tick that it is removed.'
        : `No period is entered. If the ${counted(count, 'en', 'period', 'periods')} on file are wrong altogether, tick that they are removed.`,
    emptied: 'Remove from our record all that is on file of this student’s study.',
    title: 'Periods of study',
    lead: (months: number) =>
      `Enter what your institution has on file of this student: one row for each period of the last ${counted(months, 'en', 'month', 'months')} before the request, and the current one.`,
    period: (number: number) => `Period ${number}`,
    hint: 'Leave the days of a row empty to leave it out.',
    compared: 'I compared this with our records.',
    uncompared: 'Compare the periods with your records, and tick the box.',
    submit: 'Save the periods',
    late: {
      held: (name: string) =>
        `${name} holds this request now. Nothing was saved; what you typed still stands here, for them to use or for you once you take the request over.`,
      nobody:
        'Nobody holds this request. Nothing was saved; what you typed still stands here. Claim the request, then send it again.',
      signed: 'This request is signed. Nothing was saved; what you typed still stands here.',
      moved: 'This request is not worked on just now. Nothing was saved; what you typed still stands here.',
    },
    faults: {
      from: (number: number) => `Enter the first day of period ${number}.`,
      to: (number: number) => `Enter the last day of period ${number}.`,
      order: (number: number) => `Period ${number} ends before it begins.`,
      overlaps: (number: number) => `Period ${number} shares days with a period before it.`,
      long: (number: number) => `Period ${number} lasts more than three years. Split it into terms.`,
    } satisfies Record<PeriodFault, (number: number) => string>,
  },
  claimed: {
    done: (count: number) =>
      `${counted(count, 'en', 'request claimed', 'requests claimed')}. What you hold stands here, under “Mine”.`,
    gone: (count: number) =>
      `${counted(count, 'en', 'request was', 'requests were')} not claimed: a colleague was faster, or the student had withdrawn.`,
    own: (count: number) =>
      `${counted(count, 'en', 'request was', 'requests were')} not claimed: nobody takes their own file, or that of somebody who can’t be told from them. A colleague must.`,
  },
  waits: {
    new: (count: number) => counted(count, 'en', 'request to verify', 'requests to verify'),
    held: (count: number) => counted(count, 'en', 'request that you hold', 'requests that you hold'),
    answered: (count: number) => counted(count, 'en', 'answer to your question', 'answers to your questions'),
  },
  notices: {
    requestClaimed: 'You hold this request now.',
    requestPutBack: 'The request is back in the queue.',
    requestTaken: 'You have taken the request over.',
    requestResumed: 'The request is in progress again.',
    requestSigned:
      'Signed. Among the verification requests, under “Signed, not yet in effect”, you see until when you can undo it.',
    signatureUndone: 'The signature is undone.',
    signaturesUndone: 'The signatures are undone.',
    undoLate: 'It was too late: nothing waited any more. Nothing was changed.',
    nothingLeft: 'There is no other request to sign in this list.',
    nothingToSign: 'No request of this list is a full match, proved, and meets the rule.',
    questionSent: 'The question was sent.',
    periodsSaved: 'The periods are saved.',
    periodsOnFile:
      'The periods are saved. The decision in force keeps those by which it was made; what is decided from now on goes by these.',
    requestNotWorked:
      'Only whoever holds the request can do that, while it is in progress. Here you see how it stands.',
    requestChanged: 'Somebody was faster, or the same form came twice. Nothing more was done.',
    requestOwnFile:
      'This is your own file, or that of somebody who can’t be told from you. A colleague must take it.',
  },
};
