import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  logIn: 'Ouvrir une session',
  enrolled: {
    title: 'Votre inscription est faite?',
    text: 'Ouvrez une session avec votre justificatif d’identité sécurisé pour accéder aux outils de votre rôle.',
  },
  steps: 'Les trois étapes',
  partners: (concierge) => `En savoir plus sur les Partenaires de connexion disponibles (${concierge})`,
  guide: {
    title: 'Besoin d’aide?',
    text: 'Le Guide en ligne explique chaque page en mots simples. Vous pouvez le lire, y faire une recherche et l’imprimer sans avoir de compte.',
    link: 'Ouvrir le Guide en ligne',
  },
};
