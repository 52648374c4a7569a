import { brand } from '#kernel/brand.ts';

export const en = {
  expired: {
    title: 'Your sign-in has ended',
    what: 'This sign-in has expired, or was completed already.',
    next: `To sign in, start at the ${brand.en.portal}.`,
  },
  failed: {
    title: 'We could not continue',
    what: 'The request that brought you here was not in order.',
    next: `To sign in, start again at the ${brand.en.portal}.`,
  },
  logOut: {
    title: 'Log out',
    lead: 'Do you want to log out?',
    text: 'Your session ends here and in every service that you reached with it.',
    yes: 'Log out',
  },
  loggedOut: {
    title: 'You have logged out',
    lead: 'Your session here has ended.',
    text: 'If your Sign-In Partner’s site is still open, log out there too, then close your browser.',
  },
};
