import { brand } from '#kernel/brand.ts';
import { counted, countedUpToMany, formatNumber } from '#kernel/ui/locale.ts';

export const en = {
  waits: {
    settled: (count: number) =>
      `${counted(count, 'en', 'reset that you asked for was', 'resets that you asked for were')} confirmed or refused in the past week`,
    second: (count: number) =>
      counted(
        count,
        'en',
        'reset of security questions to confirm',
        'resets of security questions to confirm',
      ),
  },
  tool: {
    title: 'Unlock people',
    description: 'Find somebody who can’t get in; end their waiting time, or reset their security questions.',
  },
  notices: {
    personUnlocked: 'The failed tries were forgotten: this person can try again at once.',
    resetAsked: 'The reset was asked for. A second officer must confirm it.',
    resetDone: 'The questions were reset. Now print the letter with the new PIN.',
    resetRefused: 'The reset was refused. Nothing has changed for the person.',
  },
  list: {
    title: 'Unlock people',
    lead: 'Find somebody by the beginnings of their names.',
    search: 'Name',
    submit: 'Find',
    caption: (count: number) => countedUpToMany(count, 'en', 'person', 'people'),
    empty: 'Nobody has such names.',
    columns: { name: 'Name', roles: 'Roles', email: 'E-mail', questions: 'Security questions' },
    set: 'Set',
    disabled: 'Disabled',
    open: 'Resets that wait for a second officer',
    asked: 'Asked on',
  },
  one: {
    roles: 'Roles',
    noRoles: 'None',
    email: 'E-mail',
    noEmail: 'None on file',
    questions: 'Security questions',
    tries: 'Failed tries',
    noTries: 'None',
    usedUp: 'All tries at the security questions are used up',
    blocked: (count: number, until: string) => `${formatNumber(count, 'en')}; may try again ${until}`,
    counted: (count: number) => formatNumber(count, 'en'),
    unlock: 'Forget the failed tries',
    reset: 'Reset the security questions',
    settle: 'Confirm or refuse the reset',
    waits: 'A reset was asked for and waits for a second officer.',
    own: 'This is you, or somebody who bears your name or has your address: another officer must help.',
    print: 'Print the letter with the new PIN',
    password:
      'A forgotten password is recovered where the person logs in, not here. Nobody can recover a forgotten user ID: the person creates a new credential and moves the account to it, as Section 6 of the Online Guide explains.',
  },
  reset: {
    title: 'Reset the security questions',
    warning: 'The present questions stop working',
    text: (name: string) =>
      `${name} logs in as before, enters a new PIN from a letter, and then sets new questions.`,
    second: 'A second officer must confirm this before anything happens.',
    alone: 'It is done at once; then print the letter.',
    check: 'Make sure by telephone, at the number on file, that it was this person who asked.',
    submit: 'Reset the questions',
    cancel: 'Cancel',
  },
  settle: {
    title: 'Confirm or refuse the reset',
    decision: 'Your decision',
    confirm: 'Confirm: the present questions stop working, and a letter is to be printed',
    refuse: 'Refuse: nothing changes',
    submit: 'Decide',
    cancel: 'Cancel',
    unchosen: 'Choose what you decide.',
  },
  late: {
    title: 'Somebody else was faster',
    text: 'Something has changed since you opened the page, so what you sent was not done.',
    action: 'See the person',
  },
  mail: {
    subject: 'Your security questions were reset',
    text: `An officer has reset the security questions of your ${brand.en.portal} account. A letter with a new PIN is on its way to you by registered mail; with it you set new questions.`,
    notYou: `If you did not ask for this, tell the ${brand.en.unit} at once.`,
    link: 'Log in',
  },
  settledMail: {
    done: {
      subject: 'A reset that you asked for was confirmed',
      text: 'A second officer has confirmed the reset of security questions that you asked for. The letter with the new PIN is to be printed.',
    },
    refused: {
      subject: 'A reset that you asked for was refused',
      text: 'A second officer has refused the reset of security questions that you asked for. Nothing was changed. Ask them why before you ask again.',
    },
    open: 'See the person',
  },
  logged: {
    'person.reset_asked': 'Reset of security questions asked for',
    'person.reset_confirmed': 'Reset of security questions confirmed',
    'person.reset_refused': 'Reset of security questions refused',
    'person.unlocked': 'Person unlocked',
  },
};
