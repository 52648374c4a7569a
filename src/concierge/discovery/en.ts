import { brand } from '#kernel/brand.ts';

export const en = {
  select: {
    title: 'Select a Sign-In Partner',
    lead: 'Select the Sign-In Partner that you wish to use.',
    next: 'You will go to its site to sign in as you usually do there, then come back here.',
    none: 'No Sign-In Partner is available at the moment.',
    goBack: 'Cancel takes you back to the service, where you can log in another way.',
    cancel: 'Cancel',
    privacyTitle: 'Your privacy',
    privacy: [
      'Your Sign-In Partner is not told which service you are using.',
      'The service is not told which Sign-In Partner you use.',
      `${brand.en.concierge} does not know who you are, and your password never leaves your Sign-In Partner.`,
    ],
    until: (day: string) => `Until ${day}`,
    closed: (name: string, day: string) =>
      `${name} can no longer be used here: the last day was ${day}. Select another Sign-In Partner; your account at the service can be moved to it.`,
    lastClosed: (name: string, day: string) =>
      `${name} can no longer be used here: the last day was ${day}. You can move your account at the service to another way of logging in there.`,
    unknown: 'Select a Sign-In Partner from the list.',
    unavailable: (name: string) =>
      `${name} cannot be reached at the moment. Select another Sign-In Partner, or try again later.`,
    misconfigured: (name: string, reference: string) =>
      `${name} cannot be used here until somebody corrects how the two services are connected; waiting will not help. Select another Sign-In Partner, or give reference ${reference} to those who help you.`,
  },
  noSignIn: {
    title: 'Your sign-in has ended',
    lead: 'There is no sign-in under way in this browser.',
    text: 'It may have taken longer than 30 minutes, or been completed or cancelled already; or your browser does not keep cookies. Nothing was lost: you can start again.',
    next: `To sign in, start at the ${brand.en.portal}.`,
  },
};
