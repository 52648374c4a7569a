import { brand } from '#kernel/brand.ts';
export const en = {
  title: 'Obtain a PIN',
  lead: `A PIN is required to enrol in the ${brand.en.portal}. Who gives it to you depends on your role.`,
  dir: {
    title: 'If you are a new designated institutional representative (DIR)',
    action: 'Start as a new DIR',
  },
  signatory: {
    title: 'If you are a new signatory',
    action: 'More about new signatories',
  },
  address: 'Where to mail signed forms',
  blank: {
    title: 'Blank forms to fill in by hand',
    imm5592: 'Institution Identification, IMM 5592 (PDF)',
    acknowledgement: 'Acknowledgement of Terms and Conditions (PDF)',
  },
  havePin: 'I have a PIN: log in',
  ask: {
    title: 'New signatory: ask your DIR',
    lead: 'Only the designated institutional representative (DIR) of your institution, or their alternate, can put you forward.',
    text: 'Give them your names as on your identification, your work e-mail address and the language you prefer. You then receive a personal link with the form to sign.',
    who: 'If you do not know who your DIR is, ask the registrar’s or international office of your institution.',
    back: 'Back to Obtain a PIN',
  },
  start: {
    title: 'Start as a new DIR',
    lead: 'Tell us who you are and for which institution. Your coordinator confirms it; meanwhile you can fill in the forms with the link we send you.',
    place: 'Province or territory of the institution',
    placeHint: 'The list of institutions is that of the province or territory.',
    choose: 'Show its institutions',
    changePlace: 'Choose another province or territory',
    institution: 'Institution',
    other: 'It is not in the list',
    otherTitle: 'If the institution is not in the list',
    submit: 'Send me the link',
    errors: {
      institution: 'Choose the institution, or say that it is not in the list.',
      nameMissing: 'Enter the name of the institution in at least one language.',
      tooMany: (until: string) => `Too many requests came from your network. Try again after ${until}.`,
    },
  },
  sent: {
    title: 'Check your e-mail',
    lead: 'If the address you gave can receive our message, a personal link is on its way to it.',
    text: 'Open the link to fill in your forms. If nothing arrives within an hour, look in your junk mail, then ask your provincial or territorial coordinator.',
  },
};
