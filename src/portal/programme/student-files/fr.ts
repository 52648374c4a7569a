import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Dossiers étudiants',
    description:
      'Trouvez une personne qui a présenté une demande à votre établissement, avec toutes ses demandes et tous ses numéros.',
  },
  title: 'Dossiers étudiants',
  lead: 'Trouvez une personne qui a demandé une vérification à votre établissement. Une recherche par numéro de client ou par NVA est consignée, et la personne concernée la voit.',
  search: 'Nom, numéro d’étudiant, numéro de client ou NVA',
  status: 'Dernière demande',
  campus: 'Campus fréquenté',
  anyStatus: 'Tous les états',
  anyCampus: 'Tous les campus',
  submit: 'Trouver',
  short: 'Entrez au moins deux caractères.',
  caption: 'Dossiers, par nom de famille',
  columns: {
    name: 'Nom',
    number: 'Numéro d’étudiant',
    programme: 'Programme',
    status: 'Dernière demande',
    asked: 'Présentée le',
  },
  none: 'Aucun dossier ne correspond à votre recherche. Un consentement révoqué ferme le dossier, qu’on ne trouve donc plus.',
  more: (count) =>
    `Seuls les ${count} premiers sont affichés. Entrez une plus grande partie du nom, ou le numéro.`,
  one: {
    studentNumber: 'Numéro d’étudiant',
    programme: 'Programme',
    proof: 'Preuve d’identité',
    caption: 'Demandes, de la plus récente à la plus ancienne',
    columns: {
      reference: 'Référence',
      line: 'Pour',
      asked: 'Présentée le',
      status: 'État',
      decided: 'Décision rendue',
      number: 'Numéro (NVA)',
    },
    by: (day, name) => `Le ${day}, ${name}`,
    noNumber: 'Aucun',
    ended: 'a pris fin',
    replaced: 'remplacé',
    back: 'Trouver un autre dossier',
  },
};

export const words = { en, fr };
