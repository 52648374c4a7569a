import { counted } from '#kernel/ui/locale.ts';
import type { Purpose } from '#portal/programme/consents/rules.ts';
import { en as place } from './place/en.ts';
import { en as request } from './request/en.ts';
import type { NotAsked } from './rules.ts';

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
  place,
  questions: {
    title: 'Questions and consent',
    lead: 'Answer as things are today. Your institution sees your answers.',
    blocked:
      'A number of yours has ended, and it is not on record what became of the work permit. Until an officer of the programme has recorded that it was given back, or that none was ever given by that number, your institution can’t find you eligible, and this request still counts among your three in 30 days. Ask once that is recorded; the page of the request that brought the number then says so.',
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
    identity: (institution: string) =>
      `${institution} makes sure that it is you before it finds you eligible for the first time. It may ask you to come with your student card, or send a code to the e-mail address that it has on record for you.`,
    identified: (institution: string) =>
      `You have shown ${institution} who you are. It asks you again only if something does not agree with its records.`,
    change: 'Change the answers',
    mend: 'Change',
    submit: 'Submit the request',
    faults: {
      place_gone:
        'Nothing was sent: this place is over, or has passed to another account of yours. Your home page says more.',
      not_taking_part: 'This institution doesn’t take part today. Nothing was sent.',
      open: 'You have a request there that is open or decided already. Nothing was sent a second time.',
      too_often: (until: string) =>
        `You have sent three requests in 30 days, which is the most. Nothing was sent. You can send the next one from ${until}.`,
      no_rule: 'No rule is in force for this today. Nothing was sent.',
    } satisfies Record<NotAsked['kind'], unknown>,
  },
  request,
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
      transfer:
        'Your transfer is withdrawn. To stop the transfer alone, go back and withdraw it on the page of its request: your consent then stays.',
      number: 'Your number ends today, and can’t be used for an application any more.',
      permit: 'If you have a work permit, you may have to give it back.',
      kept: 'Your institution keeps its own record of your studies, and the list of who did what. It can no longer open your file here.',
      again: (until: string | null) =>
        `${until === null ? 'You can ask again, three times in 30 days at most, transfers included' : `You have sent three requests and transfers in 30 days, which is the most: you can ask again from ${until}`}. You then get a new number, if you are still eligible.`,
      submit: 'Revoke my consent',
    },
  },
  stands: {
    open: 'Open the request',
    more: (count: number) => counted(count, 'en', 'more request of yours', 'more requests of yours'),
    ended: 'Your number has ended: don’t use it any more.',
    lost: 'Your number has ended: don’t use it any more. The page of the request says why, and until when you can ask for a review.',
  },
  waits: {
    answer: (count: number) => counted(count, 'en', 'question to answer', 'questions to answer'),
    revoked: (count: number) =>
      `${counted(count, 'en', 'consent was', 'consents were')} revoked by students in the past week, and what waited is over`,
  },
  notices: {
    requestSubmitted: 'Your request was submitted.',
    requestCancelled: 'Your request is cancelled.',
    requestNotOpen: 'This request was no longer open. Nothing was changed.',
    answerSent: 'Your answer was sent.',
    askedAlready: 'You have asked here already, and it stands on this page. Nothing was sent a second time.',
    answersWanted:
      'Something is still to be answered: the questions may have changed meanwhile. What you had answered stands here.',
    nothingAsked: 'No question waits for your answer. Nothing was sent.',
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
