export const en = {
  name: 'Invented Sign-In Partners',
  front: {
    title: 'Invented Sign-In Partners',
    lead: 'These institutions do not exist. They stand in for the banks of a real system, so that you can try signing in with a partner.',
    text: 'You come here from the list of partners, when you sign in to a service. There is nothing to do at this address.',
  },
  signIn: {
    title: (partner: string) => `Log in to ${partner}`,
    lead: 'Enter your user ID and your password.',
    userName: 'User ID',
    password: 'Password',
    submit: 'Log In',
    cancel: 'Cancel',
    missing: { userName: 'Enter your user ID.', password: 'Enter your password.' },
    again: 'For your security, the password has to be typed again.',
    wrong: 'The user ID or the password is wrong.',
  },
  customers: {
    title: 'Test customers',
    text: 'This partner is invented, and so are its customers. Use any of them:',
    caption: 'User IDs and passwords of the test customers',
    none: 'There are none.',
  },
  expired: {
    title: 'Your sign-in has ended',
    what: 'No sign-in is under way in this browser. It may have been completed or cancelled, or have taken longer than 30 minutes; or your browser does not keep cookies.',
    next: 'Go back to the service that you were signing in to, and start again.',
  },
  failed: {
    title: 'We cannot sign you in',
    what: 'The service that sent you here asked in a way that we cannot accept.',
    next: 'Go back to it and start again.',
  },
  logOut: {
    title: 'Do you want to log out?',
    lead: 'You will be logged out of this partner and of the services that you opened with it.',
    yes: 'Log out',
  },
  loggedOut: {
    title: 'You are logged out',
    what: 'Your session has ended.',
    next: 'You may close this page.',
  },
  stale: 'This page was out of date. Please try again.',
  errors: {
    'not-found': {
      title: 'Page not found',
      what: 'There is no page at this address.',
      next: 'Go back to the service that you were signing in to.',
    },
    unavailable: {
      title: 'Service unavailable',
      what: 'We cannot do this at the moment.',
      next: 'Please try again in a few minutes.',
    },
    'too-many': {
      title: 'Too many requests',
      what: 'Too many requests came from your network.',
      next: 'Wait a minute, then try again.',
    },
    'too-large': {
      title: 'Too much was sent',
      what: 'What was sent is larger than we accept.',
      next: 'Go back and try again.',
    },
    'bad-request': {
      title: 'We did not understand that',
      what: 'Something in the request is not as it should be.',
      next: 'Go back to the service that you were signing in to, and start again.',
    },
    unexpected: {
      title: 'Something went wrong',
      what: 'We could not finish this because of a problem on our side.',
      next: 'Please try again in a few minutes.',
    },
  },
};
