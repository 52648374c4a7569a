import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Transferts',
    description:
      'Les dossiers des personnes qui partent vers un autre établissement, et de celles qui en arrivent.',
  },
  list: {
    title: 'Transferts',
    lead: 'Les étudiantes et étudiants déclarés admissibles emportent cette décision dans un autre établissement. Leur numéro reste valide jusqu’à ce que le nouvel établissement accepte.',
    tabs: { out: 'Départs', in: 'Arrivées', done: 'Terminés' },
    captions: {
      out: 'Dossiers à transmettre, les plus pressants en premier',
      in: 'Dossiers à accepter, les plus pressants en premier',
      done: 'Transmis, acceptés ou sans suite, les plus récents en premier',
    },
    columns: {
      name: 'Personne',
      number: 'Numéro d’étudiant',
      to: 'Vers',
      from: 'De',
      other: 'Autre établissement',
      asked: 'Demandé',
      due: 'Échéance',
      status: 'État',
      since: 'Depuis le',
    },
    leaves: (institution) => `Destination\u00a0: ${institution}`,
    comes: (institution) => `Provenance\u00a0: ${institution}`,
    overdue: 'en retard',
    signed: 'Signé\u00a0: prend effet sous peu',
    empty: {
      out: 'Aucun dossier n’attend d’être transmis.',
      in: 'Aucun transfert n’attend d’être accepté.',
      done: 'Aucun transfert n’a encore été transmis ou accepté, ni n’est resté sans suite.',
    },
  },
  statuses: {
    asked: 'À transmettre',
    handed_out: 'Transmis',
    accepted: 'Accepté',
    refused: 'Non transmis',
    declined: 'Refusé',
    lapsed: 'Non accepté à temps',
    withdrawn: 'Retiré par l’étudiante ou l’étudiant',
    fallen: 'Sans objet',
  },
  page: {
    title: 'Transmettre un dossier',
    titleOver: 'Transfert d’un dossier',
    handedBy: (name, time) => `Transmis par ${name}, le ${time}.`,
    handedByItself: (time) =>
      `Transmis par le portail le ${time}, puisque personne ne l’avait fait à l’échéance.`,
    lastDayWas: (day) =>
      `Dernier jour d’études indiqué ici\u00a0: le ${day}. Ce qui figure au dossier après ce jour n’a pas été transmis.`,
    asked: (day, to) => `Demandé le ${day}, vers un autre établissement (${to}).`,
    due: (day) => `Transmettez-le au plus tard le ${day}. Après ce jour, le portail s’en charge.`,
    consent: 'La personne y a consenti.',
    passes:
      'Le nouvel établissement lit que vous avez déclaré la personne admissible, depuis quel jour, ainsi que les périodes d’études ci-dessous. Vos notes et le reste de vos registres demeurent chez vous. Le numéro de la personne reste valide jusqu’à ce que l’autre établissement accepte.',
    waits: (name, time) =>
      `${name} a signé une décision sur ce dossier. Il ne peut être transmis avant qu’elle prenne effet, le ${time}.`,
    own: 'C’est votre propre dossier, ou celui d’une personne que rien ne distingue de vous. Il revient à quelqu’un d’autre de le transmettre.',
    prepare: 'Un ou une RDEE, ou une personne suppléante, le transmet. Vous pouvez le consulter ici.',
    lastDay: 'Dernier jour d’études ici (facultatif)',
    lastDayHint:
      'Année, mois et jour\u00a0: 2012-04-30. Les périodes qui suivent ne sont pas transmises. Vous pourrez vérifier ce qui l’est avant que quoi que ce soit ne soit fait.',
    known: 'Je sais que la personne qui demande le transfert est bien celle à qui est le dossier.',
    knownHint:
      'Quelqu’un d’autre revendique ce dossier. Si vous ne savez pas encore à qui il est, déterminez-le d’abord\u00a0: un numéro qui était celui d’une autre personne prend fin, et le transfert avec lui.',
    submit: 'Transmettre le dossier',
    why: (reason) => `Motif\u00a0: ${reason}.`,
    told: 'Ce que vous avez écrit à la personne',
    keep: 'Ne pas transmettre',
    back: 'Retour à la liste',
    request: 'Voir la demande',
    errors: {
      lastDay: 'Entrez un jour qui existe, sous la forme année, mois et jour\u00a0: 2012-04-30.',
      known: 'Indiquez si la personne qui demande le transfert est bien celle à qui est le dossier.',
      future:
        'Ce jour est à venir, et aucune période d’études au dossier ne va jusque-là. Entrez un jour qui se situe dans une période d’études, ou laissez ce champ vide.',
      nothing:
        'Aucune période d’études ne serait transmise. Entrez un jour plus tardif, ou laissez ce champ vide.',
    },
  },
  passedOn: {
    title: 'Vérifiez ce qui est transmis',
    whole: (day, to) =>
      `${day === null ? 'Vous n’indiquez aucun dernier jour d’études ici. ' : `Vous indiquez que le dernier jour d’études ici était le ${day}. `}Le nouvel établissement (${to}) lira ces périodes d’études et refera le calcul au jour où il décide. Aujourd’hui, les chiffres sont les suivants\u00a0:`,
    shorter: (day, to) =>
      `Vous indiquez que le dernier jour d’études était le ${day}. Ce qui figure au dossier après ce jour n’est pas transmis au nouvel établissement (${to}), qui lira le reste et refera le calcul au jour où il décide. Aujourd’hui, les chiffres sont les suivants\u00a0:`,
    effect: 'Une fois le dossier transmis, il n’est plus possible de revenir en arrière.',
    mend: 'Modifier',
  },
  keep: {
    title: 'Ne pas transmettre',
    lead: 'Le transfert prend fin, et la personne lira pourquoi. Son numéro reste valide tant que vous n’en décidez pas autrement.',
    reason: 'Pourquoi',
    reasons: {
      not_our_student:
        'Cette personne n’a jamais étudié chez nous\u00a0: nous l’avons déclarée admissible par erreur.',
      not_eligible_any_more: 'Cette personne ne satisfait plus aux règles.',
      other: 'Une autre raison, indiquée ci-dessous',
    },
    reasonHint:
      'Un dossier ne se retient pas\u00a0: si la personne change simplement d’établissement, transmettez-le. Ces raisons sont celles pour lesquelles vous mettrez fin au numéro.',
    note: 'Ce que la personne doit savoir',
    noteHint:
      'Ce qu’elle peut faire, et à qui elle peut s’adresser. Obligatoire si aucune des raisons ne convient.',
    effect: 'Cette action est irréversible. La personne peut demander de nouveau le transfert.',
    submit: 'Ne pas transmettre',
    errors: { reason: 'Choisissez une raison.', note: 'Écrivez la raison.' },
  },
  waits: {
    out: (count) => counted(count, 'fr', 'dossier à transmettre', 'dossiers à transmettre'),
    in: (count) => counted(count, 'fr', 'transfert à accepter', 'transferts à accepter'),
    overtaken: (count) =>
      counted(
        count,
        'fr',
        'signature que vous avez apposée et qu’un transfert a devancée',
        'signatures que vous avez apposées et qu’un transfert a devancées',
      ),
  },
  notices: {
    fileHandedOut: 'Le dossier est transmis.',
    fileKept: 'Le dossier n’est pas transmis.',
    fileFell: 'Le nouvel établissement ne peut plus recevoir le dossier; le transfert a donc pris fin.',
    fileWaits: 'Une signature sur ce dossier n’a pas encore pris effet. Rien n’a été modifié.',
    fileMoved: 'Ce transfert a changé entre-temps. Rien n’a été modifié.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
