import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Travail en cours qui est transmis',
  kind: 'Travail',
  count: 'En cours',
  link: 'Voir',
  kinds: {
    nominations: 'Candidatures de suppléants et de signataires',
    unredeemed: 'NIP délivrés et pas encore utilisés',
    amendments: 'Modifications du dossier de l’établissement',
    reviews: 'Examen annuel',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
