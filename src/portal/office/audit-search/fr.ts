import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Journal d’audit',
    description:
      'Qui a fait quoi, partout dans le portail\u00a0: par référence, personne, établissement, action ou date.',
  },
  title: 'Journal d’audit',
  lead: 'Qui a fait quoi, du plus récent au plus ancien, par codes et identifiants. Sélectionnez un élément d’une ligne pour ne voir que lui. Votre lecture est consignée elle aussi.',
  caption: 'Ce qui a été consigné',
  empty: 'Rien de tel n’a été consigné.',
  faulty: 'Corrigez ce qui est signalé ci-dessus.',
  fields: {
    reference: 'Référence',
    person: 'Identifiant d’une personne',
    institution: 'Identifiant d’un établissement',
    action: 'Code d’une action',
    from: 'Du',
    to: 'Au',
  },
  hints: {
    reference:
      'D’un formulaire, d’une modification de dossier ou d’une demande de vérification\u00a0: PP-… ou EV-…',
    person: 'Ce que la personne a fait, ou ce qui la concerne.',
    institution: 'Sélectionnez son nom dans une ligne pour l’avoir ici.',
    action: 'Par exemple pin.posted.',
    from: 'À l’heure d’Ottawa.',
    to: 'Cette date comprise.',
  },
  faults: {
    reference: 'Ce n’est pas une référence. Tapez-la telle qu’elle figure sur le formulaire.',
    person: 'Un identifiant compte 32\u00a0lettres et chiffres en cinq groupes.',
    institution: 'Un identifiant compte 32\u00a0lettres et chiffres en cinq groupes.',
    action: 'Un code compte deux mots séparés par un point, comme pin.posted.',
    day: 'Choisissez une date du calendrier.',
  },
  columns: {
    at: 'Date et heure',
    what: 'Action',
    subject: 'Objet',
    who: 'Par qui, à quel titre, sous quelle référence',
    institution: 'Établissement',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
