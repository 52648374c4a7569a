import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';
import { NOTICE_DAYS } from './rules.ts';

export const en = {
  tool: {
    title: 'Ways to log in',
    description: 'Retire a sign-in service on a date; those who use it are warned.',
  },
  notices: {
    doorAnnounced: 'The retirement is announced. Those who use this way to log in are told by e-mail.',
    doorRevised: 'The reason has been changed.',
    doorKept: 'The retirement is withdrawn. Those who were told of it by e-mail are told so.',
    doorClosed: 'That way to log in has closed. Choose another one.',
  },
  until: (day: string) => `Until ${day}`,
  closed: 'Closed',
  closedAfter: (day: string) => `The last day was ${day}.`,
  instead: {
    text: 'You keep your account. Log in another way, then move your account to that credential with your recovery code, an approval or a new PIN.',
    link: 'How to move your account',
  },
  refused: (door: string, day: string) =>
    `${door} can no longer be used: the last day was ${day}. Choose another way to log in, then move your account to it.`,
  list: {
    title: 'Ways to log in',
    lead: 'These are the services that people log in with. One that will be given up is retired on a date: the Log In page shows the date, and those who use it are warned.',
    caption: 'The ways to log in',
    columns: {
      door: 'Way to log in',
      credentials: 'Live credentials',
      state: 'State',
      actions: 'What you can do',
    },
    open: 'Open',
    announced: (name: string, when: string) => `Announced by ${name} on ${when}`,
    retire: 'Retire',
    change: 'Change',
    keep: 'Withdraw',
    last: 'The last one that stays open',
    none: 'There is no way to log in.',
  },
  announce: {
    title: (door: string) => `Retire ${door}`,
    lead: `Choose the last day on which it can be used. People need ${NOTICE_DAYS} days or more to move to another credential.`,
    lastDay: 'Last day',
    lastDayHint: (day: string) =>
      `Year, month and day, such as 2027-03-31. The earliest is ${day}; it closes at the end of that day, Pacific Time.`,
    reason: { en: 'Reason, in English', fr: 'Reason, in French' },
    reasonHint: 'One or two sentences, shown to everybody. Write it in both languages, or in neither.',
    submit: 'Continue',
    errors: {
      missing: 'Enter the last day.',
      malformed: 'Enter a day that exists, such as 2027-03-31.',
      early: (day: string) => `Enter ${day} or a later day.`,
      far: 'Enter a day within the next three years.',
      oneSided: 'Write the reason in this language too.',
      tooLong: (most: string) => `Shorten this to ${most} characters.`,
      nothing: 'Nothing is different from what is announced already.',
    },
  },
  confirm: {
    title: (door: string, day: string) => `Close ${door} after ${day}`,
    lead: (people: number) =>
      people === 0
        ? 'Nobody has a credential there now.'
        : `${counted(people, 'en', 'person has', 'people have')} a credential there and will be told by e-mail.`,
    stranded: (people: number) =>
      people === 0
        ? 'Everybody who uses it has another credential that stays.'
        : `${counted(people, 'en', 'person has', 'people have')} no other credential that stays. They are reminded 30 days, 7 days and 1 day before.`,
    shutOut: 'No administrator could come in any more',
    shutOutText:
      'None of the active administrators has another credential that stays. At least one of them should add one before that day:',
    effect:
      'After that day nobody can log in there any more. Until then you can change the date or withdraw.',
    day: 'Last day',
    reason: { en: 'Reason, in English', fr: 'Reason, in French' },
    noReason: 'None is given.',
    submit: 'Announce it',
    back: 'Back',
  },
  keep: {
    title: (door: string) => `Keep ${door}`,
    lead: (day: string) =>
      `The retirement after ${day} is withdrawn, and this way to log in has no end date.`,
    effect: 'Those who were told by e-mail that it closes are told that it does not.',
    submit: 'Withdraw the retirement',
  },
  last: {
    title: 'The last way to log in can’t be retired',
    text: 'Every other way to log in is retired already. If this one closed too, nobody could come in any more. Withdraw another retirement first, or add a way to log in to the configuration.',
  },
  late: {
    title: 'Somebody else was faster',
    text: 'What is announced about this way to log in was changed since you opened the page, so nothing was done.',
  },
  back: 'Back to the ways to log in',
  cancel: 'Cancel',
  own: {
    only: 'You will need another credential',
    closes: (door: string, day: string) => `${door} can be used to log in until ${day}.`,
    closed: (door: string, day: string) =>
      `${door} can no longer be used to log in: the last day was ${day}.`,
    onlyText: 'After that nothing you have now will open your account. Add another credential while you can.',
    other: 'The way you logged in will close',
    otherText: 'Your account has another credential that stays. Log in with it from then on.',
    link: 'Add another credential',
  },
  mail: {
    subject: (door: string, day: string) => `${door} can be used to log in until ${day}`,
    text: (door: string, day: string) =>
      `You log in to the ${brand.en.portal} with ${door}. It can be used until ${day}, and not after.`,
    only: 'You have no other credential that stays. Log in before that day, open “My account” and add another credential. It takes a few minutes, and your account and your roles stay as they are.',
    afterwards:
      'If you miss the day, nothing is lost: you can move your account to a new credential later, with your recovery code, an approval or a new PIN.',
    other: 'Your account has another credential that stays, so you need do nothing but log in with that one.',
    link: `Log in to the ${brand.en.portal}`,
  },
  keptMail: {
    subject: (door: string) => `${door} can still be used to log in`,
    text: (door: string) =>
      `We wrote to you that ${door} would close. That is no longer so: you can log in to the ${brand.en.portal} with it as before.`,
  },
};
