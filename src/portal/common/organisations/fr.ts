import { counted, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Établissements',
    description: 'Les établissements de votre province ou territoire, leur personnel et leurs candidatures.',
  },
  statuses: {
    proposed: 'À confirmer',
    confirmed: 'Confirmé',
    refused: 'Refusé',
    closed: 'Fermé',
  },
  list: {
    title: 'Établissements',
    lead: (where) => `Les établissements participant au programme\u00a0: ${where}.`,
    search: 'Nom de l’établissement',
    status: 'État',
    all: 'Tous',
    count: (count) => counted(count, 'fr', 'établissement', 'établissements'),
    columns: {
      name: 'Établissement',
      place: 'Province ou territoire',
      status: 'État',
      dirs: 'RDEE actifs',
      action: 'À faire',
    },
    none: 'Aucun établissement n’est encore au dossier. Ajoutez le premier.',
    empty:
      'Aucun établissement ne correspond à votre recherche. Vérifiez l’orthographe ou ajoutez l’établissement.',
    add: 'Ajouter un établissement',
    nominate: 'Proposer un RDEE',
    about: (name) => `– établissement\u00a0: ${name}`,
  },
  choose: {
    title: 'Proposer un RDEE\u00a0: l’établissement',
    lead: 'Trouvez d’abord l’établissement. S’il n’est pas dans la liste, ajoutez-le.',
  },
  add: {
    title: 'Ajouter un établissement',
    lead: 'Un établissement que vous ajoutez est réputé confirmé par vous. Son dossier complet arrivera avec le formulaire que signera son représentant.',
    nameEn: 'Dénomination officielle en anglais',
    nameFr: 'Dénomination officielle en français',
    nameHint: 'S’il n’a de nom que dans une langue, laissez l’autre vide.',
    jurisdiction: 'Province ou territoire',
    submit: 'Ajouter et continuer',
    cancel: 'Annuler',
    errors: {
      nameMissing: 'Entrez le nom de l’établissement dans au moins une langue.',
      jurisdictionMissing: 'Choisissez la province ou le territoire.',
      namesake: (name) => `${name} est déjà dans la liste. Cherchez-le plutôt là.`,
    },
  },
  record: {
    title: 'Dossier de l’établissement',
    /** Where they are others than on the form. */
    labels: {
      operatingName: 'Nom usuel',
      campuses: 'Campus',
      agreement: 'Protocole d’entente',
    },
    jurisdiction: 'Province ou territoire',
    sectors: { public: 'Établissement public', private: 'Établissement privé' },
    status: 'État',
    noCampuses: 'Aucun campus au dossier.',
    unknown: 'Pas encore au dossier',
  },
  people: {
    title: 'Personnes',
    name: 'Nom',
    role: 'Rôle',
    status: 'État',
    since: 'Rôle accordé le',
    empty: 'Aucune personne ne s’est encore inscrite pour cet établissement.',
  },
  notices: {
    institutionAdded: 'L’établissement est ajouté. Proposez maintenant son représentant.',
  },
  logged: {
    'institution.added': 'Établissement ajouté',
    'institution.filled_in': 'Dossier rempli d’après le formulaire',
  },
};
