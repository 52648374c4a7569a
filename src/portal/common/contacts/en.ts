import { brand } from '#kernel/brand.ts';
import type { ContactFault, Served } from './rules.ts';

export const en = {
  tool: {
    title: 'Contact details',
    description:
      'Whom people can call in your province or territory: name, telephone, e-mail, address and hours.',
  },
  notices: {
    contactSaved: 'The contact details are saved. Everybody sees them from now on.',
    contactRemoved: 'The contact details were removed. Nobody sees them any more.',
    contactGone:
      'Nothing was removed: somebody has changed or removed these details since you opened the page.',
    contactSame: 'Nothing was changed: what you entered is what was recorded.',
  },
  served: { both: 'English and French', en: 'English', fr: 'French' } satisfies Record<Served, string>,
  parts: {
    caption: 'Whom to call, by province and territory',
    columns: { place: 'Province or territory', who: 'Whom to ask for', reach: 'Telephone and e-mail' },
    name: 'Name',
    phone: 'Telephone',
    email: 'E-mail',
    address: 'Address',
    hours: 'Hours',
    served: 'Languages',
    none: `The details of the coordinators are not recorded yet. Write to the ${brand.en.unit}.`,
    inLanguages: { both: 'In English and French', en: 'In English', fr: 'In French' } satisfies Record<
      Served,
      string
    >,
  },
  short: {
    by: (place: string) => `Help in ${place}:`,
    office: `Help from the ${brand.en.unit}:`,
    phone: (phone: string) => `telephone ${phone}`,
    email: (email: string) => `e-mail ${email}`,
    ask: (address: string) => `Or ask for help in your own words: ${address}`,
  },
  help: {
    title: 'Do you need help?',
    ask: 'Ask for help in your own words',
    answered: 'A person reads it and answers you by telephone or e-mail. You need not be logged in.',
    all: 'Whom to call, by province and territory',
  },
  locked: 'What you can do now',
  whomToCall: {
    title: 'Whom to call',
    lead: 'The coordinator of your province or territory answers questions about your role, your institution and how to obtain a PIN.',
    unit: `The ${brand.en.unit} answers where no coordinator is listed, and about signed forms.`,
    never: 'Nobody ever asks for your password, your PIN or the answers to your questions. Do not tell them.',
  },
  list: {
    title: 'Contact details',
    lead: 'Everybody can read these details: on the front page, in the Online Guide, where something went wrong, and at the foot of our e-mails.',
    fallback: `Where nothing is recorded for a province or territory, people are told to ask the ${brand.en.unit}.`,
    caption: 'Contacts',
    none: 'Not recorded',
    columns: {
      place: 'Province or territory',
      who: 'Whom to ask for',
      reach: 'Telephone and e-mail',
      act: 'What you can do',
    },
    change: 'Change',
    record: 'Record',
  },
  remove: {
    link: 'Remove these details',
    title: (place: string) => `Remove the contact details – ${place}`,
    lead: 'These details are removed everywhere that people read them.',
    effect: `Until others are recorded, people of this province or territory are told to ask the ${brand.en.unit}. What was removed can only be typed anew.`,
    office:
      'Until others are recorded, people are told of no telephone of the department. What was removed can only be typed anew.',
    submit: 'Remove',
  },
  edit: {
    title: (place: string) => `Contact details – ${place}`,
    lead: 'Enter what everybody may know. Use the telephone and the mailbox of your work, never your own.',
    changed: (day: string) => `Last changed on ${day}.`,
    nameEn: 'Whom to ask for, in English',
    nameHint: 'One or several names, or the name of your team.',
    nameFr: 'Whom to ask for, in French',
    frenchHint: 'Only where it differs: one language does for both.',
    phone: 'Telephone',
    phoneHint: 'With the area code, such as 613-555-0199, and an extension where there is one.',
    email: 'E-mail address',
    emailHint: 'A telephone number or an e-mail address is needed; both are better.',
    addressEn: 'Postal address, in English',
    addressHint: 'Line by line, as on an envelope.',
    addressFr: 'Postal address, in French',
    hoursEn: 'Hours, in English',
    hoursHint: 'Such as: Monday to Friday, 8 a.m. to 4 p.m. Central Time.',
    hoursFr: 'Hours, in French',
    served: 'In which languages do you answer?',
    submit: 'Save',
    late: {
      title: 'Somebody changed these details while you were writing',
      text: 'Nothing of yours is saved yet. This is recorded now. What you typed stands below: change it or send it again.',
    },
    errors: {
      long: 'Keep it shorter: it stands below every e-mail.',
      link: 'Leave addresses of websites and mailboxes out of here. The mailbox has its own field.',
      nameMissing: 'Enter whom to ask for, in at least one language.',
      unreachable: 'Enter a telephone number or an e-mail address, so that people can reach you.',
      phone: 'Enter a telephone number with its area code, such as 613-555-0199.',
      email: 'Enter an e-mail address in full, like name@example.ca.',
      served: 'Choose in which languages you answer.',
    } satisfies Record<ContactFault, string>,
  },
};
