import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  welcome: {
    title: `Bienvenue ${brand.fr.homeTo}`,
    lead: 'Votre session est ouverte avec votre justificatif. Inscrivez-le une seule fois pour utiliser le portail; il faut environ dix minutes.',
    need: 'Il vous faudra\u00a0:',
    needs: [
      'votre numéro d’identification personnel (NIP) et vos nom et prénom(s) tels qu’ils figurent sur la lettre ou le feuillet ou, si vous étudiez, votre permis d’études;',
      'quatre questions auxquelles personne d’autre ne peut répondre;',
      'un endroit sûr où garder un code de récupération.',
    ],
    resume:
      'Vous pouvez vous arrêter à tout moment\u00a0: quand vous ouvrirez une nouvelle session avec le même justificatif, vous reprendrez où vous étiez.',
    next: 'Suivant',
  },
  havePin: {
    title: 'Avez-vous reçu un NIP?',
    note: `Pour poursuivre votre inscription, vous devez avoir reçu un numéro d’identification personnel (NIP) directement de ${brand.fr.department} ou d’une personne autorisée de votre organisation.`,
    student:
      'Vous étudiez? Il ne vous faut pas de NIP\u00a0: sélectionnez Non. La page suivante vous demande à quel titre vous utilisez le portail.',
    yes: 'Oui',
    no: 'Non',
    unanswered:
      'Indiquez si vous avez reçu un NIP. Si vous étudiez, choisissez Non\u00a0: il ne vous en faut pas.',
  },
  noPin: {
    title: 'Comment obtenir un NIP',
    lead: 'Un NIP est délivré à votre nom, une fois votre rôle confirmé. La façon de l’obtenir dépend de votre rôle.',
    student: 'Vous étudiez? Il ne vous faut pas de NIP.',
    studentLink: 'Continuer à titre d’étudiante ou d’étudiant',
    dir: 'La personne qui devient représentant désigné de l’établissement d’enseignement (RDEE) s’adresse d’abord au coordonnateur de la province ou du territoire et reçoit son NIP par courrier recommandé.',
    signatory:
      'La personne qui devient signataire s’adresse d’abord au RDEE de l’établissement, qui lui remet son NIP.',
    later:
      'Revenez lorsque vous aurez votre NIP et ouvrez une session avec le même justificatif\u00a0: rien de ce que vous avez fait n’est perdu.',
    start: 'Comment obtenir un NIP, étape par étape',
    back: 'J’ai maintenant un NIP',
  },
  enterPin: {
    title: 'Entrer votre NIP',
    lead: 'Entrez vos nom et prénom(s) et votre NIP tels qu’ils figurent sur la lettre ou le feuillet que vous avez reçu.',
    submit: 'Continuer',
    lost: {
      title: 'Votre NIP est perdu ou ne fonctionne pas?',
      text: `Demandez-en un nouveau à la personne qui vous l’a remis\u00a0: votre RDEE, ou ${brand.fr.department}. L’ancien NIP cessera alors de fonctionner.`,
    },
  },
  gone: {
    title: 'Votre NIP ne peut plus être utilisé',
    lead: 'Depuis que vous l’avez entré, il a expiré, a été remplacé ou a été utilisé par quelqu’un d’autre.',
    next: 'Rien n’a été enregistré. Demandez un nouveau NIP à la personne qui vous l’a remis, puis entrez-le ici. Si vous soupçonnez que quelqu’un d’autre s’en est servi, dites-le-lui.',
    action: 'Entrer un autre NIP',
  },
  another: {
    title: 'Entrer un autre NIP',
    lead: 'Vous avez reçu un NIP pour un autre rôle ou pour un autre établissement. Entrez-le ici, et le rôle sera ajouté à votre compte.',
    names: 'Le nom et le ou les prénoms inscrits avec le NIP doivent être ceux de votre compte.',
    submit: 'Continuer',
  },
  mail: {
    enrolled: {
      subject: 'Votre inscription est terminée',
      text: `Votre inscription ${brand.fr.portalTo} est terminée. Désormais, ouvrez une session avec le justificatif que vous avez inscrit.`,
    },
    added: {
      subject: 'Un rôle a été ajouté à votre compte',
      text: `Un rôle a été ajouté à votre compte ${brand.fr.portalOf} au moyen d’un NIP.`,
    },
    notYou: 'Si ce n’était pas vous, avisez immédiatement la personne qui vous a délivré votre NIP.',
    link: 'Ouvrir une session',
  },
  notices: {
    roleAdded: 'Le rôle a été ajouté à votre compte.',
  },
  logged: {
    'person.enrolled': 'Personne inscrite',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
