import { counted, formatNumber, plural } from './locale.ts';

export const en = {
  skip: 'Skip to main content',
  banner: {
    label: 'Independent demonstration.',
    text: 'This is not a site of the Government of Canada.',
  },
  toggle: 'Français',
  /** In the other language, as the toggle is. */
  toggleNewTab: '(nouvel onglet)',
  cancel: 'Cancel',
  submitForm: 'Submit the form',
  account: { label: 'Main menu', tools: 'Your tools', signedInAs: 'Logged in as', logout: 'Logout' },
  menu: 'Menu',
  dateModified: 'Date modified:',
  footer: {
    label: 'About this service',
    demo: 'This is an independent demonstration, not a site of the Government of Canada.',
  },
  errors: {
    titlePrefix: (title: string) => `Error: ${title}`,
    prefix: 'Error:',
    heading: 'There is a problem',
    several: (count: number) =>
      `There ${plural(count, 'en', 'is', 'are')} ${counted(count, 'en', 'problem', 'problems')}`,
  },
  nameCharacters:
    'In a name, use only letters, spaces, hyphens, apostrophes and periods, with a space after each period.',
  nameMixed:
    'In one word of this name, letters stand together that look alike but are of different alphabets, such as a Latin and a Cyrillic “a”. Type the whole word with one keyboard.',
  nameInLatin:
    'Enter this name in Latin letters, as a passport has it. Our printed letters can’t show all that was typed, and the PIN works only with the name that they show.',
  oneName: {
    label: 'This person has one name only',
    hint: 'Where the identification shows a single name. Type it as the family name.',
    advice: 'For a person with one name only, tick the box below.',
    two: 'Two names are typed. Leave one field empty, or do not tick “one name only”.',
  },
  tooLong: (limit: number, length: number) =>
    `Shorten this text to ${counted(limit, 'en', 'character', 'characters')}; it has ${formatNumber(length, 'en')}.`,
  quoted: (text: string) => `“${text}”`,
  strayReason: (chosen: string, others: string) =>
    `You wrote a reason, but ${chosen} takes none. Choose ${others} if that is your decision, or delete the reason.`,
  noCookies:
    'Your browser sent no cookie with this form, so nothing was done. Send it again. If you come back to this message, allow cookies for this site.',
  stale: 'This page was out of date, so nothing was done. Check the form and send it again.',
  waited: {
    since: (time: string) => `You typed this on ${time}. It has not been sent.`,
    anew: 'Start over',
  },
  fates: {
    late: 'Nothing was done with what you had just sent.',
    kept: 'Nothing was done with what you had just sent, but what you typed has been kept, except for passwords and answers.',
  },
  required: { before: 'Fields marked with an asterisk (', after: ') are required.', group: 'required' },
  optional: 'optional',
  choose: 'Select',
  password: {
    show: 'Show',
    hide: 'Hide',
    shown: 'What you type is shown.',
    hidden: 'What you type is hidden.',
  },
  keptSecret: {
    note: 'Kept from before, for ten minutes at most. For your security it is not shown.',
    change: 'Change',
    others:
      'For your security, passwords and answers are never shown again. What was right is kept; fill in the fields that are empty.',
  },
  copy: { action: 'Copy', done: 'Copied' },
  print: 'Print',
  tone: {
    neutral: 'Status',
    info: 'Information',
    success: 'Confirmation',
    warning: 'Warning',
    danger: 'Important',
    error: 'Error',
  },
  step: (current: number, total: number) => `Step ${current} of ${total}`,
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    first: 'First page',
    whole: 'The whole list, to print it',
    onward: 'Next page',
    page: (number: number) => `Page ${number}`,
    position: (current: number, total: number) => `Page ${current} of ${total}`,
  },
  filters: { apply: 'Apply', clear: 'Clear' },
  session: {
    title: 'Your session is about to end',
    text: 'For your security, you will be logged out if you do nothing.',
    last: (time: string) =>
      `It has almost reached the longest that a session may last: it ends at ${time} and can’t be prolonged. Send what you have begun, then log in again.`,
    understood: 'Continue',
    /** Where no script can warn of it. */
    ends: (time: string, minutes: number) =>
      `The session ends at ${time}, or after ${counted(minutes, 'en', 'minute', 'minutes')} without activity.`,
    remaining: { before: 'Time left:', minute: 'minute', minutes: 'minutes', less: 'less than a minute' },
    stay: 'Stay signed in',
    logout: 'Log out now',
  },
  errorPage: {
    reference: 'Reference',
    referenceHint: 'Give this reference if you ask for help.',
  },
};
