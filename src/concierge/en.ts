import { brand } from '#kernel/brand.ts';

/** What surrounds the concierge's pages, and what goes wrong. */
export const en = {
  name: brand.en.concierge,
  description:
    'Log in to government services with an account that you have already, at a bank for example. Neither side learns of the other.',
  footer: { front: `About ${brand.en.concierge}`, help: 'Ask for help' },
  notices: {
    stale: 'That page was out of date. Please try again.',
    cancelled: 'You cancelled your sign-in. You may select another Sign-In Partner, or cancel here too.',
    refused: 'We could not accept your Sign-In Partner’s answer. Select a Sign-In Partner to try again.',
    unavailable: 'Your Sign-In Partner could not be reached. Try again later, or select another one.',
    misconfigured:
      'Your Sign-In Partner cannot be used here until somebody corrects how the two services are connected; waiting will not help. Select another one.',
    unknown: 'That answer is no longer valid, or was used already. Select a Sign-In Partner to start again.',
    closed: 'That Sign-In Partner can no longer be used here. Select another one.',
    lapsed: 'You were away for too long. Select a Sign-In Partner to start again.',
  },
  toPortal: `Go to the ${brand.en.portal}`,
  errors: {
    'not-found': {
      title: 'Page not found',
      what: 'There is no page at this address.',
      next: `To sign in, start at the ${brand.en.portal}.`,
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
      next: `To sign in, start again at the ${brand.en.portal}.`,
    },
    unexpected: {
      title: 'Something went wrong',
      what: 'We could not finish this because of a problem on our side.',
      next: 'Please try again in a few minutes.',
    },
  },
};
