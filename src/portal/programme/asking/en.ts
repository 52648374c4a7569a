import { counted } from '#kernel/ui/locale.ts';
import type { Purpose } from '#portal/programme/consents/rules.ts';
import type { ClaimFault } from '#portal/programme/places/rules.ts';
import type { ClosedWhy, VerificationStatus } from '#portal/programme/verifications/rules.ts';
import type { AskFault } from './rules.ts';

export const en = {
  back: 'Back',
  tool: {
    title: 'Ask for verification',
    description: 'Ask your institution to verify that you are eligible. It takes about five minutes.',
  },
  consentsTool: {
    title: 'Consent',
    description: 'What you consented to, for whom, and how to revoke it.',
  },
  steps: {
    place: 'Your institution',
    questions: 'Questions and consent',
    check: 'Check and submit',
  },
  place: {
    title: 'Ask for verification',
    lead: 'Your institution tells the department whether you are eligible. You then get a number for your application.',
    whatFor: 'What do you want verified?',
    known: 'Where you study',
    number: (number: string) => `Student number ${number}`,
    ask: 'Ask here',
    remove: 'Remove',
    underWay: 'A request is under way or decided here.',
    open: 'See the request',
    where: 'Where is your institution?',
    another: 'Another institution',
    whereHint: 'The province or territory of your campus.',
    change: 'Choose another province or territory',
    none: 'No institution here takes part today. Ask your institution when it will, or choose another province or territory.',
    institution: 'Institution',
    institutionHint:
      'Only institutions that take part are listed. If yours is not, ask its international office.',
    campus: 'Campus',
    campusHint: 'Leave it as it is if your institution has one campus only, or if you are not sure.',
    noCampus: 'One campus, or not sure',
    studentNumber: 'Student number',
    studentNumberHint: 'As on your student card.',
    programme: 'Programme',
    programmeHint: 'As your institution calls it: Diploma in Nursing, say.',
    next: 'Continue',
    mend: {
      link: 'Change these details',
      title: 'Change your details at the institution',
      lead: 'Correct what you typed wrong. In 30 days you can name an institution or change its details five times in all.',
      submit: 'Save the change',
      under_way:
        'A request goes by these details, so they can’t be changed now. If it is still open, cancel it first, change the details, and ask again. If it is decided, ask the registrar’s office.',
      proved:
        'Your institution has found you by these details, so you can’t change them here. If they are wrong, remove this institution from the list of where you study and name it again, or ask the registrar’s office.',
      open: 'See the request',
    },
    errors: {
      where: 'Choose the province or territory.',
      campus: 'This campus belongs to another institution. Choose a campus of yours, or none.',
      institution: 'Choose your institution.',
      studentNumber: 'Enter your student number.',
      long: 'A student number has 20 characters at most.',
      programme: 'Enter your programme.',
      known:
        'You have named this institution already. Go back to the list of where you study: ask there, or remove it.',
      too_many: 'You can have three institutions at a time. Remove one first.',
      too_often:
        'You have named many institutions in the last 30 days. Wait some days before you name another.',
      stopped: (until: string) =>
        `In the last 30 days two institutions could not find you with your details, so you can’t name another before ${until}. Until then, ask your registrar’s office how your student number, names and date of birth stand on their record, and compare them with your study permit and your account.`,
      wait: (until: string) => `Too many students have tried from your network. Try again on ${until}.`,
    } satisfies Record<ClaimFault, string> & Record<string, unknown>,
  },
  questions: {
    title: 'Questions and consent',
    lead: 'Answer as things are today. Your institution sees your answers.',
    yes: 'Yes',
    no: 'No',
    consent: 'Your consent',
    consentLead:
      'Tick what you consent to. You can revoke your consent at any time; you are told first what that means.',
    purposes: {
      verify: (institution: string) =>
        `${institution} may tell the department whether I meet the rules of the programme.`,
      yearly: (institution: string) => `${institution} may check every year whether I still do.`,
      transfer: 'If I change institutions, the former one may pass its decision on to the new one.',
    } satisfies Record<Purpose, string | ((institution: string) => string)>,
    optional: 'This one is up to you. You can give it later.',
    next: 'Continue',
    errors: {
      answer: (number: number) => `Answer question ${number} with yes or no.`,
      purposes: 'Without the first two consents your institution can’t verify anything. Tick both.',
    },
  },
  check: {
    title: 'Check your request',
    lead: 'This is what your institution will see. Nothing is sent yet.',
    institution: 'Institution',
    studentNumber: 'Student number',
    programme: 'Programme',
    name: 'Name on your study permit',
    birth: 'Date of birth',
    clientId: 'Client ID',
    consent: 'Consent',
    change: 'Change the answers',
    mend: 'Change',
    submit: 'Submit the request',
    faults: {
      place_gone:
        'Nothing was sent: this place is over, or has passed to another account of yours. Your home page says more.',
      not_taking_part: 'This institution doesn’t take part today. Nothing was sent.',
      open: 'You have a request there that is open or decided already. Nothing was sent a second time.',
      too_often: 'You have sent three requests in 30 days, which is the most. Nothing was sent.',
      no_rule: 'No rule is in force for this today. Nothing was sent.',
    } satisfies Record<AskFault, string>,
  },
  request: {
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
      cancelled: () => 'This request was cancelled. You can ask again.',
      consent_revoked: () => 'You revoked your consent, so your number has ended. You can ask again.',
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
      unanswered: 'The question of your institution was not answered in time. You can ask again.',
      finished: 'You have finished your studies there.',
      left: 'Your institution no longer takes part in the programme.',
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
        closed: 'This request is closed, so that nobody waits for an answer any more. You can ask again.',
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
      effect: 'This can’t be undone. You can ask again, three times in 30 days at most.',
      submit: 'Cancel the request',
      keep: 'Keep my request',
    },
    noEmail:
      'No confirmed e-mail address is on file for you. Come back to see what has happened, or add an address in your account.',
    again: 'Ask again',
  },
  consents: {
    title: 'Consent',
    lead: 'What you consented to, for each institution. Without your consent nobody there may verify anything.',
    none: 'You have given no consent.',
    noneNow: 'No consent of yours is in force.',
    where: 'You give it when you ask an institution to verify your eligibility:',
    given: (day: string) => `Given on ${day}`,
    revoked: (day: string) => `Ended on ${day}`,
    live: 'In force',
    ended: 'Ended',
    revoke: 'Revoke',
    former: 'Former consents',
    confirm: {
      title: 'Revoke your consent?',
      lead: 'This is what follows, at once:',
      open: (count: number) =>
        `${counted(count, 'en', 'request that waits at this institution is', 'requests that wait at this institution are')} cancelled.`,
      transfer: 'Your transfer is withdrawn.',
      number: 'Your number ends today, and can’t be used for an application any more.',
      permit: 'If you have a work permit, you may have to give it back.',
      kept: 'Your institution keeps its own record of your studies, and the list of who did what. It can no longer open your file here.',
      again: 'You can ask again later. You then get a new number, if you are still eligible.',
      submit: 'Revoke my consent',
    },
  },
  stands: {
    open: 'Open the request',
    more: (count: number) =>
      `${counted(count, 'en', 'request that is not shown here stands', 'requests that are not shown here stand')} under`,
  },
  notices: {
    requestSubmitted: 'Your request was submitted.',
    requestCancelled: 'Your request is cancelled.',
    requestNotOpen: 'This request was no longer open. Nothing was changed.',
    answerSent: 'Your answer was sent.',
    consentEnded: 'This consent had ended already. Nothing was changed.',
    consentRevokedNow: 'Your consent is revoked.',
    placeGone: 'Nothing was sent: that place is over, or has passed to another account of yours. See below.',
    noLongerThere: 'This institution doesn’t take part today, so nothing can be asked there.',
    placeRemoved: 'The institution is removed from your list.',
    placeKept: 'A request is under way there, so it stays on your list.',
    placeChanged: 'Your details at the institution are changed.',
    placeSame: 'Nothing was different, so nothing was changed.',
    placeUnchanged: 'A request goes by these details since, so nothing was changed.',
  },
};
