import { brand } from '#kernel/brand.ts';
export const en = {
  home: 'How to use your PIN',
  logIn: `Log in to the ${brand.en.portal}`,
  page: 'Open your personal page',
  unused: {
    mailed: {
      subject: 'Your PIN has not been used yet',
      text: 'A letter with your PIN was sent to you by registered mail. The PIN has not been used yet.',
      next: 'If the letter has not reached you, ask at your post office, then whoever nominated you. The PIN is good until the date on the letter.',
    },
    slip: {
      subject: 'Your PIN has not been used yet',
      text: 'A PIN was issued to you on a slip. It has not been used yet.',
      next: 'If you do not have the slip, ask whoever issued it. The PIN is good until the date on the slip.',
    },
  },
  forms: {
    subject: 'Your signed forms have not arrived',
    text: `Your forms were completed three weeks ago, and the signed copies have not reached the ${brand.en.unit}.`,
    next: 'If you have not mailed them yet, your personal page has the forms to print and the address. If you have, you need do nothing.',
  },
  expired: {
    subject: 'Your PIN has expired',
    text: 'The PIN that was issued to you was not used in time and no longer works.',
    next: 'Nothing else is lost: a new PIN can be issued on the same forms. Ask whoever issued the first one.',
  },
  expiredIssuer: {
    subject: 'A PIN that you issued has expired',
    text: 'A PIN that you issued was not used in time and no longer works.',
    next: 'Log in to issue a new one, if it is still needed.',
  },
  idle: {
    warn: {
      subject: 'You have not used the portal for a while',
      text: (day: string) =>
        `You have not logged in to the ${brand.en.portal} for two months. Log in by ${day} to keep your role; otherwise it will be suspended.`,
    },
    suspend: {
      subject: 'Your role has been suspended',
      text: `You have not logged in to the ${brand.en.portal} for three months, so a role of yours has been suspended. Your account stays yours.`,
    },
    deactivate: {
      subject: 'Your role has been deactivated',
      text: `You have not logged in to the ${brand.en.portal} for six months, so a role of yours has been deactivated. Your account stays yours.`,
    },
    ask: 'If you still need the role, ask your institution’s representative, or the office that gave it to you.',
  },
  kept: {
    subject: 'An institution’s representative has been away',
    text: 'The only representative of an institution in your province or territory has not logged in for three months.',
    next: 'Their role was not suspended, so that the institution does not lose its last one. Please find out whether somebody should replace them.',
    link: 'Open the institution',
  },
  review: {
    opened: {
      subject: 'The yearly review of your institution’s people is open',
      text: (day: string) => `Please confirm by ${day} who still works with the portal at your institution.`,
    },
    half: {
      subject: 'Half of the time for your yearly review has passed',
      text: (day: string) => `Your institution’s yearly review is not complete. It closes on ${day}.`,
    },
    last_week: {
      subject: 'Your yearly review closes this week',
      text: (day: string) =>
        `Your institution’s yearly review closes on ${day}. Whoever is not confirmed by then will be suspended.`,
    },
    closed: {
      subject: 'Your yearly review has closed',
      text: (day: string) =>
        `Your institution’s yearly review closed on ${day}. Whoever was not confirmed has been suspended; you can reactivate them.`,
    },
    link: 'Open the review',
  },
};
