import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr as place } from './place/fr.ts';
import { fr as request } from './request/fr.ts';

export const fr: Words<typeof en> = {
  back: 'Retour',
  tool: {
    title: 'Demander une vérification',
    description:
      'Demandez à votre établissement de vérifier votre admissibilité. Il faut environ cinq minutes.',
  },
  consentsTool: {
    title: 'Consentement',
    description: 'Ce à quoi vous avez consenti, pour quel établissement, et comment le révoquer.',
  },
  steps: {
    place: 'Votre établissement',
    questions: 'Questions et consentement',
    check: 'Relire et soumettre',
  },
  place,
  questions: {
    title: 'Questions et consentement',
    lead: 'Répondez selon votre situation d’aujourd’hui. Votre établissement voit vos réponses.',
    blocked:
      'Un de vos numéros a pris fin, et ce qu’il est advenu du permis de travail n’est pas consigné. Tant que le personnel du programme n’a pas consigné que le permis a été remis, ou qu’aucun n’a jamais été délivré grâce à ce numéro, votre établissement ne peut pas vous déclarer admissible, et la présente demande compte tout de même parmi vos trois en 30\u00a0jours. Présentez-la une fois la chose consignée\u00a0: la page de la demande qui vous avait donné ce numéro l’indiquera alors.',
    yes: 'Oui',
    no: 'Non',
    consent: 'Votre consentement',
    consentLead:
      'Cochez ce à quoi vous consentez. Vous pouvez révoquer votre consentement en tout temps; nous vous en indiquons d’abord les conséquences.',
    purposes: {
      verify: (institution) =>
        `Mon établissement (${institution}) peut indiquer au ministère si je satisfais aux règles du programme.`,
      yearly: (institution) =>
        `Mon établissement (${institution}) peut vérifier chaque année si j’y satisfais toujours.`,
      transfer: 'Si je change d’établissement, l’ancien peut transmettre sa décision au nouveau.',
    },
    optional: 'Ce consentement est facultatif. Vous pouvez le donner plus tard.',
    next: 'Continuer',
    errors: {
      answer: (number) => `Répondez par oui ou par non à la question ${number}.`,
      purposes:
        'Sans les deux premiers consentements, votre établissement ne peut rien vérifier. Cochez les deux.',
    },
  },
  check: {
    title: 'Relire votre demande',
    lead: 'Voici ce que verra votre établissement. Rien n’est encore envoyé.',
    institution: 'Établissement',
    studentNumber: 'Numéro d’étudiant',
    programme: 'Programme',
    name: 'Nom figurant sur votre permis d’études',
    birth: 'Date de naissance',
    clientId: 'Numéro de client',
    consent: 'Consentement',
    identity: (institution) =>
      `Avant de vous déclarer admissible pour la première fois, votre établissement (${institution}) s’assure que c’est bien vous. Il peut vous demander de venir avec votre carte étudiante, ou envoyer un code à l’adresse de courriel qui figure à votre dossier.`,
    identified: (institution) =>
      `Vous avez déjà montré à votre établissement (${institution}) que c’est bien vous. Il ne vous le demandera de nouveau que si quelque chose ne concorde pas avec ses dossiers.`,
    change: 'Modifier les réponses',
    mend: 'Modifier',
    submit: 'Soumettre la demande',
    faults: {
      place_gone:
        'Rien n’a été envoyé\u00a0: cette inscription a pris fin ou est passée à un autre de vos comptes. Votre page d’accueil en dit plus.',
      not_taking_part: 'Cet établissement ne participe pas aujourd’hui. Rien n’a été envoyé.',
      open: 'Vous y avez déjà une demande en cours ou une décision. Rien n’a été envoyé une deuxième fois.',
      too_often: (until) =>
        `Vous avez présenté trois demandes en 30\u00a0jours, soit le maximum. Rien n’a été envoyé. Vous pourrez présenter la prochaine à partir du ${until}.`,
      no_rule: 'Aucune règle n’est en vigueur aujourd’hui. Rien n’a été envoyé.',
    },
  },
  request,
  consents: {
    title: 'Consentement',
    lead: 'Ce à quoi vous avez consenti, pour chaque établissement. Sans votre consentement, personne ne peut y vérifier quoi que ce soit.',
    none: 'Vous n’avez donné aucun consentement.',
    noneNow: 'Aucun de vos consentements n’est en vigueur.',
    where: 'Vous le donnez lorsque vous demandez à un établissement de vérifier votre admissibilité\u00a0:',
    given: (day) => `Donné le ${day}`,
    revoked: (day) => `A pris fin le ${day}`,
    live: 'En vigueur',
    ended: 'A pris fin',
    revoke: 'Révoquer',
    former: 'Consentements antérieurs',
    confirm: {
      title: 'Révoquer votre consentement?',
      lead: 'Voici ce qui s’ensuit aussitôt\u00a0:',
      open: (count) =>
        `${counted(count, 'fr', 'demande en cours dans cet établissement est annulée', 'demandes en cours dans cet établissement sont annulées')}.`,
      transfer:
        'Votre transfert est retiré. Pour renoncer au transfert seulement, revenez en arrière et retirez-le sur la page de la demande\u00a0: votre consentement demeure.',
      number: 'Votre numéro prend fin aujourd’hui et ne peut plus servir à une demande de permis.',
      permit: 'Si vous avez un permis de travail, vous pourriez devoir le remettre.',
      kept: 'Votre établissement conserve son propre dossier de vos études et la liste de ce qui a été fait, et par qui. Il ne peut plus ouvrir votre dossier ici.',
      again: (until) =>
        `${until === null ? 'Vous pourrez présenter une nouvelle demande, au plus trois fois en 30\u00a0jours, transferts compris' : `Vous avez présenté trois demandes et transferts en 30\u00a0jours, soit le maximum\u00a0: vous pourrez présenter la prochaine demande à partir du ${until}`}. Vous obtiendrez alors un nouveau numéro, si vous êtes toujours admissible.`,
      submit: 'Révoquer mon consentement',
    },
  },
  stands: {
    open: 'Ouvrir la demande',
    more: (count) => counted(count, 'fr', 'autre demande à votre nom', 'autres demandes à votre nom'),
    ended: 'Votre numéro a pris fin\u00a0: ne l’utilisez plus.',
    lost: 'Votre numéro a pris fin\u00a0: ne l’utilisez plus. La page de la demande indique pourquoi, et jusqu’à quand vous pouvez demander un réexamen.',
  },
  waits: {
    answer: (count) => counted(count, 'fr', 'question à laquelle répondre', 'questions auxquelles répondre'),
    revoked: (count) =>
      `${counted(count, 'fr', 'consentement révoqué', 'consentements révoqués')} au cours des 7\u00a0derniers jours; ce qui était en attente a pris fin`,
  },
  notices: {
    requestSubmitted: 'Votre demande est soumise.',
    requestCancelled: 'Votre demande est annulée.',
    requestNotOpen: 'Cette demande n’était plus en cours. Rien n’a été modifié.',
    answerSent: 'Votre réponse est envoyée.',
    askedAlready:
      'Vous avez déjà présenté cette demande, qui figure à cette page. Rien n’a été envoyé une seconde fois.',
    answersWanted:
      'Il reste au moins une question sans réponse\u00a0: les questions ont pu changer entre-temps. Vos réponses figurent ici.',
    nothingAsked: 'Aucune question n’attend de réponse. Rien n’a été envoyé.',
    consentEnded: 'Ce consentement avait déjà pris fin. Rien n’a été modifié.',
    consentRevokedNow: 'Votre consentement est révoqué.',
    placeGone:
      'Rien n’a été envoyé\u00a0: cette inscription a pris fin ou est passée à un autre de vos comptes. Voyez ci-dessous.',
    noLongerThere:
      'Cet établissement ne participe pas aujourd’hui; aucune demande ne peut donc lui être adressée.',
    placeRemoved: 'L’établissement est retiré de votre liste.',
    placeKept: 'Une demande y est en cours; il reste dans votre liste.',
    placeChanged: 'Vos renseignements auprès de l’établissement sont modifiés.',
    placeSame: 'Rien n’était différent; rien n’a donc été modifié.',
    placeUnchanged: 'Une demande repose maintenant sur ces renseignements\u00a0: rien n’a été modifié.',
  },
};

export const words = { en, fr };
