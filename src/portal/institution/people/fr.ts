import { brand } from '#kernel/brand.ts';
import { counted, formatNumber, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    pins: (count) => counted(count, 'fr', 'NIP à délivrer', 'NIP à délivrer'),
    questions: (count) =>
      counted(
        count,
        'fr',
        'collègue à qui délivrer un nouveau NIP',
        'collègues à qui délivrer un nouveau NIP',
      ),
  },
  tool: {
    title: 'Personnes de votre établissement',
    description:
      'Proposez des suppléants et des signataires, délivrez leurs NIP, suspendez et retirez des accès.',
  },
  list: {
    title: 'Personnes',
    lead: `Toutes les personnes qui ont accès ${brand.fr.portalTo} pour votre établissement.`,
    nominate: 'Proposer une personne',
    search: 'Nom ou adresse de courriel',
    role: 'Rôle',
    status: 'État',
    all: 'Tous',
    allButEnded: 'Tous, sauf «\u00a0Terminé\u00a0»',
    count: (count) => counted(count, 'fr', 'personne', 'personnes'),
    columns: {
      name: 'Nom',
      role: 'Rôle',
      status: 'État',
      lastSignIn: 'Dernière ouverture de session',
      since: 'Depuis',
    },
    never: 'Pas encore',
    you: 'vous',
    empty: 'Aucune personne ne correspond à votre recherche. Modifiez la recherche ou proposez une personne.',
    emptyButNominated:
      'Aucune personne ayant accès ne correspond à votre recherche, mais une personne proposée y correspond\u00a0: voyez les candidatures en cours ci-dessous.',
    nominations: 'Candidatures en cours',
    underWay: (count, pins) =>
      `${counted(count, 'fr', 'candidature', 'candidatures')} en cours${pins === 0 ? '' : `, ${counted(pins, 'fr', 'NIP', 'NIP')} à délivrer`}`,
    nominationColumns: {
      name: 'Nom',
      kind: 'Pour',
      status: 'État',
      turn: 'En attente de',
      since: 'Proposée le',
      reference: 'Référence',
    },
    whoseTurn: 'Qui doit agir',
    turns: {
      representative: 'Votre établissement',
      nominee: 'La personne proposée',
      coordinator: 'La coordonnatrice ou le coordonnateur',
      officer: 'Une agente ou un agent',
    },
    turnOf: (who, count) => `${who} (${formatNumber(count, 'fr')})`,
    noNominationFound: 'Aucune candidature en cours ne correspond à votre recherche.',
    noNominations: 'Aucune candidature n’est en cours pour le moment.',
  },
  one: {
    summary: 'Rôle',
    role: 'Rôle',
    status: 'État',
    reason: 'Motif',
    email: 'Adresse de courriel',
    noEmail: 'Aucune au dossier',
    since: 'Rôle détenu depuis',
    changed: 'Dernière modification',
    lastSignIn: 'Dernière ouverture de session',
    campuses: 'Campus',
    allCampuses: 'Tous les campus',
    change: 'Modifier',
    aboutCampuses: 'les campus de ce signataire',
    suspend: 'Suspendre l’accès',
    reactivate: 'Rétablir l’accès',
    remove: 'Retirer de l’établissement',
    newPin: 'Délivrer un nouveau NIP',
    self: 'Il s’agit de votre propre rôle. Personne ne modifie son propre accès; pour partir, passez le relais à un nouveau RDEE.',
    namesake: `Cette personne porte votre nom ou a votre adresse, et personne ne se donne accès à soi-même. Une autre personne, RDEE ou suppléante, de votre établissement rétablit l’accès ou délivre le NIP. S’il n’y en a pas, ${brand.fr.unitThe} peut délivrer le NIP; pour l’accès, retirez la personne et proposez de nouveau sa candidature, et un agent s’assurera que vous êtes deux personnes.`,
    lastDir:
      'Il s’agit du dernier RDEE actif de votre établissement, qui ne peut être ni suspendu ni retiré. Passez plutôt le relais à un nouveau RDEE.',
    disabled:
      'Les questions de sécurité de cette personne sont désactivées. Un nouveau NIP de votre part lui permet d’en choisir d’autres.',
    disabledElsewhere: `Les questions de sécurité de cette personne sont désactivées. Comme elle a aussi un rôle ailleurs, seule ${brand.fr.unitThe} peut lui délivrer un nouveau NIP. Demandez-lui de communiquer avec elle.`,
    back: 'Retour aux personnes',
  },
  suspend: {
    title: 'Suspendre l’accès',
    lead: (name) =>
      `${name} ne pourra plus travailler pour votre établissement tant que vous n’aurez pas rétabli l’accès.`,
    effect: 'Les sessions ouvertes prennent fin aussitôt. Le compte et son historique demeurent.',
    reason: 'Motif',
    reasonHint: 'Il est conservé avec le rôle et dans le journal de votre établissement.',
    submit: 'Suspendre l’accès',
    missing: 'Entrez le motif.',
  },
  reactivate: {
    title: 'Rétablir l’accès',
    lead: (name) => `${name} retrouve aussitôt les mêmes outils qu’avant.`,
    submit: 'Rétablir l’accès',
  },
  remove: {
    title: 'Retirer de l’établissement',
    lead: (name) => `${name} quitte votre établissement\u00a0: le rôle prend fin définitivement.`,
    effect:
      'Les sessions ouvertes prennent fin aussitôt. Pour revenir, la personne doit être proposée de nouveau et recevoir un nouveau NIP.',
    reason: 'Motif',
    submit: 'Retirer cette personne',
  },
  cancel: 'Annuler',
  scope: {
    title: 'Campus de ce signataire',
    lead: (name) =>
      `Choisissez où travaille ${name}. Un signataire ne travaille qu’avec ce qui relève de ces campus.`,
    reach: 'Portée',
    all: 'Tous les campus',
    some: 'Seulement ces campus',
    campuses: 'Liste des campus',
    none: 'Votre établissement n’a aucun campus au dossier. Ajoutez-les d’abord par une modification du dossier.',
    submit: 'Enregistrer',
    errors: {
      reach: 'Choisissez tous les campus ou seulement certains.',
      campuses: 'Choisissez au moins un campus.',
    },
  },
  nominate: {
    title: 'Proposer une personne',
    lead: 'La personne reçoit un lien personnel par courriel, remplit l’Attestation et la poste. Une fois le formulaire approuvé, vous délivrez le NIP.',
    kind: 'Rôle',
    kinds: {
      alternate_dir: 'RDEE suppléante ou suppléant\u00a0: a les mêmes outils que vous',
      signatory: 'Signataire\u00a0: traite les demandes pour vous',
    },
    submit: 'Proposer et envoyer le lien',
    errors: {
      kind: 'Choisissez le rôle.',
      member: 'Cette personne a déjà ce rôle dans votre établissement.',
      self: 'Vous ne pouvez pas proposer votre propre candidature.',
      closed:
        'Votre établissement ne reçoit pas de candidatures pour le moment. Adressez-vous à votre coordonnateur.',
      pending:
        'Cette personne est déjà proposée pour ce rôle. Trouvez sa candidature dans la liste des personnes.',
    },
  },
  nomination: {
    summary: 'Candidature',
    kind: 'Pour',
    email: 'Adresse de courriel',
    status: 'État',
    reasons: 'Motif',
    corrected: 'Proposée sous le nom de',
    ready: {
      title: 'Le NIP peut être délivré',
      text: 'Le formulaire est approuvé. Délivrez le NIP quand vous pourrez remettre le feuillet en main propre.',
    },
    ownName: 'Cette personne porte votre nom',
    issued: {
      title: 'Un NIP est en circulation',
      text: 'Si le feuillet a été perdu, a été vu par quelqu’un d’autre ou a expiré, délivrez-en un nouveau. L’ancien NIP cesse aussitôt de fonctionner.',
    },
    issue: 'Délivrer le NIP',
    reissue: 'Délivrer un nouveau NIP',
    sendAgain: 'Envoyer un nouveau lien',
    sendHint: 'Un nouveau lien met fin au précédent aussitôt. Ce que la personne a enregistré est conservé.',
    withdraw: 'Retirer la candidature',
    back: 'Retour aux personnes',
  },
  withdraw: {
    title: 'Retirer la candidature',
    lead: (name) => `Candidature visée\u00a0: ${name}. Elle prend fin définitivement.`,
    effect:
      'Le lien personnel et le NIP, s’il y en a un, cessent de fonctionner. La personne en est avisée par courriel.',
    reasons: 'Motif',
    submit: 'Retirer la candidature',
  },
  pin: {
    title: 'Délivrer le NIP',
    again: 'Délivrer un nouveau NIP',
    lead: (name) => `Le feuillet destiné à ${name} s’affiche une seule fois, à la page suivante.`,
    rules: [
      'Ayez une imprimante prête ou la personne à vos côtés\u00a0: personne ne pourra afficher le NIP de nouveau.',
      'Remettez le feuillet en main propre. N’envoyez jamais un NIP par courriel.',
      'Le NIP fonctionne pendant 14\u00a0jours, et seulement pour la personne dont le nom y figure.',
    ],
    former: 'L’ancien NIP cesse de fonctionner dès que vous en délivrez un nouveau.',
    submit: 'Délivrer le NIP et afficher le feuillet',
    self: `Personne ne se délivre un NIP, et celui-ci est destiné à une personne qui porte votre nom ou a votre adresse. Une autre personne, RDEE ou suppléante, de votre établissement le délivre. Si vous êtes deux personnes du même nom, adressez-vous ${brand.fr.unitTo}\u00a0: une fois qu’un agent l’aura consigné, vous pourrez le délivrer vous-même.`,
  },
  slip: {
    title: 'Le NIP, affiché une seule fois',
    lead: 'Imprimez ce feuillet maintenant. Une fois la page quittée, le NIP ne peut plus être affiché.',
    label: 'Numéro d’identification personnel (NIP)',
    name: 'Pour',
    role: 'Rôle',
    institution: 'Établissement',
    givenNames: 'Prénom(s) à entrer lors de l’inscription',
    familyName: 'Nom de famille à entrer lors de l’inscription',
    expires: 'À utiliser au plus tard le',
    done: 'Je l’ai imprimé',
  },
  late: {
    title: 'Rien n’a été modifié',
    text: 'Quelqu’un d’autre a agi avant vous, ou ce que vous demandez n’est plus possible. Voyez où en sont les choses.',
    issued:
      'Le NIP a déjà été délivré, et le feuillet a été affiché à ce moment. S’il est perdu, délivrez-en un nouveau.',
    lastDir:
      'Il s’agit du dernier RDEE actif de l’établissement, qui ne doit jamais en manquer. Passez plutôt le relais à un nouveau RDEE.',
    open: 'Voir où en sont les choses',
    reissue: 'Délivrer un nouveau NIP',
  },
  notices: {
    personSuspended: 'L’accès est suspendu, et les sessions ouvertes ont pris fin.',
    personReactivated: 'L’accès est de nouveau actif.',
    personRemoved: 'Le rôle a pris fin, et les sessions ouvertes avec lui.',
    scopeSaved: 'Les campus sont enregistrés.',
    ourNominated: 'La candidature est proposée et le lien personnel est envoyé.',
    ourLinkSent: 'Un nouveau lien personnel a été envoyé. Le précédent ne fonctionne plus.',
    oursWithdrawn: 'La candidature est retirée.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
