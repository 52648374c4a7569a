import { brand } from '#kernel/brand.ts';
import { counted, countedUpToMany, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { FORMS_LATE_DAYS, LETTER_LATE_DAYS, PIN_LATE_DAYS } from './rules.ts';

export const fr: Words<typeof en> = {
  waits: {
    check: (count) => counted(count, 'fr', 'candidature à vérifier', 'candidatures à vérifier'),
    approve: (count) => counted(count, 'fr', 'candidature à trancher', 'candidatures à trancher'),
  },
  tool: {
    title: 'Travail en attente',
    description:
      'Formulaires signés à recevoir, à vérifier et à approuver; lettres à imprimer et à poster; dossiers en retard.',
  },
  notices: {
    receiptRecorded: 'La réception est consignée et la personne en a été avisée.',
    nominationApproved: 'La candidature est approuvée et la personne en a été avisée.',
    toldApart: 'Il est consigné qu’il s’agit de deux personnes.',
    nominationReturned:
      'Les formulaires sont retournés et la personne en a été avisée. La lettre se trouve ci-dessous.',
    approvedBefore: 'La candidature précédente est approuvée et la personne en a été avisée.',
    refusedBefore: 'La candidature précédente est refusée et la personne en a été avisée.',
    officerRefused: 'La candidature est refusée et la personne en a été avisée.',
  },
  receipts: 'Consigner des réceptions',
  list: {
    title: 'Travail en attente',
    lead: `Ce qui attend ${brand.fr.unitThe}, du plus ancien au plus récent.`,
    trays: {
      to_receive: 'À recevoir',
      to_check: 'À vérifier',
      to_approve: 'À approuver',
      to_print: 'Lettres à imprimer',
      to_post: 'Lettres à poster',
      overdue: 'En retard',
      all: 'Toutes les candidatures',
    },
    explain: {
      to_receive: 'Remplis en ligne; les formulaires signés sont attendus par la poste.',
      to_check:
        'Reçus; il manque une copie numérisée ou le coordonnateur n’a pas encore confirmé la candidature.',
      to_approve: 'Reçus, numérisés et confirmés\u00a0: à approuver ou à retourner.',
      to_print: 'Représentants désignés (RDEE) approuvés dont la lettre de NIP reste à imprimer.',
      to_post:
        'Lettres de NIP imprimées; le numéro de courrier recommandé et la date d’envoi restent à inscrire.',
      overdue: `Formulaires attendus depuis plus de ${FORMS_LATE_DAYS}\u00a0jours, lettres qui restent à imprimer ou à poster depuis plus de ${LETTER_LATE_DAYS}\u00a0jours et NIP inutilisés depuis plus de ${PIN_LATE_DAYS}\u00a0jours.`,
      all: 'Toutes les candidatures, des plus récentes aux plus anciennes.',
    },
    choose: 'Ce qui attend',
    search: 'Référence, code QR, nom ou établissement',
    find: 'Rechercher',
    searchHint:
      'Tapez ou numérisez une référence, ou tapez le début des mots du nom de la personne ou de l’établissement.',
    count: (count) => countedUpToMany(count, 'fr', 'candidature', 'candidatures'),
    empty: 'Il n’y a rien ici.',
    noMatch: (typed, tray) =>
      tray === null
        ? `Aucune candidature ne correspond à «\u00a0${typed}\u00a0».`
        : `Aucune candidature sous «\u00a0${tray}\u00a0» ne correspond à «\u00a0${typed}\u00a0».`,
    columns: {
      name: 'Nom',
      institution: 'Établissement',
      kind: 'Objet',
      status: 'État',
      waited: 'Attente',
      since: 'Depuis',
      begun: 'Présentée le',
      reference: 'Référence',
    },
    days: (count) => (count === 0 ? 'Depuis aujourd’hui' : counted(count, 'fr', 'jour', 'jours')),
    awaiting: 'Coordonnateur attendu',
    unscanned: 'Sans copie numérisée',
    late: {
      forms: 'Formulaires en retard',
      printing: 'Lettre non imprimée',
      posting: 'Lettre non postée',
      pin: 'NIP inutilisé',
    },
  },
  one: {
    back: 'Retour au travail en attente',
    who: 'Personne et candidature',
    labels: {
      institution: 'Établissement',
      place: 'Province ou territoire',
      kind: 'Candidature',
      replaces: 'Remplace',
      putForwardAs: 'Nom et prénom(s) au moment de la candidature',
      email: 'Adresse de courriel au travail',
      language: 'Langue de service',
      status: 'État',
      confirmation: 'Confirmation de la coordonnatrice ou du coordonnateur',
      nominatedBy: 'Présentée par',
      self: 'La personne elle-même',
      reasons: 'Motif',
      toldApart: 'Pourquoi il s’agit de deux personnes du même nom',
      received: 'Date de réception',
    },
    languages: { en: 'Anglais', fr: 'Français' },
    next: {
      title: 'Que faire maintenant',
      receive: 'Consigner la réception',
      scan: 'Joindre une copie numérisée',
      decide: 'Approuver, retourner ou refuser',
      print: 'Imprimer la lettre de NIP',
      letter: 'Ouvrir la lettre de NIP',
      returnLetter: 'Lettre de retour (PDF)',
      self: 'Vous ne pouvez rien décider ici\u00a0: la candidature concerne vous-même ou une personne qui porte votre nom, ou vous l’avez présentée. Une autre personne doit décider.',
      ownName:
        'La personne qui a présenté cette candidature porte le même nom. Personne ne propose sa propre candidature\u00a0: elle ne peut être approuvée qu’une fois que vous avez vérifié qu’il s’agit de deux personnes.',
      namesake:
        'Une personne, RDEE ou de la coordination, qui intervient dans cette candidature porte le même nom; elle ne peut donc ni la confirmer ni en délivrer le NIP. S’il s’agit de deux personnes, consignez-le.',
      twoPeople: 'Consigner qu’il s’agit de deux personnes',
      unconfirmed: 'L’approbation sera possible lorsque le coordonnateur aura confirmé la candidature.',
      noScan: 'Aucune copie numérisée n’est encore jointe.',
      slip: 'Le représentant désigné (RDEE) de l’établissement délivre maintenant le NIP.',
    },
    names: {
      title: 'Noms à comparer',
      text: 'Comparez le nom et le ou les prénoms avec les formulaires signés. La personne s’inscrira sous ceux de la candidature.',
      source: 'Source',
      given: 'Prénom(s)',
      family: 'Nom de famille',
      verdict: 'Comparaison',
      nomination: 'Candidature',
      imm5592: 'IMM\u00a05592',
      acknowledgement: 'Attestation',
      before: 'Au moment de la candidature',
      corrected: 'Autre nom selon la personne',
      same: 'Identiques',
      differs: 'Différents',
    },
    forms: {
      title: 'Contenu des formulaires',
      field: 'Champ',
      onForm: 'Sur le formulaire',
      onFile: 'Au dossier',
      none: 'Aucun formulaire n’a été rempli en ligne.',
      statements: (ticked, total) =>
        `${counted(ticked, 'fr', 'énoncé coché', 'énoncés cochés')} sur ${total}`,
      empty: '—',
      differences: 'En quoi le formulaire diffère du dossier',
      noDifference: 'Il concorde avec le dossier dans chaque champ qui s’y trouve.',
      all: 'Tous les champs, sur le formulaire et au dossier',
    },
    chain: {
      title: 'Chaîne des autorisations',
      text: 'Du premier agent à la personne qui a présenté la candidature.',
      none: 'La personne a présenté elle-même sa candidature; la confirmation du coordonnateur en est le fondement.',
      system: 'Premier démarrage du système',
      form: (reference) => `formulaire ${reference}`,
    },
  },
  receipt: {
    title: 'Consigner la réception',
    day: 'Date de réception',
    dayHint: 'Année, mois, jour\u00a0: AAAA-MM-JJ. Le timbre apposé sur le formulaire fait foi.',
    names: 'Nom et prénom(s) tels que signés',
    namesText:
      'Les formulaires ont été remplis à la main\u00a0: écrivez le nom et le ou les prénoms exactement comme ils sont signés.',
    given: 'Prénom(s)',
    family: 'Nom de famille',
    submit: 'Consigner',
    cancel: 'Annuler',
    errors: {
      missing: 'Entrez la date de réception.',
      malformed: 'Entrez une date du calendrier, par exemple 2026-11-22.',
      future: 'La date de réception ne peut pas être postérieure à aujourd’hui.',
      early:
        'La date de réception ne peut pas être antérieure à la candidature, ni au jour où ses formulaires ont été remplis en ligne.',
      given: 'Entrez le ou les prénoms.',
      family: 'Entrez le nom de famille.',
    },
  },
  decide: {
    title: 'Approuver, retourner ou refuser',
    decision: 'Votre décision',
    approve: 'Approuver',
    approveHint: 'Les formulaires sont complets et signés, et le nom concorde.',
    approveLocked: 'Impossible avant la confirmation du coordonnateur.',
    return: 'Retourner en donnant le motif',
    returnHint:
      'Quelque chose manque ou est inexact; la personne peut le corriger et renvoyer les formulaires.',
    refuse: 'Refuser',
    refuseHint: 'La candidature prend fin et ne peut pas être reprise.',
    reasons: 'Motif',
    reasonsHint:
      'Obligatoire pour retourner ou refuser. La personne le lira tel quel\u00a0: dites ce qui manque et ce qu’il faut faire.',
    submit: 'Décider',
    submitNext: 'Décider et ouvrir la suivante',
    cancel: 'Annuler',
    noScan:
      'Aucune copie numérisée des formulaires signés n’est jointe. N’approuvez qu’avec le papier sous les yeux.',
    errors: {
      decision: 'Choisissez votre décision.',
      reasons: 'Dites ce qui manque ou est inexact.',
      oneParty:
        'Le coordonnateur qui a confirmé la candidature et vous ne comptez pas pour deux personnes\u00a0: l’une de ces deux personnes a fait entrer l’autre, ou une même personne les a fait entrer. Un autre agent doit l’approuver.',
      ownName:
        'La personne qui a présenté cette candidature porte le même nom. Personne ne propose sa propre candidature\u00a0: consignez d’abord, à la page de la candidature, ce qui vous permet de conclure qu’il s’agit de deux personnes. S’il s’agit d’une seule, refusez.',
      unconfirmed:
        'Le coordonnateur n’a pas encore confirmé la candidature; elle ne peut pas être approuvée.',
    },
  },
  twoPeople: {
    title: 'Deux personnes du même nom',
    lead: (addresses) => `Le même nom est porté par\u00a0: ${addresses}.`,
    effect: (name, email) =>
      `Ne le consignez que si vous avez vérifié que cette personne (${name}, ${email}) en est une autre\u00a0: par exemple, par un appel à l’établissement à un numéro que vous avez trouvé vous-même, ou par la pièce d’identité de chacune. Par la suite, la personne qui porte le même nom pourra décider de cette candidature ou en délivrer le NIP.`,
    noAddress: 'une personne sans adresse',
    reasons: 'Ce que vous avez vérifié',
    reasonsHint: 'Conservé avec la candidature et dans le journal.',
    missing: 'Indiquez ce qui vous permet de conclure qu’il s’agit de deux personnes.',
    submit: 'Consigner qu’il s’agit de deux personnes',
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'Cette candidature a changé après que vous avez ouvert la page; votre demande n’a donc pas été exécutée. Relisez le dossier avant de décider.',
    action: 'Voir la candidature',
  },
  closed: {
    title: 'Il ne reste rien à faire à cette page',
    stands: 'État de la candidature\u00a0:',
    text: 'Cette étape est déjà franchie, ou son tour n’est pas venu. La page de la candidature montre ce qui a été décidé et ce qui vient ensuite.',
  },
  letter: {
    title: (reference) => `Formulaires retournés – ${reference}`,
    date: (day) => `${brand.fr.place}, le ${day}`,
    subject: 'Vos formulaires vous sont retournés pour correction',
    greeting: (name) => `${name},`,
    intro: (institution, received) =>
      `Nous avons reçu vos formulaires signés (établissement\u00a0: ${institution}) le ${received}. Nous ne pouvons pas encore les approuver, pour le motif suivant.`,
    introUndated: (institution) =>
      `Nous ne pouvons pas encore approuver vos formulaires (établissement\u00a0: ${institution}), pour le motif suivant.`,
    next: 'Corrigez les formulaires sur votre page personnelle, dont le lien vous a été envoyé par courriel, ou à la main. Imprimez-les, signez-les et postez-les de nouveau à l’adresse ci-dessus, en indiquant la référence.',
    closing: brand.fr.unit,
    reference: (reference) => `Référence\u00a0: ${reference}`,
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
