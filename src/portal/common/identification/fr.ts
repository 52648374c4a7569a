import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  labels: {
    nameEn: 'Dénomination officielle en anglais',
    nameFr: 'Dénomination officielle en français',
    operatingName: 'Nom usuel, s’il est différent',
    campuses: 'Campus participants',
    sector: 'Secteur',
    address: 'Adresse postale',
    institutionPhone: 'Téléphone',
    website: 'Site Web',
    agreement: 'Protocole d’entente (référence)',
    familyName: 'Nom de famille',
    givenNames: 'Prénom(s)',
    title: 'Titre du poste',
    department: 'Service',
    phone: 'Téléphone',
    language: 'Langue de service',
    authorityName: 'Nom',
    authorityTitle: 'Titre du poste',
  },
  choices: {
    sector: { public: 'Établissement public', private: 'Établissement privé' },
    language: { en: 'Anglais', fr: 'Français' },
  },
  whose: {
    institution: (label) => `${label} (établissement)`,
    representative: (label) => `${label} (RDEE)`,
    authority: (label) => `${label} (personne autorisée)`,
  },
  lines: 'Un par ligne.',
  errors: {
    missing: (label) => `${label}\u00a0: ce champ est obligatoire.`,
    phone: (label) => `${label}\u00a0: entrez l’indicatif régional et le numéro, par exemple 613-555-0199.`,
    website: (label) => `${label}\u00a0: entrez une adresse, par exemple www.college.example.`,
    unprintable: (label) =>
      `${label}\u00a0: nos formulaires imprimés ne peuvent pas reproduire tout ce qui a été tapé ici. Tapez-le en caractères latins.`,
  },
};

export const words = { en, fr };
