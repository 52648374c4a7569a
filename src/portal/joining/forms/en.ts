import { brand } from '#kernel/brand.ts';
export const en = {
  reference: 'Reference',
  blankReference: 'Reference (office use)',
  qrAlt: (reference: string) => `QR code with the reference ${reference}`,
  demonstration: 'Independent demonstration – not a document of the Government of Canada',
  required: 'Fields marked with an asterisk (*) are required.',
  byHand: 'Print clearly in black or blue ink.',
  date: 'Date (YYYY-MM-DD)',
  send: 'Where to send the signed original',
  received: `Received (${brand.en.unit} stamp)`,
  identification: {
    number: 'IMM 5592',
    title: `${brand.en.programme} Institution Identification (IMM 5592)`,
    intro: `This form tells ${brand.en.department} who acts for your institution in the ${brand.en.programme}, as its designated institutional representative (DIR). Send it together with the Acknowledgement of Terms and Conditions of the ${brand.en.portal} and the Electronic Notification System (ENS).`,
    action: {
      heading: '1. What this form is for',
      legend: 'Action requested (tick one)',
      options: {
        new: 'New institution',
        add: 'Add a representative',
        replace: 'Replace the representative',
        remove: 'Remove a representative',
        amend: 'Amend the information',
      },
      former: 'Representative who is replaced or removed (given name(s) and family name)',
      effective: 'As of (YYYY-MM-DD)',
    },
    institution: {
      heading: '2. Institution',
      jurisdiction: 'Province or territory',
    },
    representative: {
      heading: '3. Designated institutional representative (DIR)',
      note: 'Write the names exactly as they will be typed at enrolment: the PIN letter will bear them.',
      email: 'Work e-mail',
      signature: 'Signature of the DIR',
    },
    authority: {
      heading: '4. Authorizing officer of the institution',
      statement:
        'I am authorized to act for the institution. I confirm that the information above is correct, and that the person named in part 3 may act as its designated institutional representative.',
      signature: 'Signature of the authorizing officer',
    },
    review: {
      heading: '5. Review by the provincial or territorial coordinator',
      name: 'Name of the coordinator',
      legend: 'Decision',
      options: { confirmed: 'The institution is confirmed', refused: 'The institution is not confirmed' },
      signature: 'Signature of the coordinator',
    },
    office: { heading: '6. For office use only', officer: 'Officer' },
  },
  acknowledgement: {
    number: 'ENS Acknowledgement',
    title: `Acknowledgement of Terms and Conditions of the ${brand.en.portal} and the Electronic Notification System (ENS)`,
    intro: `Read each statement and tick the box before it. Access to the ${brand.en.portal} and to ENS is given only when all statements are ticked and the form is signed.`,
    version: (version: string) => `version ${version}`,
    person: {
      heading: '1. Person and role',
      familyName: 'Family name',
      givenNames: 'Given name(s)',
      institution: 'Institution',
      role: 'Role',
      roles: {
        dir: 'Designated representative (DIR)',
        alternate_dir: 'Alternate DIR',
        signatory: 'Signatory',
      },
    },
    statements: {
      heading: '2. Statements',
      personalUse: `I will use the ${brand.en.portal} and ENS myself, only for the ${brand.en.programme} and only in the role named above.`,
      noSharing:
        'I will keep my PIN, my credential and the answers to my security questions to myself. I will share them with nobody, neither a colleague nor someone who offers to help me.',
      confidentiality:
        'I will keep the personal information of students confidential, look only at what my work requires, and protect what I print or copy as the privacy laws that apply to my institution and to the department require.',
      reportLoss:
        'I will report at once the loss or theft of my PIN or credential, and any use of it that is not mine.',
      reportDeparture:
        'I will report at once that I am leaving the institution or that my duties change, so that my access ends.',
      auditConsent: `I know and agree that what I do in the ${brand.en.portal} and ENS is recorded and may be audited, and that my access may be suspended or ended if I do not respect these terms.`,
    },
    signing: {
      heading: '3. Signature',
      text: `I have read and understood the statements above, and I accept the terms and conditions of use of the ${brand.en.portal} and of ENS.`,
      signature: 'Signature',
    },
    next: {
      heading: '4. What happens next',
      steps: [
        'Sign and date the form, keep a copy, and send the original to the address below.',
        `The ${brand.en.unit} records the day of receipt and compares the form with what was entered in the ${brand.en.portal}. If something is missing, it writes to you.`,
        'A designated institutional representative receives a PIN by registered mail. An alternate or a signatory receives it from the designated institutional representative.',
        `Enrol in the ${brand.en.portal} with the PIN and with the names as they are written in part 1.`,
      ],
    },
    privacy: {
      heading: '5. Privacy notice',
      text: `The information on this form is used to decide on your access to the ${brand.en.portal} and to ENS, to issue your PIN, and to keep a record of who was given access by whom. It is not used for anything else and is seen only by those who need it for that purpose.`,
      rights: `You may ask the ${brand.en.unit} to see the information about you and to have it corrected. Without this information, no access can be given.`,
    },
    office: { heading: '6. For office use only', officer: 'Officer' },
  },
};
