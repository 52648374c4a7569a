import { brand } from '#kernel/brand.ts';
import { formatNumber } from '#kernel/ui/locale.ts';

export const en = {
  title: 'Your nomination',
  hello: (name: string, role: string, institution: string) =>
    `${name}, you have been put forward as ${role} of ${institution}.`,
  helloSelf: (name: string, role: string, institution: string) =>
    `${name}, you have asked to become ${role} of ${institution}.`,
  steps: {
    title: 'What is asked of you',
    items: {
      fill: 'Fill in the forms below. You can save them and come back with the same link.',
      check: 'Check your answers and complete the forms.',
      sign: 'Print the forms and sign them by hand.',
      mail: `Mail them to the ${brand.en.unit}, at the address shown then.`,
    },
    dir: 'Your PIN comes to you by registered mail.',
    other: 'Your institution’s representative then gives you your PIN.',
  },
  forms: {
    title: 'The forms',
    form: 'Form',
    state: 'State',
    names: {
      imm5592: 'Institution Identification (IMM 5592)',
      acknowledgement: `Acknowledgement of Terms and Conditions of the ${brand.en.portal} and ENS`,
    },
    states: {
      empty: 'Not started',
      draft: (when: string) => `Saved ${when}, not complete`,
      ready: (when: string) => `Filled in, saved ${when}`,
    },
    check: 'Check and complete',
    goOn: 'Go on with the forms',
  },
  blank: {
    title: 'Fill in by hand instead',
    text: 'Print a blank form that already bears your reference, and write clearly.',
    form: (name: string) => `Blank form: ${name} (PDF)`,
  },
  returned: {
    title: 'Your forms need a correction',
    text: `The ${brand.en.unit} has returned your forms. Correct them here, then print, sign and mail them again.`,
  },
  fill: {
    sections: {
      institution: 'Institution',
      representative: 'Designated institutional representative',
      authority: 'Authorizing officer of the institution',
    },
    representativeHint: 'This is you.',
    authorityHint: 'The person who signs for the institution, such as its registrar or president.',
    emailHint:
      'The address that your link was sent to. If it is wrong, ask whoever nominated you to start again with the right one.',
    namesHint: 'As on your identification. You will type these names with your PIN.',
    statements: 'Tick each statement after you have read it',
    institution: 'Institution',
    role: 'Role',
    place: 'Province or territory',
    next: 'Save and continue',
    draft: 'Save draft',
    back: 'Back to your nomination',
    errors: {
      name: (label: string) =>
        `${label}: use only letters, spaces, hyphens, apostrophes and periods, with a space after each period.`,
      statements: 'Tick every statement. The Acknowledgement counts only when all are ticked.',
    },
  },
  check: {
    title: 'Check your answers',
    lead: 'Read everything once more. When you complete the forms, they are made ready for you to print and sign.',
    namesDiffer: 'The names on the two forms differ. They must be the same.',
    which: {
      label: (nomination: string, written: string) =>
        `The nomination says ${nomination}; you wrote ${written}. Which one is right?`,
      hint: 'The right name is that of your identification document. It is printed on the forms, and is the one to type with the PIN.',
      written: (name: string) => `${name}, as I wrote it`,
      nomination: (name: string) => `${name}, as the nomination says`,
      part: (label: string, name: string) => `${label}: ${name}`,
      missing: 'Choose which name is right.',
    },
    change: 'Change',
    about: (name: string) => `the answers on ${name}`,
    nothing: 'Nothing entered',
    ticked: (count: number) => `${formatNumber(count, 'en')} of 6 statements ticked`,
    submit: 'Complete the forms',
  },
  complete: {
    title: 'Your forms are complete',
    lead: 'Print them, sign them by hand, and mail the signed originals.',
    print: '1. Print and sign',
    signText:
      'Sign both forms. On the IMM 5592 the authorizing officer of your institution signs too. Leave its parts 5 and 6 empty: they are the coordinator’s and the office’s.',
    printText: `Each form bears your reference and a code that the ${brand.en.unit} can read.`,
    download: (name: string) => `Print: ${name} (PDF)`,
    mail: '2. Mail to',
    next: '3. What happens next',
    nextText: `The ${brand.en.unit} records the day your forms arrive, checks them, and approves them or tells you what is missing. This page shows each step: keep the link.`,
    reference: 'Your reference',
    correct: 'I found a mistake: correct the forms',
    correctText:
      'If you correct the forms, print and sign them again. The former print is not valid any more.',
  },
  later: {
    received: 'Your signed forms have arrived and are being checked. You need do nothing now.',
    approved: {
      mailed: 'Your nomination is approved. Your PIN will come by registered mail.',
      slip: 'Your nomination is approved. Your institution’s representative will give you your PIN.',
    },
    pin_issued: {
      mailed: 'Your PIN was issued. It comes by registered mail; you must sign for the letter.',
      slip: 'Your PIN was issued. Your institution’s representative hands it to you.',
    },
    enrolled: `You have enrolled with your PIN. Log in to use the ${brand.en.portal}.`,
    logIn: 'Log in',
    enrol: 'What to do with your PIN',
    forms: 'Your completed forms',
  },
  expired: {
    title: 'This link has expired',
    text: 'A personal link works for 30 days. What you saved is still there.',
    how: 'Ask for a new one: it is sent to the e-mail address that this one was sent to.',
    submit: 'Send me a new link',
    sent: {
      title: 'A new link is on its way',
      text: 'It goes to the address that the former one was sent to. If nothing arrives within an hour, look in your junk mail, then ask whoever nominated you.',
    },
    tooMany: 'Too many links were asked for. Try again later, or ask whoever nominated you.',
  },
  replaced: {
    title: 'A newer link was sent',
    text: 'This link ended when a new one was sent to you by e-mail. Open the newest message: what you saved is behind its link.',
    how: 'If it has not arrived within an hour, look in your junk mail, then ask for it once more: it goes to the same e-mail address.',
    submit: 'Send me the link once more',
  },
  notSaved: {
    title: 'What you have just typed is not saved',
    text: 'Copy it from here before you leave this page; you can then enter it behind the new link.',
  },
  unknown: {
    title: 'This link does not work',
    text: 'Your mail program may have cut it off. Open the message again and copy the whole link, to its last character, into the address bar.',
    another: 'If it still does not work',
    ways: {
      latest: 'If you received several messages, use the link of the latest one.',
      nominated:
        'If somebody nominated you, ask them for another link: your provincial or territorial coordinator if you are to be a DIR; your institution’s DIR if you are to be an alternate or a signatory.',
      alone:
        'If you began on your own, begin again with the same e-mail address: your link is sent to it once more.',
    },
  },
  ended: {
    title: 'This link is no longer valid',
    text: 'The nomination that it belonged to has ended. Whoever nominated you, or your provincial or territorial coordinator, can tell you more.',
    again: 'How to obtain a PIN',
  },
  already: {
    title: 'These forms are complete already',
    text: 'Somebody with this link completed the forms before you sent yours. Nothing was changed.',
    action: 'See where the nomination stands',
  },
  notices: {
    draftSaved: 'What you typed has been saved.',
    formFirst: 'This form is to be filled in first. Then you check your answers and complete the forms.',
    formsReopened: 'You can correct your forms now. Then complete and print them again.',
  },
};
