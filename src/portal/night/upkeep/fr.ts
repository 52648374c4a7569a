import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  home: 'Comment utiliser votre NIP',
  logIn: `Ouvrir une session dans ${brand.fr.portalThe}`,
  page: 'Ouvrir votre page personnelle',
  unused: {
    mailed: {
      subject: 'Votre NIP n’a pas encore été utilisé',
      text: 'Votre lettre de NIP vous a été envoyée par courrier recommandé. Le NIP n’a pas encore été utilisé.',
      next: 'Si la lettre ne vous est pas parvenue, renseignez-vous à votre bureau de poste, puis auprès de la personne qui a proposé votre candidature. Le NIP est valide jusqu’à la date indiquée sur la lettre.',
    },
    slip: {
      subject: 'Votre NIP n’a pas encore été utilisé',
      text: 'Un NIP vous a été remis sur un feuillet. Il n’a pas encore été utilisé.',
      next: 'Si vous n’avez pas le feuillet, demandez-le à la personne qui l’a délivré. Le NIP est valide jusqu’à la date indiquée sur le feuillet.',
    },
  },
  forms: {
    subject: 'Vos formulaires signés ne sont pas arrivés',
    text: `Vos formulaires sont remplis depuis trois semaines, mais les exemplaires signés ne sont pas parvenus ${brand.fr.unitTo}.`,
    next: 'Si vous ne les avez pas encore postés, votre page personnelle contient les formulaires à imprimer et l’adresse. Si c’est fait, vous n’avez rien à faire.',
  },
  expired: {
    subject: 'Votre NIP a expiré',
    text: 'Le NIP qui vous a été délivré n’a pas été utilisé à temps et ne fonctionne plus.',
    next: 'Rien d’autre n’est perdu\u00a0: un nouveau NIP peut être délivré sur la foi des mêmes formulaires. Adressez-vous à la personne qui a délivré le premier.',
  },
  expiredIssuer: {
    subject: 'Un NIP que vous avez délivré a expiré',
    text: 'Un NIP que vous avez délivré n’a pas été utilisé à temps et ne fonctionne plus.',
    next: 'Ouvrez une session pour en délivrer un nouveau, s’il est encore nécessaire.',
  },
  idle: {
    warn: {
      subject: 'Vous n’avez pas utilisé le portail depuis un certain temps',
      text: (day) =>
        `Vous n’avez pas ouvert de session dans ${brand.fr.portalThe} depuis deux mois. Ouvrez-en une au plus tard le ${day}, pour conserver votre rôle, sinon il sera suspendu.`,
    },
    suspend: {
      subject: 'Votre rôle a été suspendu',
      text: `Vous n’avez pas ouvert de session dans ${brand.fr.portalThe} depuis trois mois; un de vos rôles a donc été suspendu. Vous conservez votre compte.`,
    },
    deactivate: {
      subject: 'Votre rôle a été désactivé',
      text: `Vous n’avez pas ouvert de session dans ${brand.fr.portalThe} depuis six mois; un de vos rôles a donc été désactivé. Vous conservez votre compte.`,
    },
    ask: 'Si vous avez encore besoin de ce rôle, adressez-vous au représentant de votre établissement ou au bureau qui vous l’a attribué.',
  },
  kept: {
    subject: 'La personne qui représente un établissement est absente',
    text: 'La seule personne qui représente un établissement de votre province ou territoire n’a pas ouvert de session depuis trois mois.',
    next: 'Son rôle n’a pas été suspendu, afin que l’établissement ne reste pas sans RDEE. Veuillez vérifier si quelqu’un devrait prendre sa place.',
    link: 'Ouvrir l’établissement',
  },
  review: {
    opened: {
      subject: 'L’examen annuel des personnes de votre établissement est ouvert',
      text: (day) =>
        `Veuillez confirmer au plus tard le ${day}, qui travaille encore avec le portail dans votre établissement.`,
    },
    half: {
      subject: 'La moitié du délai de votre examen annuel est écoulée',
      text: (day) => `L’examen annuel de votre établissement n’est pas terminé. Il prend fin le ${day}.`,
    },
    last_week: {
      subject: 'Votre examen annuel prend fin cette semaine',
      text: (day) =>
        `L’examen annuel de votre établissement prend fin le ${day}. Les personnes qui n’auront pas été confirmées d’ici là seront suspendues.`,
    },
    closed: {
      subject: 'Votre examen annuel est terminé',
      text: (day) =>
        `L’examen annuel de votre établissement a pris fin le ${day}. Les personnes qui n’ont pas été confirmées sont suspendues; vous pouvez rétablir leur accès.`,
    },
    link: 'Ouvrir l’examen',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
