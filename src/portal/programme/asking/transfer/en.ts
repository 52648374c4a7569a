import { counted } from '#kernel/ui/locale.ts';
import type { Decline, Fall, Refusal } from '#portal/programme/verifications/transfers/rules.ts';

export const en = {
  waits: (count: number) =>
    counted(
      count,
      'en',
      'transfer that came to nothing (you can ask again)',
      'transfers that came to nothing (you can ask again)',
    ),
  tool: {
    title: 'Transfer',
    description: 'Change institutions and keep your number until the new one gives you its own.',
  },
  page: {
    title: 'Transfer to another institution',
    lead: 'If you have a number and change institutions, the decision goes with you. This is what happens:',
    steps: [
      'You name the new institution under “Ask for verification”, choose to transfer your decision, answer the questions and consent that your file is passed on.',
      'The institution where you were hands your file out. If it does not answer in time, the portal does.',
      'Your new institution checks who you are and accepts. You get a new number from it.',
    ],
    keeps:
      'Until the new institution accepts, the number that you have stays good. If it declines, or does not answer, nothing is lost: you keep your number.',
    start: 'Name the new institution',
    none: 'A transfer takes a decision along. You have none that is in force: no institution has found you eligible yet, or your number has ended. Ask your institution for verification.',
    ask: 'Ask for verification',
    failed: (institution: string) =>
      `Your transfer to ${institution} came to nothing. You can ask for it again.`,
    failedWhy: 'See why, and what you can do',
    underWay: 'A transfer of yours is under way. It stands on the page of your request.',
    open: 'See the request',
  },
  way: {
    title: 'You have a number already',
    hint: 'A transfer is the usual way when you change institutions.',
    from: (institution: string) => `Transfer the decision of ${institution}`,
    fromHint:
      'It passes on its decision and your periods of study. Your number stays good until the new institution accepts.',
    anew: 'Ask without a transfer',
    anewHint: (institution: string) =>
      `If you study at both. What stands elsewhere stays as it is, and only ${institution} checks this request.`,
    missing: 'Choose whether this is a transfer.',
    gone: 'What you wanted to take along can’t be transferred any more.',
  },
  check: {
    lead: 'This is what your new institution will see, once your file is handed out. Nothing is sent yet.',
    label: 'Transfer from',
    consent: (from: string, to: string) =>
      `${from} may pass its decision, and the periods of study behind it, on to ${to}.`,
    consentHint:
      'Without this nothing can be transferred. You can withdraw the transfer until it is accepted.',
    missing: 'Tick that your file may be passed on, or go back and ask without a transfer.',
    faults: {
      not_transferable:
        'Your number from the other institution has ended meanwhile, or another transfer of yours is under way. Nothing was sent.',
    },
  },
  part: {
    title: 'Your transfer',
    asked: (from: string, to: string, due: string) =>
      `You asked to be transferred to ${to}. ${from} should hand your file out by ${due}. After that day the portal does.`,
    handed_out: (to: string, due: string) =>
      `Your file was handed out to ${to}, which should accept it by ${due}. Until then your number stays good. If it does not answer, your file comes back.`,
    accepted: (to: string) =>
      `${to} accepted your transfer. Your new number stands on the page of its request.`,
    refused: (from: string) => `${from} did not hand your file out.`,
    declined: (to: string) => `${to} did not accept your transfer.`,
    lapsed: (to: string) => `${to} did not answer in time, so your file is back.`,
    withdrawn: (to: string) => `You withdrew the transfer to ${to}.`,
    fallen: (to: string) => `The transfer to ${to} has ended.`,
    good: 'Your number stays good.',
    again:
      'What you can do: ask for the transfer again. This one does not count among the requests that you may send. If a reason is wrong, or none is given, speak with the registrar’s office of that institution first.',
    askAgain: 'Ask for the transfer again',
    dropped: 'The reason that it gave then no longer stands. You can ask for the transfer again.',
    undone:
      'You were found not eligible then, which was found to be wrong since. Your number is good: you can ask for the transfer again.',
    refusals: {
      not_our_student: 'It says that you never studied there, and that it found you eligible by mistake.',
      not_eligible_any_more:
        'It finds that you don’t meet the rules any more. You hear of it before anything is decided, and can reply.',
      other: 'The reason is written below.',
    } satisfies Record<Refusal, string>,
    declines: {
      not_our_student: 'It can’t find you among its students.',
      not_registered: 'You are admitted there, but not registered yet. Register, then ask again.',
      other: 'The reason is written below.',
    } satisfies Record<Decline, string>,
    falls: {
      ineligible: 'The institution that had found you eligible found since that you are not.',
      ended: 'What it rested on has ended.',
      other_account: 'What you had there passed to another account of yours.',
      not_taking_part: 'The new institution does not take part in the programme any more.',
    } satisfies Record<Fall, string>,
    note: 'What the institution wrote',
    open: 'See the request there',
    former: (institution: string) => `See the request at ${institution}`,
    start: 'Transfer to another institution',
    withdraw: 'Withdraw the transfer',
  },
  withdraw: {
    title: 'Withdraw the transfer?',
    lead: 'Your file stays, or comes back, where it was. Your number stays good.',
    effect: (until: string | null) =>
      `${
        until === null
          ? 'You can ask for a transfer again: three requests and transfers in all in 30 days.'
          : `You have sent three requests and transfers in 30 days, which is the most. You can ask for a transfer again from ${until}.`
      } Your consents stay as they are; to revoke that of the new institution, go to “Consent”.`,
    submit: 'Withdraw the transfer',
    keep: 'Keep the transfer',
  },
  cancel: {
    title: 'Withdraw the transfer?',
    lead: 'This request ends, and your file goes back to the institution where it was. Your number there stays good.',
  },
  sentence: (institution: string) => `A transfer to ${institution} is under way.`,
  notices: {
    transferAsked: 'Your transfer was asked for.',
    transferWithdrawn: 'The transfer is withdrawn.',
    transferGone:
      'What you wanted to take along can’t be transferred any more: your number there has ended, or another transfer is under way. Nothing was sent. What you send from here is a request without a transfer.',
    transferOver: 'This transfer was over already. Nothing was changed.',
  },
};
