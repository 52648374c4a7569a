import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';
import type { ReviewStep, TransferStep } from './rules.ts';

export const en = {
  title: 'Messages',
  tool: {
    title: 'Messages',
    description: 'What your institution asked and what you were told, request by request.',
  },
  lead: 'What your institution asked, and what you were told.',
  none: 'No messages. We write when something changes.',
  institution: 'Institution',
  all: 'All institutions',
  show: 'Show',
  isNew: 'New',
  latest: (day: string) => `Latest on ${day}:`,
  open: 'Open',
  until: (day: string) => `A reply is expected by ${day}.`,
  reply: 'Answer',
  waits: (count: number) => counted(count, 'en', 'message to read', 'messages to read'),
  earlier: 'Earlier messages',
  first: 'Latest messages',
  wentOn: (day: string) => `The institution went on without an answer on ${day}.`,
  own: {
    received: 'Your request was received',
    asked: (institution: string) => `${institution} asks you`,
    answered: 'You answered',
    eligible: (institution: string) => `${institution} found you eligible`,
    ineligible: (institution: string) => `${institution} found that you are not eligible`,
    lost: (institution: string) => `${institution} found that you are not eligible any more`,
    revoked: 'You revoked your consent',
    given_back: {
      given_back: 'Your permit is recorded as given back',
      never_given: 'It is recorded that you had no permit',
    },
    contested: 'Somebody else claims your record',
    closing: 'Your request will close',
    leaving: 'Your institution has left the programme',
    intended: (institution: string) => `${institution} intends to find that you are not eligible any more`,
    replied: 'You replied',
    intent_dropped: (institution: string) => `${institution} dropped what it intended`,
    closed: 'Your request was closed',
    review: {
      asked: 'You asked for a review',
      under_review: 'Your decision is being reviewed',
      upheld: 'The review is decided: not eligible',
      changed: 'The review is decided: you are eligible again',
      changed_first: 'The review is decided: you are eligible',
      changed_only: 'The review is decided in your favour',
      sent_on: 'You sent the review to the coordinator',
      returned: 'The coordinator sent it back to your institution',
      closed: 'The review is closed',
      withdrawn: 'You withdrew the review',
    },
    corrected: {
      eligible: 'A decision is corrected: you are eligible again',
      eligible_first: 'A decision is corrected: you are eligible',
      alive: 'A mistake is corrected: you are eligible again',
      alive_first: 'A mistake is corrected: you are eligible',
      only: 'A decision is corrected',
      day: 'A day is corrected',
    },
    transfer: {
      asked: 'You asked for a transfer',
      handed_out: 'Your file was handed out',
      handed_out_by_itself: 'Your file was handed out by the portal',
      refused: 'Your file was not handed out',
      declined: 'Your new institution declined the transfer',
      lapsed: 'Your new institution did not answer',
      withdrawn: 'You withdrew the transfer',
      fallen: 'Your transfer has ended',
      waits: 'Your new institution has not answered yet',
      accepted: 'Your transfer was accepted',
    },
  },
  texts: {
    received:
      'As long as the request is open, its page says by which day your institution answers, and whether something waits for you.',
    eligible: 'Your number stands on the page of the request. Copy it into your application.',
    ineligible: 'The page of the request says why, and how it was decided.',
    lost: 'Your number has ended: don’t use it any more. The page of the request says why, how it was decided, and what you can do.',
    revoked:
      'Your institution can’t open your file here any more. What waited there is cancelled, and a number that rested on this institution has ended. You can ask again.',
    given_back: {
      given_back: 'It is on record that the permit was given back that went by the number that ended.',
      never_given:
        'It is on record that no permit was ever given by the number that ended: there is nothing to give back.',
    },
    contested:
      'A request was sent under your student number or client ID. Nothing of yours has changed. Your institution finds out whose the record is.',
    intended: (day: string) =>
      `Nothing is decided yet, and your number is good. The page of the request says why, and what would follow. You can reply until ${day}.`,
    replied: 'Your institution reads it before it decides.',
    intent_dropped: 'Nothing changes: you are eligible, and your number stays good.',
    closing: (day: string) => `Without an answer it closes on ${day}.`,
    leaving: (day: string) =>
      `Your institution does not take part in the programme any more. What you have there counts until ${day}. If you go on at another institution, transfer your number there before.`,
    review: {
      asked:
        'Somebody of your institution who neither announced nor signed the decision looks at it. The page of the request says by which day.',
      under_review: 'The page of the request says by which day it should be decided.',
      upheld:
        'The page of the request says why. You can send it to the coordinator of your province or territory, once.',
      changed: 'You have a new number: it stands on the page of the request. The former one stays ended.',
      changed_first: 'You have a number: it stands on the page of the request.',
      changed_only:
        'No new number comes of it, since another request of yours is open or eligible, or you have removed the institution. The page of the request says why it was changed.',
      sent_on:
        'The coordinator reads it, and can send it back to your institution with reasons, or close it.',
      returned: 'Your institution decides once more. The page of the request says why.',
      closed: 'The page of the request says why. When you meet the conditions, you can ask again.',
      withdrawn: 'The decision stays as it is.',
    },
    corrected: {
      eligible:
        'Your institution made a mistake in your file, and has put it right. You did nothing wrong, and we are sorry for the trouble. You have a new number: it stands on the page of the request, which also says how the mistake came about. The former one stays ended, so use the new one. If you gave a permit back because of it, tell whoever took it.',
      eligible_first:
        'Your institution made a mistake in your file, and has put it right. You did nothing wrong, and we are sorry for the trouble. You have a number: it stands on the page of the request, which also says what was wrong.',
      alive:
        'Your institution had recorded by mistake that you had died, and your number ended with that. We are sorry. Nothing was written to you then, and this is the first that you hear of it. You have a new number: it stands on the page of the request. The former one stays ended, so use the new one.',
      alive_first:
        'Your institution had recorded by mistake that you had died, and your request was closed with that. We are sorry. Nothing was written to you then, and this is the first that you hear of it. You have a number: it stands on the page of the request.',
      only: 'Your institution made a mistake in your file. You did nothing wrong, and we are sorry for the trouble. No new number comes of it, since another request of yours is open or eligible, or you have removed the institution. The page of the request says how the mistake came about.',
      day: 'A day in your file was wrong, and we are sorry for it. The page of the request says which, and how the mistake came about. Nothing else changes.',
    },
    transfer: {
      asked:
        'The institution where you were should hand your file out by the day that the page says. After that day the portal hands it out. Your number stays good.',
      handed_out: 'Your new institution can accept it now. Until it does, your number stays good.',
      handed_out_by_itself:
        'The institution where you were did not answer in time, so the portal handed your file out. Your new institution can accept it now. Until it does, your number stays good.',
      refused: 'The page of the request says why, and what you can do. Your number stays good.',
      declined:
        'The page of the request says why. Your file is back where it was, and your number stays good. You can ask your new institution anew.',
      lapsed:
        'Your file is back where it was, and your number stays good. Ask the registrar’s office of your new institution, then ask for the transfer again.',
      withdrawn: 'Your file is back where it was. A number that is good stays good.',
      fallen: 'The page of the request says why.',
      accepted:
        'Your new institution found you eligible. Its number has replaced the one that you had here: use the new one, and this one no more. Whatever was still intended or asked of you here is over with it.',
      waits:
        'Ask its registrar’s office. If it does not answer by the day that the page says, your file goes back. Your number stays good.',
    },
    closed: {
      not_ours:
        'Your institution could not find you with these details. Compare the number and the names with your student card, and ask again.',
      unanswered: 'The question of your institution was not answered. You can ask again.',
      finished: 'You have finished your studies there.',
      left: 'Your institution no longer takes part in the programme.',
      other_person:
        'Your institution found that the record under this number is another person’s. Your home page says what you can do.',
      other_account:
        'Your institution found that two accounts are yours. What was asked by the other goes on in its place.',
    },
  },
  desk: {
    title: 'Thread with the student',
    none: 'Nothing was said yet.',
    asked: 'Asked of the student',
    answered: 'The student answered',
    told: {
      received: 'Told to the student: received',
      eligible: 'Told to the student: eligible',
      ineligible: 'Told to the student: not eligible',
      lost: 'Told to the student: not eligible any more',
      revoked: 'Told to the student: consent revoked',
      given_back: 'Told to the student: what is recorded of the permit',
      contested: 'Told to the student: somebody else claims the record',
      closing: 'Told to the student: the request will close',
      intended: 'Told to the student: what you intend to decide',
      replied: 'The student replied',
      intent_dropped: 'Told to the student: the intended decision is dropped',
      closed: 'Told to the student: closed',
      transfer: 'Told to the student: how the transfer stands',
      review: 'Told to the student: how the review stands',
      corrected: 'Told to the student: what was corrected',
    },
    /** Of those, what it was that was told. */
    steps: {
      transfer: {
        asked: 'Told to the student: transfer asked',
        handed_out: 'Told to the student: file handed out',
        handed_out_by_itself: 'Told to the student: file handed out by the portal',
        refused: 'Told to the student: file not handed out',
        declined: 'Told to the student: transfer declined',
        lapsed: 'Told to the student: transfer not accepted in time',
        withdrawn: 'Told to the student: transfer withdrawn',
        fallen: 'Told to the student: transfer ended',
        waits: 'Told to the student: the new institution has not answered yet',
        accepted: 'Told to the student: transfer accepted',
      } satisfies Record<TransferStep, string>,
      review: {
        asked: 'Told to the student: review asked',
        under_review: 'Told to the student: review taken up',
        upheld: 'Told to the student: decision upheld by the review',
        changed: 'Told to the student: eligible again, by the review',
        changed_first: 'Told to the student: eligible, by the review',
        changed_only: 'Told to the student: decision changed by the review',
        sent_on: 'Told to the student: review sent to the coordinator',
        returned: 'Told to the student: review sent back by the coordinator',
        closed: 'Told to the student: review closed',
        withdrawn: 'Told to the student: review withdrawn',
      } satisfies Record<ReviewStep, string>,
    },
  },
  mail: {
    subject: 'There is a message for you',
    text: `A message waits for you in the ${brand.en.portal}. It may want an answer by a certain day.`,
    link: 'Read it in the portal',
  },
};
