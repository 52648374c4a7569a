import { counted } from '#kernel/ui/locale.ts';

export const en = {
  givenNames: 'Given Name(s)',
  familyName: 'Family Name',
  pin: 'PIN',
  namesHint: 'As written on your letter or slip. If you have one name only, leave the other field empty.',
  pinHint:
    'It looks like XXXX-XXXX-XXXX. Capital or small letters, with or without hyphens: it is all the same.',
  again: 'For your security, the PIN has to be typed again.',
  errors: {
    givenNames: 'Enter your given name(s).',
    familyName: 'Enter your family name.',
    pin: 'Enter your PIN.',
    character:
      'The PIN holds a character that no PIN has. Use only letters and digits. This did not count as a try.',
    length: 'The PIN must have 12 letters and digits, as in XXXX-XXXX-XXXX. This did not count as a try.',
    check:
      'There is a typing mistake in the PIN. Type it again, and compare it with your letter or slip, character by character. This did not count as a try.',
    mismatch:
      'These names and this PIN do not match what we have. Check all three against your letter or slip.',
    own: 'This PIN was issued or approved by you, and nobody issues a PIN to themselves. If the role is for you, somebody else must issue the PIN. This did not count as a try.',
    left: (tries: number) =>
      tries === 1
        ? 'You can try once more.'
        : `You can try ${counted(tries, 'en', 'more time', 'more times')}.`,
    wait: (when: string) => `For your protection, you can try again on ${when}.`,
  },
  locked: {
    title: 'You can’t try a PIN just now',
    lead: (when: string) =>
      `There were five tries with names or a PIN that do not match. For your protection, you can try again on ${when}.`,
    steps: [
      'You need not stay here: log in with the same credential after that time. What you have done so far is kept.',
      'Meanwhile compare what you typed with your letter or slip: the names as they are printed there, the PIN letter by letter.',
      'If the letter or slip is lost, or was seen by somebody else, ask whoever gave it to you for a new one. You can enter it after that time.',
    ],
  },
  voided: {
    own: {
      subject: 'A PIN that you issued is no longer valid',
      text: 'Somebody entered a PIN that you issued too many times with wrong names or a wrong code. For safety it is no longer valid.',
    },
    inherited: {
      subject: 'A PIN that you can replace is no longer valid',
      text: 'Somebody entered a PIN too many times with wrong names or a wrong code. For safety it is no longer valid. Whoever issued it no longer can issue another, so we are telling you.',
    },
    next: 'Log in to the portal to see which one it is, and issue a new one if it is still needed.',
    link: 'Log in',
  },
  logged: {
    'pin.issued': 'PIN issued',
    'pin.redeemed': 'PIN used',
    'pin.proved': 'PIN entered',
    'pin.mismatched': 'PIN entered wrongly',
    'pin.own_refused': 'PIN entered by whoever issued it',
    'pin.expired': 'PIN expired',
    'pin.voided': 'PIN made void',
  },
};
