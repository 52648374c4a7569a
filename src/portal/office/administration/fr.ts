import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Comptes du personnel',
    description:
      'Agents, coordonnateurs et administrateurs\u00a0: invitez-les; suspendez, rétablissez ou retirez leurs rôles.',
  },
  notices: {
    staffSuspended: 'Le rôle est suspendu. Les sessions ouvertes ont pris fin.',
    staffReactivated: 'Le rôle est de nouveau actif.',
    staffEnded: 'Le rôle a pris fin. Les sessions ouvertes aussi.',
    staffPinVoid: 'Le NIP ne fonctionne plus.',
  },
  cancel: 'Annuler',
  nowhere: 'Canada',
  list: {
    title: 'Comptes du personnel',
    lead: 'Les personnes du ministère, des provinces et des territoires. Chacune est entrée avec un NIP qu’une personne a demandé et qu’une autre a approuvé.',
    invite: 'Inviter quelqu’un',
    search: 'Nom ou adresse de courriel',
    role: 'Rôle',
    status: 'État',
    all: 'Tous',
    count: (count) => counted(count, 'fr', 'compte', 'comptes'),
    empty: 'Aucun compte ne correspond à votre recherche.',
    columns: {
      name: 'Nom',
      role: 'Rôle',
      status: 'État',
      email: 'Adresse de courriel',
      active: 'Dernière session',
    },
    never: 'Pas encore',
    open: 'NIP délivrés et pas encore utilisés',
    openEmpty: 'Tous les NIP ont été utilisés.',
    openColumns: {
      name: 'Nom',
      role: 'Rôle',
      issued: 'Délivré le',
      expires: 'Valide jusqu’au',
      issuer: 'Délivré par',
    },
    system: 'Le système, pour la personne qui l’exploite',
  },
  one: {
    role: 'Rôle',
    status: 'État',
    reason: 'Motif',
    email: 'Adresse de courriel',
    noEmail: 'Aucune au dossier',
    since: 'Depuis le',
    changed: 'Dernier changement',
    active: 'Dernière session',
    self: 'Il s’agit de votre propre rôle\u00a0: une autre personne doit le modifier.',
    namesake:
      'Cette personne porte votre nom ou a votre adresse, et personne ne se redonne accès\u00a0: une autre personne doit le faire.',
    last: 'Il s’agit du dernier administrateur actif, qui doit rester. Invitez-en d’abord un autre.',
    suspend: 'Suspendre',
    reactivate: 'Rétablir',
    end: 'Retirer',
    back: 'Retour aux comptes du personnel',
  },
  suspend: {
    title: 'Suspendre un rôle',
    lead: (name) => `${name} conserve son compte, mais ne peut plus utiliser les outils de ce rôle.`,
    effect: 'Les sessions ouvertes prennent fin aussitôt. Vous pouvez rétablir le rôle en tout temps.',
    submit: 'Suspendre',
  },
  reactivate: {
    title: 'Rétablir un rôle',
    lead: (name) => `${name} peut de nouveau utiliser les outils de ce rôle dès maintenant.`,
    submit: 'Rétablir',
  },
  end: {
    title: 'Retirer un rôle',
    lead: (name) => `${name} perd ce rôle définitivement.`,
    effect:
      'Cette action est irréversible\u00a0: il faudra un nouveau NIP pour revenir. Les sessions ouvertes prennent fin aussitôt.',
    submit: 'Retirer',
  },
  reason: {
    label: 'Motif',
    hint: 'Il est conservé avec le compte et dans le journal.',
    missing: 'Indiquez le motif.',
  },
  invite: {
    title: 'Inviter quelqu’un dans le personnel',
    lead: 'Un autre agent ou administrateur approuve votre invitation, voit le NIP et le remet. Vous ne le voyez pas.',
    role: 'Rôle',
    jurisdiction: 'Province ou territoire',
    jurisdictionHint: 'Pour une coordonnatrice ou un coordonnateur seulement.',
    person: {
      emailHint:
        'Une adresse propre à cette personne. Un lien y est envoyé, sans lequel le NIP ne fonctionne pas; jamais le NIP.',
      language: 'Langue du feuillet du NIP et des courriels',
    },
    submit: 'Demander l’invitation',
    errors: {
      role: 'Choisissez le rôle.',
      jurisdiction: 'Choisissez la province ou le territoire.',
      self: 'Personne ne se délivre un NIP à soi-même.',
      member: 'Une personne ayant cette adresse de courriel détient déjà ce rôle.',
      pending:
        'Une invitation de cette adresse de courriel pour ce rôle est déjà en attente, ou son NIP n’a pas été utilisé. Consultez la liste.',
    },
  },
  pin: {
    caption: 'NIP pas encore utilisé',
    role: 'Rôle',
    email: 'Adresse de courriel',
    issued: 'Délivré le',
    issuer: 'Demandé par',
    approver: 'Approuvé et remis par',
    expires: 'Valide jusqu’au',
    link: 'Lien envoyé à son adresse',
    opened: 'Ouvert',
    sealed: 'Pas encore ouvert\u00a0: le NIP ne fonctionne pas',
    tries: 'Essais infructueux',
    reissue: 'Délivrer un nouveau NIP',
    void: 'Annuler le NIP',
    self: 'Ce NIP est le vôtre\u00a0: une autre personne doit s’en occuper.',
    second:
      'Un nouveau NIP est délivré par une deuxième personne, qui n’est ni celle qui a demandé celui-ci ni une nouvelle venue.',
    system:
      'Ce NIP a été délivré par le système\u00a0: s’il est perdu, la personne qui exploite le système en délivre un autre.',
  },
  reissue: {
    title: 'Délivrer un nouveau NIP',
    lead: (name) => `Un nouveau NIP pour ${name} est affiché une seule fois, à la page suivante.`,
    effect: 'L’ancien NIP cesse aussitôt de fonctionner.',
    submit: 'Délivrer et afficher le NIP',
  },
  void: {
    title: 'Annuler le NIP',
    lead: (name) => `Le NIP délivré à ${name} cesse aussitôt de fonctionner.`,
    effect: 'Cette action est irréversible; un autre NIP peut être délivré.',
    submit: 'Annuler le NIP',
  },
  slip: {
    title: 'Feuillet contenant le NIP',
    lead: 'Imprimez ce feuillet maintenant. Une fois cette page quittée, le NIP ne peut plus être affiché.',
    label: 'Numéro d’identification personnel (NIP)',
    givenNames: 'Prénom(s) à entrer lors de l’inscription',
    familyName: 'Nom de famille à entrer lors de l’inscription',
    role: 'Rôle',
    expires: 'Valide jusqu’au',
    link: 'Le NIP fonctionne dès que la personne à qui il est destiné a ouvert le lien envoyé à son adresse de courriel.',
    rules: 'Remettez-le en personne ou par un moyen sûr. N’envoyez jamais un NIP par courriel.',
    done: 'Retour aux comptes du personnel',
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'Quelque chose a changé depuis que vous avez ouvert la page; votre demande n’a donc pas été exécutée.',
    last: 'Il s’agit du dernier administrateur actif; votre demande n’a donc pas été exécutée.',
    open: 'Retour aux comptes du personnel',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
