import { HELP } from '#kernel/http/help.ts';

/** Addresses of the contacts, of the way to write to a person, and of where contacts are kept. */
export const paths = {
  whomToCall: { en: '/en/whom-to-call', fr: '/fr/a-qui-s-adresser' },
  askForHelp: HELP,
  contacts: { en: '/en/contact-details', fr: '/fr/coordonnees' },
  contact: {
    en: '/en/contact-details/:place',
    fr: '/fr/coordonnees/:place',
    french: { place: { office: 'unite' } },
  },
  removeContact: {
    en: '/en/contact-details/:place/removal',
    fr: '/fr/coordonnees/:place/suppression',
    french: { place: { office: 'unite' } },
  },
} as const;
