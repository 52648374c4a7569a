import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  requests: 'Demandes de vérification en cours',
  transfers: 'Transferts à traiter, entrants et sortants',
  intents: 'Décisions envisagées, ni signées ni abandonnées',
  appeals: 'Réexamens demandés',
  corrections: 'Corrections en attente d’une deuxième personne',
};

/** What this room says, in both languages. */
export const words = { en, fr };
