import { brand } from '#kernel/brand.ts';
import { counted } from '#kernel/ui/locale.ts';

export const en = {
  waits: {
    confirm: (count: number) => counted(count, 'en', 'nomination to confirm', 'nominations to confirm'),
    unreached: (count: number) =>
      counted(
        count,
        'en',
        'nominee whom our e-mail does not reach',
        'nominees whom our e-mail does not reach',
      ),
  },
  unreached: {
    title: 'Our e-mail does not reach this person',
    text: (email: string, day: string) =>
      `What we sent to ${email} was given up on ${day}: the mail server refused it, or did not take it for days. If the address is wrong, withdraw this nomination and nominate the person again with the right one. If it is right, send a new link.`,
    mark: 'E-mail not delivered',
  },
  kinds: {
    new_dir: 'New representative (DIR)',
    replace_dir: 'Change of representative (DIR)',
    alternate_dir: 'Alternate representative',
    signatory: 'New signatory',
  },
  statuses: {
    invited: 'Forms to be filled in',
    completed: 'Signed forms awaited',
    received: 'Forms received',
    returned: 'Returned for correction',
    approved: 'Approved',
    pin_issued: 'PIN issued',
    enrolled: 'Enrolled',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
  confirmations: {
    not_needed: 'Not needed',
    awaiting: 'The coordinator’s confirmation is awaited',
    confirmed: 'Confirmed by the coordinator',
    refused: 'Refused by the coordinator',
  },
  standing: {
    label: 'Where it stands:',
    awaited:
      'The coordinator of your province or territory has yet to confirm it. You need not wait for that: fill in, sign and mail your forms meanwhile.',
  },
  history: {
    title: 'What has happened so far',
    begunBySelf: 'Nomination started by the nominee',
    events: {
      started: 'Nomination started',
      confirmed: 'Nomination confirmed',
      completed: 'Forms completed online',
      reopened: 'Forms opened again for a correction',
      received: `Signed forms received by the ${brand.en.unit}`,
      returned: 'Forms returned for correction',
      told_apart: 'Recorded: two people bear the same name',
      approved: 'Nomination approved',
      pin_lapsed: 'PIN ended without having been used',
      refused: 'Nomination refused',
      withdrawn: 'Nomination withdrawn',
      expired: 'Nomination expired',
    },
    byNominee: 'By the nominee',
    byPortal: 'By the portal itself, as the forms did not arrive in time',
    by: (role: string, name: string | null) => (name === null ? `By ${role}` : `By ${role} (${name})`),
    roles: {
      coordinator: 'the coordinator',
      dir: 'the DIR of the institution',
      alternate_dir: 'the alternate DIR of the institution',
      officer: `an officer of the ${brand.en.unit}`,
    },
    printed: 'PIN issued',
    posted: 'PIN letter posted by registered mail',
    number: (number: string) => `Registered mail number ${number}`,
    redeemed: 'PIN used to enrol',
    ranOut: 'PIN ran out without having been used',
  },
  mine: {
    title: 'Your nominations and PINs',
    reference: (reference: string) => `Reference ${reference}`,
    toDo: (email: string) =>
      `Your forms are on your personal page. The link to it was sent to ${email}; when it has expired, the page tells you how to get another.`,
  },
  tools: {
    nominate: {
      title: 'Nominate a DIR',
      description: 'Put forward a designated institutional representative for an institution.',
    },
    nominations: {
      title: 'Nominations',
      description: 'Where each nomination stands; confirm or refuse those that wait for you.',
    },
  },
  mail: {
    link: 'Open your personal page',
    keep: 'This link is yours alone and works for 30 days. If it has expired, the page itself tells you how to get another.',
    imm5592:
      'On the IMM 5592 the authorizing officer of your institution signs too. Leave its parts 5 and 6 empty: they are the coordinator’s and the office’s.',
    steps: {
      invited: {
        subject: 'You have been nominated: forms to fill in',
        text: `You have been put forward for a role in the ${brand.en.portal}. Your personal page shows what is asked and lets you fill in the forms.`,
      },
      begun: {
        subject: 'Your request for a PIN: forms to fill in',
        text: `A role in the ${brand.en.portal} was asked for with this address. Your personal page shows what is asked and lets you fill in the forms. Your provincial or territorial coordinator confirms the nomination as well. If it was not you who asked, you need do nothing.`,
      },
      link: {
        subject: 'Your new personal link',
        text: 'Here is the new link to your personal page, which shows where your nomination stands and what is left for you to do.',
      },
      completed: {
        subject: 'Your forms are complete: print, sign and mail them',
        text: 'Print your forms, sign them and mail them. Your personal page has the forms and the address.',
      },
      received: {
        subject: 'Your signed forms have arrived',
        text: `The ${brand.en.unit} has received your signed forms. You need do nothing now.`,
      },
      returned: {
        subject: 'Your forms need a correction',
        text: 'Something is missing or wrong in your forms. Your personal page says what, and lets you correct it.',
      },
      approved: {
        subject: 'Your nomination is approved',
        text: 'Your nomination is approved. The next step is your PIN; your personal page tells you how it will reach you.',
      },
      posted: {
        subject: 'Your letter has been posted',
        text: 'A letter to you has been posted by registered mail. Your personal page shows the day and the number.',
      },
      refused: {
        subject: 'Your nomination was refused',
        text: 'Your nomination was refused and your personal link no longer works. Whoever nominated you, or your provincial or territorial coordinator, can tell you why.',
      },
      withdrawn: {
        subject: 'Your nomination was withdrawn',
        text: 'Your nomination was withdrawn and your personal link no longer works. If this surprises you, ask whoever nominated you.',
      },
      expired: {
        subject: 'Your nomination has expired',
        text: 'Your forms did not arrive in time, so your nomination has ended. You can start again at any time.',
      },
    },
    startAgain: 'How to obtain a PIN',
    nominator: {
      refused: {
        subject: 'A nomination that you made was refused',
        text: 'A nomination that you made was refused. Its page says why.',
      },
      withdrawn: {
        subject: 'A nomination that you made was withdrawn',
        text: 'Somebody else has withdrawn a nomination that you made. Its page shows who, and the reason if one was given.',
      },
      link: 'Open the nomination',
    },
    representative: {
      subject: 'A PIN waits for you to issue it',
      text: 'Somebody whom your institution nominated has been approved. Their PIN is yours to issue: open the people of your institution, choose the nomination and hand the slip over in person.',
      link: 'Open the people of your institution',
    },
    coordinator: {
      subject: 'A nomination waits for your confirmation',
      text: 'A nomination in your province or territory waits for you to confirm or refuse it.',
      link: 'Open the nominations',
    },
  },
  person: {
    givenNames: 'Given name(s)',
    familyName: 'Family name',
    namesHint: 'Exactly as on the identification document: the PIN will work with these names only.',
    email: 'Work e-mail',
    emailHint: 'The personal link goes to this address.',
    language: 'Language of the e-mail and the forms',
    languages: { en: 'English', fr: 'French' },
    errors: {
      givenNames: 'Enter the given name(s).',
      familyName: 'Enter the family name.',
      email: 'Enter a work e-mail address, such as name@example.ca.',
      language: 'Choose the language.',
      namesake:
        'Somebody of this name is nominated for this role already, at another address. If that is this person, open that nomination and send its link again. If this is somebody else, tick the box and send the form again.',
      ownName:
        'This is your own name, and nobody puts themselves forward. If this is another person who bears your name, tick the box and send the form again: an officer makes sure that you are two people before approving the nomination.',
      mailbox:
        'Somebody of another name is nominated or enrolled at this address. The link and all messages are personal: enter an address that only this person reads.',
    },
    namesake: 'This is another person of the same name',
  },
  logged: {
    'nomination.started': 'Nomination started',
    'nomination.completed': 'Forms completed',
    'nomination.reopened': 'Forms opened again',
    'nomination.received': 'Forms received',
    'nomination.returned': 'Forms returned',
    'nomination.confirmed': 'Nomination confirmed',
    'nomination.told_apart': 'People of the same name told apart',
    'nomination.approved': 'Nomination approved',
    'nomination.refused': 'Nomination refused',
    'nomination.withdrawn': 'Nomination withdrawn',
    'nomination.expired': 'Nomination expired',
    'nomination.link_sent': 'Link sent again',
    'nomination.pin_issued': 'PIN issued on a nomination',
    'nomination.pin_lapsed': 'PIN lapsed',
    'nomination.enrolled': 'Nominee enrolled',
  },
};
