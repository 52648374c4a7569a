import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  terms: {
    title: 'Je suis aussi aux études',
    lead: 'Vous étudiez au Canada avec un permis d’études et vous voulez que votre établissement vérifie votre admissibilité. Un seul compte suffit\u00a0: lisez d’abord les modalités pour les étudiantes et étudiants. Elles indiquent qui voit quoi.',
    accept: 'J’accepte',
    back: 'Retour à votre page d’accueil',
    unanswered: 'Acceptez les modalités ou retournez à votre page d’accueil.',
    outdated:
      'Une nouvelle version a été publiée pendant que vous lisiez. Lisez-la, puis répondez de nouveau.',
    version: (version, day) => `Version ${version}, publiée le ${day}.`,
  },
  details: {
    title: 'Vos renseignements, selon votre permis d’études',
    lead: 'Entrez-les tels qu’ils y figurent. Personne ne décide de son propre dossier\u00a0: une ou un collègue le fait, ou un autre établissement.',
    submit: 'Ajouter mes études à ce compte',
  },
  notices: {
    studentNow:
      'Vos études sont maintenant ajoutées à ce compte. Vous pouvez demander une vérification ci-dessous.',
    studentAlready: 'Vos études sont déjà ajoutées à ce compte.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
