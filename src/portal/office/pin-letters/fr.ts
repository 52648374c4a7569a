import { counted, formatNumber, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    print: (count) => counted(count, 'fr', 'lettre à imprimer', 'lettres à imprimer'),
    resets: (count) =>
      counted(count, 'fr', 'lettre de nouveau NIP à imprimer', 'lettres de nouveau NIP à imprimer'),
    post: (count) => counted(count, 'fr', 'lettre à poster', 'lettres à poster'),
  },
  tool: {
    title: 'Lettres de NIP',
    description:
      'Imprimez les lettres des représentants approuvés, consignez leur envoi, délivrez un nouveau NIP ou annulez-en un.',
  },
  notices: {
    letterPosted: 'L’envoi est consigné et la personne en a été avisée.',
    pinVoided: 'Le NIP est annulé. Il ne peut plus être utilisé.',
  },
  list: {
    title: 'Lettres de NIP à imprimer',
    lead: 'Chaque lettre est produite une seule fois, au moment où vous l’imprimez. Le NIP n’est conservé nulle part ailleurs.',
    out: 'Lettres imprimées et postées',
    caption: (count) => counted(count, 'fr', 'lettre à imprimer', 'lettres à imprimer'),
    columns: {
      choose: 'Choisir',
      name: 'Nom',
      institution: 'Établissement',
      since: 'Approuvée le',
      reference: 'Référence',
      action: 'Imprimer',
    },
    chooseOne: (name) => `Choisir ${name}`,
    one: 'Imprimer celle-ci',
    all: (count) => `Les ${formatNumber(count, 'fr')}, et non seulement celles qui sont cochées`,
    submit: 'Imprimer les lettres choisies en un seul fichier',
    empty: 'Aucune lettre n’est à imprimer.',
    none: 'Choisissez au moins une lettre.',
    resets: 'Nouveaux NIP pour les questions de sécurité',
    resetsEmpty: 'Aucun n’est à imprimer.',
    printReset: 'Imprimer',
    role: 'Rôle',
  },
  out: {
    title: 'Lettres imprimées et postées',
    explain:
      'Tapez le numéro de courrier recommandé à côté de chaque lettre qui part. Les lettres sans numéro restent ici.',
    submit: 'Consigner les envois',
    none: 'Tapez au moins un numéro de courrier recommandé.',
    twice: 'Ce numéro figure à côté d’une autre lettre.',
    toPrint: 'Lettres à imprimer',
    views: { unposted: 'À poster', posted: 'En route' },
    choose: 'Quelles lettres',
    count: (count) => counted(count, 'fr', 'lettre', 'lettres'),
    columns: {
      name: 'Nom',
      reference: 'Référence',
      institution: 'Établissement',
      printed: 'Imprimée le',
      posted: 'Postée le',
      number: 'Courrier recommandé',
      tries: 'Essais infructueux',
    },
    empty: 'Il n’y a pas de lettre ici.',
    at: (name, fault) => `${name}\u00a0: ${fault}`,
    posted: (count) =>
      counted(
        count,
        'fr',
        'envoi est consigné, et la personne en a été avisée.',
        'envois sont consignés, et les personnes en ont été avisées.',
      ),
    notPosted: 'Ce que vous avez transmis n’est pas consigné pour les lettres suivantes',
    left: {
      yours: (name, number) => `${name}\u00a0: vous avez déjà consigné son envoi, sous le numéro ${number}.`,
      theirs: (name, number) =>
        `${name}\u00a0: quelqu’un d’autre a déjà consigné son envoi, sous le numéro ${number}.`,
      over: (name, status) => `${name}\u00a0: la lettre ne peut plus être postée. Son NIP\u00a0: ${status}.`,
    },
  },
  print: {
    title: 'Imprimer la lettre de NIP',
    again: 'Imprimer une nouvelle lettre de NIP',
    lead: (name) => `Pour ${name}`,
    once: 'Cette lettre ne s’imprime qu’une fois',
    text: 'Le NIP est créé lorsque vous sélectionnez le bouton et ne figure que dans le fichier que vous recevez alors. Imprimez le fichier, postez la lettre et supprimez le fichier.',
    following:
      'La lettre est en cours de production. Cette page s’actualise toutes les deux secondes et mène à la lettre une fois qu’elle est produite.',
    progress: 'Lettre produite',
    notYet: 'Pas encore',
    follow: 'Afficher la progression',
    stop: 'Ne plus actualiser la page',
    dies: 'Le NIP précédent cesse de fonctionner à ce moment.',
    noAddress:
      'Aucune adresse postale n’est au dossier de l’établissement\u00a0: écrivez-la sur l’enveloppe.',
    address: 'Destination',
    role: 'Rôle',
    submit: 'Créer le NIP et la lettre',
    back: 'Aller aux lettres',
    fileName: 'Lettre-NIP',
  },
  refused: {
    title: 'Cette lettre est déjà imprimée',
    text: 'Elle a été imprimée une fois et ne peut pas l’être de nouveau. Si elle est perdue ou abîmée, imprimez-en une nouvelle\u00a0: un nouveau NIP est créé et le précédent cesse de fonctionner.',
    late: 'Il se peut aussi que la candidature ait changé depuis que vous avez ouvert la page.',
    reissue: 'Imprimer une nouvelle lettre',
    letter: 'Voir la lettre',
    list: 'Aller aux lettres',
  },
  one: {
    title: (name) => `Lettre de NIP – ${name}`,
    labels: {
      role: 'Rôle',
      institution: 'Établissement',
      reference: 'Référence',
      status: 'État du NIP',
      printed: 'Imprimée le',
      posted: 'Postée le',
      number: 'Numéro de courrier recommandé',
      expires: 'Valide jusqu’au',
      redeemed: 'Utilisé le',
      tries: 'Essais infructueux',
    },
    statuses: {
      issued: 'Imprimé, non posté',
      posted: 'Posté',
      redeemed: 'Utilisé',
      expired: 'Expiré',
      void: 'Annulé',
      replaced: 'Remplacé',
    },
    notYet: 'Pas encore',
    tries: (count, most) => `${formatNumber(count, 'fr')} sur ${most} au plus`,
    post: 'Consigner l’envoi',
    reissue: 'Imprimer une nouvelle lettre',
    void: 'Annuler le NIP',
    nomination: 'Ouvrir la candidature',
    hidden: 'Le NIP lui-même ne peut pas être affiché\u00a0: il ne figure que dans la lettre.',
    made: {
      title: (time) => `La lettre a été produite\u00a0: ${time}`,
      print:
        'Imprimez le fichier que votre navigateur a reçu et pliez la lettre de façon que le NIP soit à l’intérieur.',
      post: 'Postez-la par courrier recommandé et consignez son envoi ici.',
      remove: 'Supprimez le fichier.',
      lost: 'Si le fichier ne vous est pas parvenu ou si l’impression est abîmée, imprimez une nouvelle lettre\u00a0: un nouveau NIP est créé, et celui-ci cesse de fonctionner.',
    },
  },
  post: {
    title: 'Consigner l’envoi',
    number: 'Numéro de courrier recommandé',
    numberHint: 'Tel qu’il figure sur le récépissé, par exemple RN 123 456 785 CA.',
    day: 'Date d’envoi',
    dayHint:
      'Année, mois, jour\u00a0: AAAA-MM-JJ. Le NIP est valide pendant 60\u00a0jours à partir de cette date.',
    submit: 'Consigner',
    cancel: 'Annuler',
    errors: {
      missing: 'Entrez la date d’envoi.',
      malformed: 'Entrez une date du calendrier, par exemple 2026-11-22.',
      future: 'La date d’envoi ne peut pas être postérieure à aujourd’hui.',
      early: 'La date d’envoi ne peut pas être antérieure à l’impression de la lettre.',
      number: {
        missing: 'Entrez le numéro de courrier recommandé.',
        malformed:
          'Un numéro de courrier recommandé compte au moins huit lettres et chiffres. Vérifiez celui que vous avez entré.',
        check:
          'Il y a une faute de frappe dans le numéro\u00a0: son dernier chiffre ne concorde pas avec les autres.',
      },
    },
  },
  reissue: { warning: 'Le NIP précédent cesse de fonctionner' },
  void: {
    title: 'Annuler le NIP',
    warning: 'Cette action est irréversible',
    text: (name) => `Le NIP de la lettre adressée à ${name} cesse aussitôt de fonctionner.`,
    afterwards: 'Et la candidature?',
    keep: 'Elle reste approuvée; une autre lettre peut être imprimée',
    withdraw: 'Elle prend fin; la personne est avisée de son retrait',
    reasons: 'Motif',
    submit: 'Annuler le NIP',
    cancel: 'Revenir sans annuler',
    errors: {
      afterwards: 'Choisissez ce que devient la candidature.',
      reasons: 'Dites pourquoi le NIP est annulé.',
    },
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'La lettre ou son NIP a changé depuis que vous avez ouvert la page; votre demande n’a donc pas été exécutée.',
    action: 'Voir la lettre',
  },
  logged: {
    'pin.posted': 'Lettre de NIP postée',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
