import type { Words } from './ui/locale.ts';

/**
 * The names that the pages bear, in one file that an operator replaces.
 *
 * GCKey and SecureKey Concierge are named because the page of 2012 names them (`DOMAIN §8`); unless an
 * operator puts in its own brand, `demonstration` stays true and every page says what this is.
 */
const en = {
  portal: 'Partner Portal',
  cicPortal: 'CIC Portal',
  gckey: 'GCKey',
  signInPartner: 'Sign-In Partner',
  concierge: 'SecureKey Concierge',
  department: 'Citizenship and Immigration Canada',
  programme: 'Off-Campus Work Permit Program',
};

const fr: Words<typeof en> = {
  portal: 'Portail des partenaires',
  cicPortal: 'portail de CIC',
  gckey: 'CléGC',
  signInPartner: 'Partenaire de connexion',
  concierge: 'SecureKey Service de Concierge',
  department: 'Citoyenneté et Immigration Canada',
  programme: 'Programme de permis de travail hors campus',
};

export const brand = { en, fr, demonstration: true };
