import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  logIn: 'Ouvrir une session',
  enrolled: {
    title: 'Votre inscription est faite?',
    text: 'Ouvrez une session avec votre justificatif d’identité sécurisé pour accéder aux outils de votre rôle.',
  },
  student: {
    title: 'Vous étudiez?',
    text: 'Il ne vous faut ni NIP ni formulaire. Ouvrez une session avec un justificatif d’identité sécurisé. Quand on vous demande si vous avez reçu un NIP, sélectionnez «\u00a0Non\u00a0», puis «\u00a0J’étudie dans un établissement\u00a0».',
    guide: 'Ce que font les étudiantes et étudiants, page par page',
  },
  steps: 'Les trois étapes',
  partners: (concierge) => `En savoir plus sur les Partenaires de connexion disponibles (${concierge})`,
  guide: {
    title: 'Besoin d’aide?',
    text: 'Le Guide en ligne explique chaque page en mots simples. Vous pouvez le lire, y faire une recherche et l’imprimer sans avoir de compte.',
    link: 'Ouvrir le Guide en ligne',
    person: 'Vous préférez parler à quelqu’un? Pour cela non plus, il ne faut pas de compte.',
    ask: 'Demander de l’aide en vos propres mots',
    contacts: 'À qui s’adresser, par province et territoire',
  },
};
