import { brand } from '#kernel/brand.ts';
export const en = {
  welcome: {
    title: `Welcome to ${brand.en.welcome}`,
    lead: 'You are logged in with your credential. Enrol it once to use the portal; it takes about ten minutes.',
    need: 'You will need:',
    needs: [
      'your Personal Identification Number (PIN), and your names as written on the letter or slip; or, if you are a student, your study permit;',
      'four questions that only you can answer;',
      'a safe place to keep a recovery code.',
    ],
    resume:
      'You can stop at any time: when you log in again with the same credential, you go on where you were.',
    next: 'Next',
  },
  havePin: {
    title: 'Have you received a PIN?',
    note: `To continue your enrolment, you must have received a Personal Identification Number (PIN) directly from ${brand.en.department} or from an authorized person within your organization.`,
    student: 'Are you a student? You need no PIN: select No. The next page asks in what capacity you come.',
    yes: 'Yes',
    no: 'No',
    unanswered: 'Choose whether you have received a PIN. Students need none, and choose No.',
  },
  noPin: {
    title: 'How to obtain a PIN',
    lead: 'A PIN is given to you by name, once your role is confirmed. How you get it depends on your role.',
    student: 'Are you a student? You need no PIN.',
    studentLink: 'Go on as a student',
    dir: 'A new designated institutional representative (DIR) begins with the coordinator of the province or territory, and gets the PIN by registered mail.',
    signatory: 'A new signatory begins with the DIR of the institution, and gets the PIN from the DIR.',
    later:
      'Come back when you have your PIN, and log in with the same credential: nothing you have done so far is lost.',
    start: 'How to obtain a PIN, step by step',
    back: 'I have a PIN now',
  },
  enterPin: {
    title: 'Enter your PIN',
    lead: 'Enter your names and your PIN as they are written on the letter or slip that you received.',
    submit: 'Continue',
    lost: {
      title: 'Is your PIN lost, or does it not work?',
      text: `Ask whoever gave it to you for a new one: your DIR, or ${brand.en.department}. The former PIN then stops working.`,
    },
  },
  gone: {
    title: 'Your PIN can no longer be used',
    lead: 'Since you entered it, it has expired, was replaced, or was used by somebody else.',
    next: 'Nothing was saved. Ask whoever gave you the PIN for a new one, then enter it here. If you suspect that somebody else used it, say so.',
    action: 'Enter another PIN',
  },
  another: {
    title: 'Enter another PIN',
    lead: 'You received a PIN for a further role, or for another institution. Enter it here, and the role is added to your account.',
    names: 'The names on the PIN must be the names of your account.',
    submit: 'Continue',
  },
  mail: {
    enrolled: {
      subject: 'Your enrolment is complete',
      text: `Your enrolment in the ${brand.en.portal} is complete. From now on, log in with the credential that you enrolled.`,
    },
    added: {
      subject: 'A role was added to your account',
      text: `A role was added to your ${brand.en.portal} account with a PIN.`,
    },
    notYou: 'If this was not you, tell whoever issued your PIN at once.',
    link: 'Log in',
  },
  notices: {
    roleAdded: 'The role has been added to your account.',
  },
  logged: {
    'person.enrolled': 'Person enrolled',
  },
};
