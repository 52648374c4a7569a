export const en = {
  description: (programme: string) =>
    `For institutions that take part, the people who represent them, and their students: ${programme}.`,
  account: { home: 'Home', account: 'My account' },
  footer: {
    guide: 'Online Guide',
    terms: 'Terms and conditions of use',
    privacy: 'Privacy and security',
    help: 'Help and accessibility',
    ask: 'Ask for help',
  },
  notices: {
    lapsed:
      'Your session has ended: it does so after 20 minutes without use, and after 8 hours at the latest. Log in again.',
    endedElsewhere:
      'Your session has ended: it was closed from another place, where you logged out or ended your sessions. Log in again. If that was not you, change your password.',
    accessChanged:
      'Your session has ended because one of your roles was suspended or ended; an e-mail was sent to you. Log in to see what is open to you. If you have questions, ask whoever gave you the role.',
    credentialGone:
      'Your session has ended: the credential that you logged in with no longer opens that account. Log in with another one.',
    pageWaits:
      'Log in first; the page that you came for then opens. If you were logged in before, you have logged out since.',
    logInFirst:
      'Log in first, then open that page again. If you were logged in before, you have logged out since.',
    loggedOutMeanwhile:
      'When that form arrived, we could no longer see who you are: you may have logged out in another window, or your browser may have let go of our cookie. Nothing was done, and what you typed could not be kept. We are sorry. Log in to begin again.',
    kept: 'What you typed before you logged in again has been kept.',
    cancelled: 'You came back without logging in. Nothing has changed.',
    stale: 'That page was out of date. Nothing was changed; please try again.',
  },
  problems: {
    'not-found': {
      title: 'Page not found',
      what: 'There is nothing at this address, or nothing that you may see.',
      next: 'If you typed the address or followed a link, compare it with where you have it from: its end may be missing. Otherwise, go on from here.',
    },
    unavailable: {
      title: 'Please try again in a moment',
      what: 'We could not take your request just now.',
      next: 'Nothing was changed. Wait a few seconds, go back and try again.',
    },
    'too-many': {
      title: 'Too many requests',
      what: 'Your network has sent more requests than we can answer.',
      next: 'Nothing was changed. Wait a minute, then try again.',
    },
    'too-large': {
      title: 'This is too large',
      what: 'What you sent is larger than this page accepts.',
      next: 'Nothing was changed. Go back and send less.',
    },
    'bad-request': {
      title: 'We could not read your request',
      what: 'What your browser sent was not complete.',
      next: 'Nothing was changed. Go back, load the page again and retry.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      what: 'It is not your fault, and it has been recorded.',
      next: 'What you had finished before is safe. Try again; if this page comes back, ask for help with the reference below.',
    },
  },
  home: 'Go to the home page',
  start: 'Go to the start page',
  ownHome: 'Go to my home page (log in)',
  search: 'Search the Online Guide',
};
