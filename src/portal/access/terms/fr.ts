import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: {
    portal: `Modalités ${brand.fr.homeOf}`,
    partner: `Modalités ${brand.fr.homeOf} pour les partenaires`,
    student: `Modalités ${brand.fr.homeOf} pour les étudiantes et étudiants`,
  },
  lead: {
    portal: 'Veuillez lire ces modalités. Vous devez les accepter pour utiliser le portail.',
    partner:
      'Ces modalités s’adressent aux partenaires. Veuillez les lire; vous devez les accepter pour utiliser les outils de votre rôle.',
    student:
      'Ces modalités s’adressent aux étudiantes et étudiants. Veuillez les lire; vous devez les accepter pour utiliser le portail à ce titre.',
  },
  updated: 'Ces modalités ont changé depuis que vous les avez acceptées.',
  changes: 'Ce qui a changé',
  version: (version, date) => `Version ${version}, publiée le ${date}`,
  accept: 'J’accepte',
  decline: 'Je refuse',
  outdated:
    'Une nouvelle version de ces modalités a été publiée pendant votre lecture. Veuillez la lire et répondre de nouveau.',
  unanswered: 'Indiquez si vous acceptez ces modalités.',
  declined: {
    title: 'Vous n’avez pas accepté les modalités',
    lead: 'Votre session est fermée. Votre réponse a été consignée, et rien d’autre n’a été modifié.',
    next: 'Vous pouvez revenir quand vous voulez\u00a0: les modalités seront affichées de nouveau, et ce que vous aviez fait est conservé, ainsi que votre NIP si vous en avez un.',
    again: 'Ouvrir une nouvelle session',
  },
};
