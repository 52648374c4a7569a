import { brand } from '#kernel/brand.ts';
import { countedUpToMany, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  list: {
    title: 'Candidatures',
    lead: 'Toutes les personnes proposées pour un établissement de votre province ou territoire.',
    search: 'Nom ou référence',
    status: 'État',
    all: 'Tous',
    awaiting: 'Seulement celles qui m’attendent',
    awaitingBadge: 'Vous attend',
    count: (count) => countedUpToMany(count, 'fr', 'candidature', 'candidatures'),
    columns: {
      name: 'Nom',
      institution: 'Établissement',
      kind: 'Candidature à titre de',
      status: 'État',
      since: 'Présentée le',
      reference: 'Référence',
    },
    empty: 'Aucune candidature ne correspond à votre recherche.',
    nominate: 'Proposer un RDEE',
  },
  institution: {
    nominations: 'Candidatures pour cet établissement',
    none: 'Aucune candidature n’a encore été proposée pour cet établissement.',
    waits: {
      proposed: 'Cet établissement est à confirmer',
      meaning:
        'Il a été proposé par une personne qui a présenté elle-même sa candidature. Aucun NIP n’est délivré pour lui avant qu’un coordonnateur l’ait confirmé.',
      title: 'Une candidature vous attend',
      text: 'Votre décision porte à la fois sur la candidature et sur l’établissement.',
      nothing: 'Aucune candidature pour cet établissement ne vous attend en ce moment.',
      decide: (name) => `Confirmer ou refuser\u00a0: ${name}`,
    },
    nominate: 'Proposer un RDEE',
    all: 'Tous les établissements',
  },
  nominate: {
    title: 'Proposer un RDEE',
    lead: `La personne que vous proposez reçoit un courriel avec un lien personnel, remplit les deux formulaires, les signe et les poste ${brand.fr.unitTo}.`,
    replaces: 'Cette personne remplace-t-elle un ou une RDEE?',
    nobody: 'Non, elle s’ajoute aux RDEE',
    replaced: (name) => `Oui, elle remplace ${name}`,
    replacesHint:
      'L’accès de la personne remplacée prend fin quand celui de la nouvelle fonctionne, pas avant.',
    submit: 'Proposer et envoyer le lien',
    cancel: 'Annuler',
    errors: {
      replaces: 'Indiquez si cette personne remplace un ou une RDEE.',
      self: 'Cette adresse est la vôtre. Vous ne pouvez pas proposer votre propre candidature.',
      member: 'Une personne ayant cette adresse a déjà ce rôle dans l’établissement.',
      closed:
        'Cet établissement est fermé ou a été refusé\u00a0: aucune candidature ne peut y être proposée.',
      notReplaceable: 'La personne à remplacer n’est plus active. Choisissez de nouveau.',
    },
    pending: {
      title: 'Cette personne est déjà proposée',
      text: 'Une candidature pour le même rôle dans le même établissement, à ce nom et à cette adresse, est en cours. Rien n’a été envoyé.',
      next: 'Vous pouvez envoyer son lien de nouveau, ou la retirer et recommencer.',
      confirmNext: 'Elle attend que vous la confirmiez ou la refusiez.',
      open: 'Ouvrir cette candidature',
      back: 'Proposer une autre personne',
    },
  },
  one: {
    summary: 'La candidature',
    institution: 'Établissement',
    putForwardAs: 'Nom et prénom(s) au moment de la candidature',
    email: 'Adresse de courriel',
    language: 'Langue',
    kind: 'Candidature à titre de',
    status: 'État',
    confirmation: 'Votre confirmation',
    replaces: 'Remplace',
    reasons: 'Motif',
    sendAgain: 'Envoyer le lien de nouveau',
    sendHint: 'Un nouveau lien met fin au précédent aussitôt. Ce que la personne a enregistré est conservé.',
    withdraw: 'Retirer cette candidature',
    confirm: 'Confirmer ou refuser',
    waits: {
      title: 'Cette candidature vous attend',
      bySelf:
        'La personne a présenté elle-même sa candidature; personne d’autre ne l’a proposée. Confirmez que vous êtes au courant, ou refusez en donnant un motif.',
      byInstitution: (name) =>
        `${name} demande ce changement de RDEE au nom de l’établissement. Confirmez que vous êtes au courant, ou refusez en donnant un motif.`,
    },
  },
  confirm: {
    title: 'Confirmer ou refuser une candidature',
    institutionToo:
      'L’établissement est nouveau\u00a0: vous le confirmez ou le refusez en même temps que la candidature.',
    form: 'Ce que la personne a rempli (IMM\u00a05592)',
    unfinished:
      'La personne n’a pas encore terminé ce formulaire. Vous pouvez décider maintenant, ou attendre de pouvoir le lire ici.',
    decision: 'Votre décision',
    confirm: 'Confirmer\u00a0: je suis au courant de cette candidature et je l’approuve',
    refuse: 'Refuser',
    reasons: 'Motif du refus',
    reasonsHint:
      'Obligatoire si vous refusez. Conservé avec la candidature, où la personne qui l’a demandée peut le lire. La personne proposée apprend seulement que sa candidature est refusée et à qui s’adresser.',
    submit: 'Enregistrer ma décision',
    errors: {
      decision: 'Indiquez si vous confirmez ou refusez.',
      reasons: 'Donnez le motif de votre refus.',
    },
  },
  withdraw: {
    title: 'Retirer une candidature',
    warning: 'Cette action est irréversible',
    text: (name) =>
      `Le lien personnel envoyé à ${name} cesse de fonctionner immédiatement, tout comme un NIP déjà délivré. La personne en est avisée par courriel.`,
    reasons: 'Motif',
    submit: 'Retirer la candidature',
    cancel: 'La conserver',
  },
  settled: {
    title: 'Il ne reste rien à faire à cette page',
    text: 'C’est déjà fait, ou ce n’est pas à vous de le faire.',
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'Cette candidature a changé pendant que vous la consultiez. Ce que vous demandiez n’a pas été fait.',
    action: 'Voir où elle en est',
  },
  notices: {
    nominated: 'La candidature est proposée et le lien personnel est envoyé.',
    linkSent: 'Un nouveau lien personnel a été envoyé. Le précédent ne fonctionne plus.',
    nominationWithdrawn: 'La candidature est retirée.',
    nominationConfirmed: 'Vous avez confirmé la candidature.',
    nominationRefused: 'Vous avez refusé la candidature.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
