import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  arrived: {
    title: 'Un transfert',
    from: (institution, day) => `${institution} a transmis ce dossier le ${day}.`,
    byItself: (institution, day) =>
      `${institution} n’a pas répondu à temps; le portail a donc transmis ce dossier le ${day}.`,
    decided: (day) => `Cet établissement a déclaré la personne admissible le ${day}.`,
    lastDay: (day) => `Dernier jour d’études là-bas\u00a0: ${day}.`,
    periods:
      'Les périodes qui y ont été consignées comptent ci-dessous, avec le nom de l’établissement, en plus de celles que vous entrez.',
    over: {
      declined: 'Vous n’avez pas accepté le dossier; il est donc reparti.',
      lapsed: 'Vous n’avez pas répondu à temps; le dossier est donc reparti.',
      withdrawn: 'La personne a retiré le transfert.',
      fallen: 'Le transfert est resté sans suite.',
    },
    until: (day) =>
      `Acceptez ou refusez au plus tard le ${day}. Sans réponse, le dossier retourne là où il était. Tant que vous n’avez pas accepté, le numéro obtenu là-bas reste valide.`,
  },
  leaves: {
    title: 'Un transfert',
    asked: (institution, day) =>
      `La personne a demandé un transfert vers un autre établissement (${institution}). Transmettez le dossier au plus tard le ${day}. Après ce jour, le portail s’en charge.`,
    handed_out: (institution, day) =>
      `Ce dossier a été transmis au nouvel établissement (${institution}), qui devrait l’accepter au plus tard le ${day}. D’ici là, le numéro de la personne reste valide.`,
    accepted: (institution) =>
      `${institution} a accepté ce dossier. La personne y a reçu un numéro, qui remplace le vôtre.`,
    over: {
      refused: (institution) =>
        `Vous n’avez pas transmis ce dossier au nouvel établissement (${institution}).`,
      declined: (institution) => `${institution} n’a pas accepté ce dossier; il est donc revenu.`,
      lapsed: (institution) => `${institution} n’a pas répondu à temps; ce dossier est donc revenu.`,
      withdrawn: (institution) =>
        `La personne a retiré le transfert vers un autre établissement (${institution}).`,
      fallen: (institution) =>
        `Le transfert vers un autre établissement (${institution}) est resté sans suite.`,
    },
    open: 'Voir le transfert',
  },
  why: (reason) => `Motif\u00a0: ${reason}.`,
  told: 'Ce que vous avez écrit à la personne',
  prepare:
    'Un ou une RDEE, ou une personne suppléante, accepte ou refuse. Vous pouvez entrer les périodes d’études.',
  accept: {
    title: 'Accepter',
    statement:
      'En signant, j’atteste que cette personne étudie dans mon établissement, que j’ai comparé ce dossier avec nos registres et que ce qui figure ici est exact.',
    effect:
      'Dès que la signature prend effet, la personne reçoit un numéro de votre établissement, qui remplace l’autre.',
    submit: 'Accepter',
  },
  decline: {
    title: 'Refuser',
    lead: 'Le dossier retourne là où il était, et le numéro de la personne reste valide. Elle lira pourquoi.',
    reason: 'Pourquoi',
    reasons: {
      not_our_student: 'Nous ne trouvons pas cette personne parmi nos étudiantes et étudiants.',
      not_registered: 'Cette personne est admise, mais n’est pas encore inscrite.',
      other: 'Une autre raison, indiquée ci-dessous',
    },
    note: 'Ce que la personne doit savoir',
    noteHint:
      'Ce qu’elle peut faire, et à qui elle peut s’adresser. Obligatoire si aucune des raisons ne convient.',
    effect: 'Cette action est irréversible. La personne peut demander de nouveau le transfert.',
    submit: 'Refuser le transfert',
    errors: { reason: 'Choisissez une raison.', note: 'Écrivez la raison.' },
    late: 'Ce dossier n’attend plus votre réponse. Rien n’a été modifié.',
  },
  notices: {
    transferAccepted:
      'Transfert accepté. Parmi les demandes de vérification, sous «\u00a0Effet à venir\u00a0», vous voyez jusqu’à quand vous pouvez annuler.',
    transferDeclined: 'Le transfert est refusé.',
  },
};

/** What this part of the desk says, in both languages. */
export const words = { en, fr };
