import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Guide en ligne',
  lead: 'Tout ce qu’il faut pour utiliser le portail, en mots simples. Aucun compte n’est nécessaire pour le lire.',
  label: 'Sections du guide',
  contents: 'Table des matières',
  toContents: 'Table des matières et recherche',
  section: (number) => `Section\u00a0${number}`,
  caption: (number, total) => `Guide en ligne – Section ${number} sur ${total}`,
  here: 'Dans cette section',
  neighbours: 'Section précédente et section suivante',
  previous: (title) => `Précédente\u00a0: ${title}`,
  next: (title) => `Suivante\u00a0: ${title}`,
  search: {
    label: 'Chercher dans le guide',
    hint: 'Un ou plusieurs mots, par exemple «\u00a0mot de passe oublié\u00a0». Les majuscules et les accents ne comptent pas.',
    submit: 'Chercher',
    empty: 'Entrez au moins un mot à chercher.',
    results: 'Résultats de la recherche',
    all: (count, query) =>
      `${counted(count, 'fr', 'passage', 'passages')} au sujet de «\u00a0${query}\u00a0»`,
    some: (query) =>
      `Aucun passage ne contient tous les mots de «\u00a0${query}\u00a0». Voici ce qui s’en approche le plus\u00a0:`,
    none: (query) => `Aucun résultat pour «\u00a0${query}\u00a0».`,
    advice:
      'Vérifiez l’orthographe, entrez moins de mots ou essayez un autre mot. Vous pouvez aussi choisir dans la table des matières ci-dessous.',
  },
  print: {
    link: 'Imprimer tout le guide',
    title: 'Guide en ligne – toutes les sections',
    lead: 'Tout le guide sur une seule page. Pour l’imprimer, utilisez la commande Imprimer de votre navigateur\u00a0: appuyez en même temps sur Ctrl et P, ou sur Commande et P sur un Mac.',
    back: 'Retour à la table des matières',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
