import { counted, plural } from '#kernel/ui/locale.ts';

export const en = {
  title: (gckey: string) => `${gckey} – Log In`,
  forClient: (client: string) => `Log in to continue to the ${client}.`,
  alone:
    'Log in to manage your credential: its password, its recovery questions, where you are logged in and your sign-in history.',
  userId: 'User ID',
  password: 'Password',
  logIn: 'Log In',
  cancel: 'Cancel',
  newHere: 'No user ID yet?',
  register: 'Register',
  forgot: 'Forgot your password?',
  errors: {
    userId: 'Enter your user ID.',
    password: 'Enter your password.',
    wrong: 'The user ID or the password is not right. Check both and try again.',
    wait: (when: string) =>
      `There were too many tries. For your security, you can try this user ID again on ${when}.`,
    disabled:
      'There were too many tries with this password. To use this user ID again, select “Forgot your password?”.',
  },
  welcome: {
    title: 'Welcome',
    first: 'This is your first sign-in.',
    last: 'Your last sign-in',
    from: 'From',
    failures: (count: number) =>
      `Since your last sign-in, there ${plural(count, 'en', 'was', 'were')} ${counted(count, 'en', 'try', 'tries')} that did not succeed.`,
    recovered: (when: string) => `Your password was recovered with your recovery questions: ${when}`,
    notYou: 'If this was not you, before you continue:',
    changePassword: 'Change your password',
    history: 'Look at your sign-in history',
    checkTitle: 'Was this you?',
    continueTo: (client: string) => `Select Continue to go to the ${client}.`,
    continueHere: 'Select Continue to manage your credential.',
    continue: 'Continue',
  },
  unknownBrowser: 'Unknown browser',
  on: (browser: string, system: string) => `${browser} on ${system}`,
  network: (network: string) => `network ${network}`,
};
