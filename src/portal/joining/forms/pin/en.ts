import { brand } from '#kernel/brand.ts';
export const en = {
  letterTitle: (name: string) => `PIN letter – ${name}`,
  slipTitle: (name: string) => `PIN slip – ${name}`,
  registered: 'Registered mail',
  byHand: 'To be handed over in person',
  confidential: 'Personal and confidential',
  reference: (reference: string) => `Reference: ${reference}`,
  heading: `Your PIN for the ${brand.en.portal}`,
  role: (role: string) =>
    `With the personal identification number (PIN) below you enrol in the ${brand.en.portal} as: ${role}.`,
  names:
    'When you enrol, type your names as they are written below. Capital or small letters make no difference.',
  givenNames: 'Given name(s)',
  familyName: 'Family name',
  useBy: 'Use by',
  pin: 'PIN',
  expires: (date: string) => `This PIN works once, until ${date}.`,
  stepsHeading: 'How to enrol, in three steps',
  steps: (address: string, gckey: string, concierge: string | null) => [
    `Go to ${address} and select Log In.`,
    concierge === null
      ? `Log in with ${gckey}, which you can create there.`
      : `Log in with ${gckey}, which you can create there, or with a Sign-In Partner (${concierge}).`,
    'At “Have you received a PIN?”, select Yes. Type your names and the PIN, then choose four security questions.',
  ],
  lostHeading: 'Opened, lost, or not for you?',
  lostLetter: (reference: string) =>
    `If this letter was opened before it reached you, or is lost, do not use the PIN. Write to the ${brand.en.unit} and quote ${reference}: a new PIN will replace this one.`,
  onlyByMail:
    'We send PINs by registered mail only, never by e-mail. Nobody from the department will ask you for your PIN.',
  lostSlip: (issuer: string) =>
    `If you lose this slip, or if somebody else has seen it, tell ${issuer} at once: a new PIN will replace this one.`,
  keep: 'Keep the PIN to yourself, and destroy this slip once you have enrolled. It cannot be printed again.',
  issuedBy: (issuer: string, date: string) => `Issued by ${issuer} on ${date}`,
  folds: { back: 'fold back here', forward: 'fold forward here' },
};
