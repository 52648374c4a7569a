/** The words around every page of this service. */
export const en = {
  description:
    'Create and look after an anonymous credential: a user ID and a password to log in to government services.',
  menu: {
    signIn: 'Log In',
    register: 'Register',
    forgot: 'Forgot your password?',
    account: 'Your credential',
    changePassword: 'Change password',
    changeQuestions: 'Change recovery questions',
    sessions: 'Sessions',
    history: 'Sign-in history',
    revoke: 'Revoke my credential',
  },
  help: 'Ask for help',
  toPortal: (portal: string) => `Go to the ${portal}`,
  notices: {
    stale: 'That page had been open too long or was sent twice, so nothing was done. Please try again.',
    declined:
      'You declined the Terms and Conditions of Use, so nothing was registered. You can register at any time.',
    startAgain:
      'The registration you sent is no longer open. If you have just registered, log in with your new user ID; otherwise, begin again here.',
    recoveryLapsed: 'That step is over, or was open too long. For your security it begins again here.',
    renewed: 'Your password was changed and all your sessions were ended. Log in with your new password.',
    passwordChanged: 'Your password was changed. All your other sessions were ended.',
    questionsChanged: 'Your recovery questions were changed.',
    sessionEnded: 'The session was ended.',
    sessionsEnded: 'All your other sessions were ended.',
    signInFirst: 'Log in to see this page.',
    ended:
      'Your session has ended: it does so after 20 minutes without use, and after 8 hours at the latest. Log in again.',
    endedElsewhere:
      'Your session was ended from another device. Log in again. If that was not you, change your password.',
    passwordNew:
      'Your session has ended because your password was changed. Log in with the new one. If that was not you, recover your password.',
    revokedMeanwhile: 'Your session has ended because this credential was revoked.',
    loggedOutMeanwhile:
      'When that form arrived, we could no longer see who you are: you may have logged out in another window, or your browser may have let go of our cookie. Nothing was done, and what you typed could not be kept. We are sorry. Log in to begin again.',
    loggedOut: 'You are logged out of this service.',
  },
  problems: {
    'not-found': {
      title: 'Page not found',
      what: 'There is no page at this address.',
      next: 'Check the address, or go to the home page.',
    },
    unavailable: {
      title: 'Please try again in a moment',
      what: 'We could not take your request just now.',
      next: 'Wait a few seconds, then go back and send the page again. Nothing was changed.',
    },
    'too-many': {
      title: 'Too many requests',
      what: 'Your network sent this service more requests than it accepts in a minute.',
      next: 'Wait a minute, then go back and try again.',
    },
    'too-large': {
      title: 'That was too much text',
      what: 'What was sent is longer than this service accepts.',
      next: 'Go back, shorten it and send it again.',
    },
    'bad-request': {
      title: 'The request could not be read',
      what: 'This service could not make sense of what the browser sent.',
      next: 'Go back, reload the page and try again.',
    },
    unexpected: {
      title: 'Something went wrong',
      what: 'The fault is ours. Nothing you typed was kept.',
      next: 'Try again in a few minutes. If it happens again, give the reference below when you ask for help.',
    },
  },
  toFront: 'Go to the home page',
};
