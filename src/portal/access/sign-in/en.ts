import { brand } from '#kernel/brand.ts';
export const en = {
  logIn: {
    title: 'Log In',
    lead: `Choose how you want to log in to the ${brand.en.portal}.`,
    leaving: {
      title: 'You will leave this site for a while',
      text: 'The service you choose checks your user ID and your password. It does not see what you do here, and the portal never sees your password. You come back here afterwards.',
    },
    doors: {
      gckey: {
        title: 'A government credential',
        text: 'A user ID and a password that you use only for government services.',
      },
      partner: {
        title: 'A credential you already have',
        text: 'A user ID and a password that you already use elsewhere, such as for online banking.',
      },
      other: {
        title: 'Your organization’s account',
        text: 'An account that your organization has given you.',
      },
    },
    unreachable: (door: string) =>
      `${door} can’t be reached right now. Nothing is lost: wait a few minutes and try again, or choose another way to log in.`,
    misconfigured: (door: string, reference: string) =>
      `You can’t log in by ${door} until somebody corrects how it is connected to the portal; waiting will not help. Choose another way to log in, or give reference ${reference} to those who help you.`,
    noCredential: {
      title: 'First time here?',
      text: `Choose ${brand.en.gckey} and then Register to create a credential. Then have your PIN at hand or, if you are a student, your study permit.`,
      partner: `Choose ${brand.en.gckey} and then Register to create a credential, or use one that you already have with a Sign-In Partner. Then have your PIN at hand or, if you are a student, your study permit.`,
      other:
        'Choose a way to log in that has no end date, with a credential that you already have there or one that you create. Then have your PIN at hand.',
    },
  },
  loggedOut: {
    title: 'You are logged out',
    lead: 'Your session here and at the service where you logged in have both ended.',
    shared: 'If others use this computer, close all windows of the browser too.',
    again: 'Log in again',
  },
  outOfDate: {
    title: 'This sign-in is no longer valid',
    what: 'The answer of the sign-in service came too late, came twice, or belongs to another window.',
    next: 'Nothing is lost. Log in again to go on where you were.',
  },
  refused: {
    title: 'We could not complete your sign-in',
    what: 'The answer of the sign-in service did not pass our checks, so we did not let it through.',
    next: 'Nothing is lost. Log in again; if this page comes back, give the reference below to those who help you.',
  },
  unreachable: {
    title: 'The sign-in service can’t be reached',
    what: 'We could not ask the service where you logged in to confirm it.',
    next: 'Nothing is lost. Wait a few minutes, then log in again.',
  },
  misconfigured: {
    title: 'This way to log in is not set up correctly',
    what: 'The portal and the sign-in service do not understand each other. It is nothing that you did.',
    next: 'Waiting will not help: somebody has to correct a setting. Choose another way to log in, or give the reference below to those who help you.',
  },
  retired: {
    title: 'This credential is no longer in use',
    what: 'The account that it belonged to was moved to another credential, or this one was unlinked.',
    next: `Log in with the credential you use now. If this was not your doing, tell the ${brand.en.unit} at once and, if you work for an institution, its representative (unless that is you).`,
  },
  logInAction: 'Log in',
};
