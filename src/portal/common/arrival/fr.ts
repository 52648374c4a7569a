import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  steps: {
    welcome: 'Bienvenue',
    pin: 'Votre NIP',
    capacity: 'Qui vous êtes',
    terms: 'Modalités',
    details: 'Modalités et renseignements',
    questions: 'Questions de sécurité',
    recovery: 'Code de récupération',
  },
};
