import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';

export const en = {
  waits: {
    decide: (count: number) =>
      counted(
        count,
        'en',
        'request to move an account to decide on',
        'requests to move an account to decide on',
      ),
  },
  title: 'Move your account to this credential',
  link: 'I already have an account: move it to this credential',
  choose: {
    lead: 'You already have an account, and you logged in with another credential. Move your account here, with all that is in it: roles, work, requests.',
    why: 'So that nobody takes your account, you show who you are in two ways: the proof that you choose here, and your four security questions.',
    hold: {
      title: 'We write to all your addresses',
      text: 'Unless you log in with your former credential, the move waits 24 hours from when our e-mail has gone out. During that time a link in it cancels the move.',
    },
    enrol: 'I have no account yet: enrol',
    proof: 'How will you show that the account is yours?',
    unchosen: 'Choose how you will show that the account is yours.',
    proofs: {
      old_credential: {
        label: 'I can still log in with my former credential',
        hint: 'The account moves at once.',
      },
      recovery_code: { label: 'I have my recovery code', hint: 'You saved it when you enrolled.' },
      pin: {
        label: 'I was issued a new PIN',
        hint: 'For people who have a role: it must be for the role that you have already, and not used yet.',
      },
      approval: {
        label: 'I have none of these: ask for an approval',
        hint: 'For people who have a role. Your institution’s representative decides; if you are a representative or work for the programme, two officers decide. Students who have no recovery code come in again with the new credential, and then ask the registrar’s office.',
      },
    },
    cancelled: `The last move that you asked for was withdrawn or cancelled. If it was not you who did so, speak with the ${brand.en.unit} or, if you work for an institution, with its representative.`,
    refused: `The last move that you asked for was refused. Speak with the ${brand.en.unit} or, if you work for an institution, with its representative before you ask again.`,
    lapsed: 'The last move that you asked for was not completed in time. You may ask again.',
  },
  names: {
    given: 'Given Name(s)',
    family: 'Family Name',
    hint: 'As on the letter or slip with which you enrolled; students, as on the study permit.',
  },
  old: {
    title: 'Log in with your former credential',
    lead: 'Choose how you used to log in. You come back here afterwards, and stay logged in with the new credential.',
    unreachable: (door: string) =>
      `${door} can’t be reached right now. Wait a few minutes and try again, or choose another proof.`,
  },
  shown: {
    title: 'Confirm your names',
    lead: 'You logged in with a second credential. Give the names of the account that it belongs to.',
  },
  same: {
    title: 'That was your new credential again',
    lead: 'You logged in with the credential that you are using now, not with your former one.',
    next: 'The service where you log in may still know you by the new one. Log out there, or choose the other service, and try again.',
    action: 'Try again',
  },
  code: {
    title: 'Enter your recovery code',
    field: 'Recovery code',
    hint: 'Seventeen letters and digits. Capital letters, spaces and hyphens don’t matter.',
    again: 'For your security, the code has to be typed again.',
    missing: 'Enter your recovery code.',
    malformed: 'This is not a complete recovery code: compare it with the one you saved.',
  },
  details: {
    link: 'I am a student and gave no e-mail address',
    title: 'Your recovery code and your study permit',
    lead: 'For students who gave no e-mail address. Type what you enrolled with. Then you answer your four security questions, and 24 hours later your account is moved.',
    nameHint: 'As on your study permit.',
    dateOfBirth: 'Date of birth',
    dateOfBirthHint: 'Year, month and day: 1990-05-17.',
    clientId: 'Client ID',
    clientIdHint: 'Eight digits, from your study permit.',
    otherwise: 'If it does not work',
    anew: 'Go back to where you log in, say that you have no PIN and that you are a student, and enrol anew. Name your institution again and go there with your card: it can find that both accounts are yours, and what it has of you passes to the new one.',
    noDateOfBirth: 'Enter your date of birth.',
    noClientId: 'Enter your client ID: eight digits.',
  },
  pin: {
    title: 'Your new PIN',
    field: 'PIN',
    hint: 'Twelve letters and digits, from the letter or the slip. Capital letters, spaces and hyphens don’t matter.',
    nobody: 'This PIN is for a role that no account of that name has. If you are new, enrol with it instead.',
  },
  approval: {
    title: 'Ask for an approval',
    lead: 'We pass your request on to those who may decide about the account that you describe.',
    submit: 'Send the request',
  },
  email: {
    field: 'E-mail address',
    hint: 'The one on file for your account: where our messages come.',
    missing: 'Enter the e-mail address on file for your account.',
    malformed: 'Enter an e-mail address such as name@example.ca. This did not count as a try.',
  },
  errors: {
    given: 'Enter your given name(s).',
    family: 'Enter your family name.',
    mismatch: 'What you entered does not belong together. Check each field; we can’t say which one is wrong.',
    wait: (until: string) => `Too many tries. You can try again on ${until}.`,
    answers: 'At least one answer is not right. Check all four; we can’t say which one is wrong.',
    answersDisabled: `The security questions of this account are disabled after too many wrong answers. Ask the ${brand.en.unit} or, if you work for an institution, its representative for help.`,
  },
  answers: {
    title: 'Answer your four security questions',
    lead: 'These are the security questions of the account that you are moving.',
    submit: 'Move my account',
  },
  state: {
    awaiting: {
      title: 'Your request was passed on',
      lead: 'If what you entered belongs to an account, those who may decide about it have your request.',
      next: `Speak with the ${brand.en.unit} or, if you work for an institution, with its representative, so that they know that it is you. When they have approved, log in here with the same credential to answer your security questions.`,
      until: (when: string) => `The request stays open until ${when}.`,
    },
    awaitingMail: {
      title: 'Your account will be moved',
      lead: 'We are writing to every address on file for your account. The 24 hours before the move begin when our e-mail has gone out to all of them, which it has not yet.',
      next: 'You need to do nothing. This page will say on what day and at what hour the move is made. If our e-mail can’t be delivered within 72 hours, we ask those who may decide about your account.',
    },
    unreached: {
      title: 'We could not reach you by e-mail',
      lead: 'Our e-mail reached none of the addresses on file for your account, so that the 24 hours before the move have not begun. Those who may decide about your account have been asked instead.',
      next: `Speak with the ${brand.en.unit} or, if you work for an institution, with its representative, so that they know that it is you. When they have approved, the move is made 24 hours later.`,
    },
    held: {
      title: 'Your account will be moved',
      lead: (when: string) =>
        `On ${when} your account will be moved to the credential that you are using now.`,
      next: 'You need to do nothing. After that time log in with this credential. Until then the former one still works.',
    },
    withdraw: 'Withdraw the request',
  },
  logIn: 'Log In',
  guide: 'Online Guide',
  continue: 'Continue',
  back: 'Choose another proof',
  locked: {
    title: 'You can’t prove anything just now',
    lead: (when: string) =>
      `There were five tries that did not match. For the protection of the account, you can try again on ${when}.`,
    steps: [
      'You need not stay here: log in with the same credential after that time, and go on.',
      'Meanwhile look for another proof: your recovery code, a letter or slip with your names as they were printed, or the former credential itself.',
      'If you have none of them, speak with the representative of your institution, or call: after that time you can ask for an approval.',
    ],
  },
  cancel: {
    title: 'Cancel the move of your account',
    lead: 'Somebody asked to move your account to another credential. Cancel it if it was not you, or if you have changed your mind.',
    submit: 'Cancel the move',
    cut: {
      title: 'This link is not complete',
      lead: 'Nothing was cancelled. Most often the e-mail program has cut the end of the link off.',
      steps: [
        'Open our e-mail again, copy the whole link up to its last character, and paste it where the address of this page stands.',
        'If that does not help, log in with the credential that you have used so far: My account shows the move, and a button that cancels it.',
        'If you can do neither, call or write now. The move waits 24 hours from when our e-mail went out.',
      ],
    },
    over: {
      title: 'There is nothing to cancel any more',
      lead: 'The move was cancelled or completed before.',
      next: `If your account was moved and it was not you, tell the ${brand.en.unit} at once and, if you work for an institution, its representative (unless that is you).`,
    },
    done: {
      title: 'The move is cancelled',
      lead: 'Your account stays with the credential that it has now.',
      next: `If it was not you who asked for the move: somebody knows things that only you should know. Change your security questions, and tell the ${brand.en.unit} and, if you work for an institution, its representative (unless that is you).`,
    },
  },
  requests: {
    title: 'Requests to move an account',
    description: 'People who lost their credential and ask for your approval.',
    lead: 'These people lost their credential, and ask to use their account with a new one.',
    none: 'No request waits for you.',
    caption: 'Requests that wait for your decision',
    columns: { person: 'Person', role: 'Role', asked: 'Asked on', until: 'Open until' },
    second: 'A first officer has approved',
    unreached: 'Not reached by e-mail',
  },
  request: {
    title: (name: string) => `Request of ${name}`,
    caution: {
      title: 'Be certain that it is this person',
      text: 'Anybody can claim a name. Speak with the person face to face, or call them at a number that you knew before. Do not rely on an e-mail or on a call that you received.',
    },
    labels: {
      person: 'Person',
      roles: 'Roles',
      asked: 'Asked on',
      until: 'Open until',
      first: 'First approval',
    },
    given: 'Given by another officer',
    decision: 'Your decision',
    approve: 'I spoke with this person and approve',
    refuse: 'I refuse',
    reason: 'Reason for refusing',
    reasonHint: 'Required if you refuse. For the audit log; the person is not shown it.',
    submit: 'Decide',
    errors: { decision: 'Choose your decision.', reason: 'Enter a reason for refusing.' },
    after:
      'After your approval the person must answer their security questions; then the move is held for 24 hours from when our e-mail to them has gone out.',
    unreached: {
      title: 'We could not reach the owner of this account',
      text: 'Whoever asks for this move has proved who they are and answered all security questions. But no address on file took our e-mail about it, so that the owner cannot have cancelled it. Call them at a number that you knew before.',
      after: 'After your approval the move is held for 24 hours, then made.',
    },
  },
  notices: {
    moveLost:
      'The move could not be made: it took too long, or the proof has been used in the meantime. You may start again.',
    moveApproved: 'You approved the request.',
    moveRefused: 'You refused the request.',
    moveWithdrawn: 'The request is withdrawn.',
    moveDone: 'Your account has been moved to this credential. The former one no longer works here.',
  },
  mail: {
    held: {
      subject: 'Your account will be moved to a new credential',
      asked: `Somebody who answered your security questions asked to move your ${brand.en.portal} account to a new credential.`,
      begun: (when: string) => `It will be done on ${when}.`,
      toBegin: (when: string) =>
        `It will be done 24 hours after this e-mail has gone out to all your addresses, on ${when} at the earliest.`,
      advice:
        'If it was you, you need to do nothing. If it was not, cancel the move now by the link below; you need not log in.',
      link: 'Cancel the move',
    },
    done: {
      subject: 'Your account was moved to a new credential',
      paragraphs: [
        `Your ${brand.en.portal} account now belongs to a new credential. The former one no longer opens it, and its sessions have ended.`,
        `If it was not you who did this, tell the ${brand.en.unit} at once and, if you work for an institution, its representative (unless that is you).`,
      ],
    },
    cancelled: {
      subject: 'The move of your account was cancelled',
      paragraphs: [
        `Your ${brand.en.portal} account stays with the credential that it has.`,
        `If it was not you who asked for the move, change your security questions and tell the ${brand.en.unit} and, if you work for an institution, its representative (unless that is you).`,
      ],
    },
    allowed: {
      subject: 'The move of your account was approved',
      paragraphs: [
        `The move of your ${brand.en.portal} account to a new credential was approved. To finish it, log in with the new credential and answer your security questions.`,
        'If it was not you who asked for the move, log in as before and cancel it under My account, then change your security questions.',
      ],
    },
    refused: {
      subject: 'The move of your account was refused',
      paragraphs: [
        `A request to move your ${brand.en.portal} account to a new credential was refused. Your account stays with the credential that it has.`,
        `If it was you who asked, those who decide about it can tell you why: the ${brand.en.unit} or, if you work for an institution, its representative.`,
      ],
    },
    asked: {
      subject: 'A request waits for your decision',
      paragraphs: [
        `Somebody asks for your approval to move an account to a new credential. Log in to the ${brand.en.portal} to see the request.`,
      ],
      link: 'See the requests',
    },
    unreached: {
      subject: 'A request waits for your decision',
      paragraphs: [
        `An account is to be moved to a new credential, but our e-mail about it reached none of its owner’s addresses. Nothing is moved unless you approve. Log in to the ${brand.en.portal} to see the request.`,
      ],
      link: 'See the requests',
    },
  },
};
