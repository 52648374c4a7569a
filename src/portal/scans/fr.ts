import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  notices: { scanAttached: 'La copie numérisée est jointe.' },
  list: {
    title: 'Copies numérisées des formulaires signés',
    file: 'Fichier',
    size: 'Taille',
    added: 'Jointe le',
    by: 'Par',
    none: 'Aucune copie numérisée n’est jointe.',
    megabytes: (size) => `${size}\u00a0Mo`,
  },
  attach: {
    title: 'Joindre une copie numérisée',
    file: 'Fichier',
    hint: 'PDF, PNG ou JPEG, 10\u00a0Mo au plus. C’est le contenu qui est vérifié, non le nom.',
    submit: 'Joindre',
    cancel: 'Annuler',
    errors: {
      missing: 'Choisissez un fichier.',
      tooLarge:
        'Le fichier dépasse 10\u00a0Mo. Numérisez à 300\u00a0points par pouce au plus, en niveaux de gris, ou page par page.',
      kind: 'Ce n’est ni un PDF ni une image PNG ou JPEG, quel que soit son nom.',
      twice: 'Ce fichier est déjà joint.',
      many: 'Vingt copies numérisées sont déjà jointes; il n’en est pas accepté davantage.',
    },
  },
};
