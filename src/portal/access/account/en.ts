import { brand } from '#kernel/brand.ts';
export const en = {
  title: 'My account',
  lead: 'What the portal knows of you, and what you can use to log in.',
  you: {
    title: 'You',
    name: 'Name',
    email: 'E-mail address',
    noEmail: 'None',
    locale: 'Language of e-mails',
    change: 'Change',
    aboutEmail: 'the e-mail address',
    aboutLocale: 'the language of e-mails',
  },
  student: {
    title: 'As on your study permit',
    lead: 'Your details, as you gave them when you enrolled. Your institution compares them with its records.',
    name: 'Name',
    dateOfBirth: 'Date of birth',
    clientId: 'Client ID',
    show: 'Show',
    hide: 'Hide',
    aboutBirth: 'the date of birth',
  },
  locales: { en: 'English', fr: 'French' },
  roles: {
    title: 'Your roles',
    columns: { role: 'Role', status: 'Status', by: 'Granted by', at: 'Granted on' },
    bySystem: 'The programme, when the portal was set up',
    none: 'You have no role.',
  },
  credentials: {
    title: 'Your credentials',
    lead: 'With any of them you can log in. With two, losing one loses nothing.',
    columns: { door: 'Kind', linked: 'Added on', used: 'Last used', action: 'Action' },
    thisOne: 'Used now',
    never: 'Not yet',
    unlink: 'Unlink',
    aboutUnlink: (door: string, when: string) => `${door}, added on ${when}`,
    /** Behind the link, whose sentence it follows. */
    manageAgain: 'For your protection, you log in to it once more.',
    manage: (gckey: string) => `Manage your ${gckey}: its password, recovery questions and sessions`,
    add: 'Add another credential',
    other: 'Another service',
  },
  security: {
    title: 'Security',
    questions: 'Change your security questions',
    recoveryCode: 'Get a new recovery code',
    signIns: 'See when you signed in',
  },
  moves: {
    title: 'Somebody asked to move your account to a new credential',
    held: (when: string) => `It will be moved on ${when}.`,
    awaitingMail:
      'It will be moved 24 hours after our e-mail about it has gone out to all your addresses, which it has not yet.',
    unreached:
      'Our e-mail about it reached none of your addresses, so those who may decide about your account have been asked. Nothing is moved unless they approve.',
    waiting: (when: string) => `The request was made on ${when} and has not been completed.`,
    advice: 'If it was not you, cancel it now, and change your security questions.',
    cancel: 'Cancel the move',
  },
  sessions: {
    title: 'Where you are logged in',
    columns: { device: 'Device', network: 'Network', since: 'Since', seen: 'Last seen', action: 'Action' },
    thisOne: 'This session',
    end: 'Log out',
    aboutEnd: (device: string, when: string) => `${device}, since ${when}`,
    endOthers: 'Log out everywhere else',
    device: (browser: string, system: string) => `${browser} on ${system}`,
    unknown: 'Unknown device',
  },
  signIns: {
    title: 'Your sign-ins',
    lead: 'Each time somebody logged in to your account, or gave a wrong answer to a security question.',
    columns: { at: 'When', outcome: 'What', door: 'Credential', device: 'Device', network: 'Network' },
    outcomes: { signed_in: 'Logged in', wrong_answer: 'Wrong answer' },
    none: 'None yet. From the next time you log in, each one is listed here.',
    unknown: `If you don’t recognize one, change your security questions and tell the ${brand.en.unit} and, if you work for an institution, its representative (unless that is you).`,
  },
  language: {
    title: 'Change the language of e-mails',
    field: 'Language of e-mails',
    submit: 'Save',
    unchosen: 'Choose a language.',
  },
  link: {
    title: 'Add another credential',
    lead: 'Choose where to log in with the credential that you want to add. It must be one that you have not used for another account.',
    after: 'You come back here afterwards and confirm.',
    unreachable: (door: string) =>
      `${door} can’t be reached right now. Wait a few minutes and try again, or choose another.`,
  },
  shown: {
    title: 'Add this credential',
    lead: (door: string) => `You logged in with another credential (${door}). Add it to your account?`,
    after: 'From then on you can log in to your account with it.',
    submit: 'Add it to my account',
    yours: {
      title: 'This credential is yours already',
      text: 'It is linked to your account. There is nothing to add.',
    },
    taken: {
      title: 'This credential belongs to another account',
      text: 'A credential opens one account only. If the other account is yours too, ask your institution’s representative to give you your roles under one of them.',
    },
    retired: {
      title: 'This credential can no longer be used here',
      text: 'It was unlinked from an account, and is never linked again. Create a new one.',
    },
  },
  unlink: {
    title: 'Unlink a credential',
    lead: (door: string, when: string) => `${door}, added on ${when}, will no longer open your account.`,
    ends: 'Its sessions end at once. It can never be linked again, not even to your own account.',
    self: 'It is the one that you are using now: you will be logged out.',
    submit: 'Unlink it',
    last: {
      title: 'This is your only credential',
      text: 'Without it you could no longer log in. Add another one first.',
    },
  },
  cancel: 'Cancel',
  back: 'Back to my account',
  notices: {
    credentialLinked: 'The credential is added. You can log in with it from now on.',
    credentialUnlinked: 'The credential is unlinked, and its sessions have ended.',
    sessionEnded: 'That session has ended.',
    sessionsEnded: 'All your other sessions have ended.',
    sessionsAndEmail:
      'All your other sessions have ended. The e-mail address that waited to be confirmed is dropped.',
    languageSaved: 'The language of e-mails is changed.',
    moveStopped: 'The move is cancelled. Your account stays as it is.',
    moveOver: 'There was nothing to cancel any more.',
  },
  mail: {
    linked: {
      subject: 'A credential was added to your account',
      paragraphs: [
        `From now on another credential opens your ${brand.en.portal} account.`,
        `If it was not you who added it, log in, unlink it, and tell the ${brand.en.unit} and, if you work for an institution, its representative (unless that is you).`,
      ],
    },
    unlinked: {
      subject: 'A credential was unlinked from your account',
      paragraphs: [
        `One of your credentials no longer opens your ${brand.en.portal} account, and its sessions have ended.`,
        `If it was not you who unlinked it, tell the ${brand.en.unit} at once and, if you work for an institution, its representative (unless that is you).`,
      ],
    },
    emailAsked: {
      subject: 'Somebody asked to change your e-mail address',
      paragraphs: [
        `Messages about your ${brand.en.portal} account are to go to another address, once that address is confirmed. Until then they come to you here.`,
        `If it was not you who asked, log in, keep the former address under My account, change your security questions, and tell the ${brand.en.unit} and, if you work for an institution, its representative (unless that is you).`,
      ],
    },
    emailChanged: {
      subject: 'Your e-mail address was changed',
      paragraphs: [
        `From now on messages about your ${brand.en.portal} account go to another address.`,
        `If it was not you who changed it, tell the ${brand.en.unit} at once and, if you work for an institution, its representative (unless that is you).`,
      ],
    },
  },
};
