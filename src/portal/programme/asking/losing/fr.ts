import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  intent: {
    title: (institution) => `${institution} envisage de conclure que vous n’êtes plus admissible`,
    undecided: 'Rien n’est décidé. Votre numéro reste valide tant qu’il n’y a pas de décision.',
    why: 'Pourquoi',
    note: 'Ce que votre établissement a écrit',
    followsTitle: 'Ce qui s’ensuivrait',
    follows: [
      'Votre numéro prendrait fin\u00a0: il ne pourrait plus servir à obtenir un permis de travail.',
      'Si vous avez un permis de travail obtenu grâce à ce numéro, vous devrez peut-être le rendre. L’autorité qui vous l’a délivré vous dira comment faire.',
    ],
    transfer: (institution) =>
      `Votre transfert vers un autre établissement (${institution}) prendrait fin du même coup\u00a0: il n’y aurait plus de décision à transférer.`,
    until: (day) =>
      `Vous pouvez répondre jusqu’au ${day}. Votre établissement décide une fois votre réponse reçue, ou après ce jour, et pas avant.`,
    late: 'Le dernier jour pour répondre est passé. Vous pouvez encore répondre tant que rien n’est décidé.',
    open: 'Répondre',
    replied: (day) => `Vous avez répondu le ${day}. Votre établissement lit votre réponse avant de décider.`,
    yours: 'Votre réponse',
    numbers: 'Ce qu’indiquent les chiffres',
  },
  dropped: {
    title: (institution) => `${institution} a abandonné la décision envisagée`,
    text: (day) =>
      `Elle a été abandonnée le ${day}, et les motifs donnés n’ont plus cours. Vous êtes admissible, et votre numéro reste valide.`,
  },
  home: (day) =>
    `Cet établissement envisage de conclure que vous n’êtes plus admissible. Répondez au plus tard le ${day}.`,
  reply: {
    title: 'Répondre à la décision envisagée',
    lead: 'Indiquez ce que votre établissement devrait savoir avant de décider. Vous pouvez répondre une fois.',
    label: 'Votre réponse',
    hint: 'Par exemple\u00a0: ce qui est inexact dans les périodes comptées, ou pourquoi vous étudiez moins pour l’instant. Si vous avez des documents à l’appui, ajoutez-les ci-dessous.',
    submit: 'Envoyer la réponse',
    missing: 'Écrivez votre réponse.',
    back: 'Retour à la demande',
    over: 'La décision envisagée n’a plus cours, ou vous avez déjà répondu. Rien n’a été envoyé.',
    words: 'Ce que vous avez écrit',
  },
  lost: {
    title: 'Votre numéro a pris fin',
    text: 'Ne l’utilisez plus dans une demande.',
    back: 'Si vous avez un permis de travail obtenu grâce à ce numéro, demandez à l’autorité qui vous l’a délivré si vous devez le rendre.',
    recorded:
      'Ce qu’il est advenu du permis est consigné\u00a0: cette perte ne fait plus obstacle à une nouvelle demande.',
    permit:
      'Avant que vous puissiez être de nouveau admissible, le personnel du programme doit consigner que le permis a été remis, ou qu’aucun n’a jamais été délivré grâce à ce numéro.',
    wrong:
      'Si vous croyez que c’est une erreur, demandez un réexamen s’il est offert ci-dessous, ou présentez-vous au bureau du registraire de votre établissement, avec vos documents.',
    again: 'Lorsque vous remplirez de nouveau les conditions, vous pourrez présenter une nouvelle demande.',
    elsewhere:
      'Si vous étudiez dans un autre établissement, ou reprenez des études, présentez-y une demande.',
  },
  plain: {
    withdrew: (day) => `Votre établissement a consigné que vous y avez quitté vos études le ${day}.`,
    dismissed: (day) => `Votre établissement a consigné qu’il a mis fin à vos études le ${day}.`,
    finished: (day) => `Votre établissement a consigné que vous y avez terminé vos études le ${day}.`,
    died: (day) => `Votre établissement a consigné le décès de la personne, survenu le ${day}.`,
    not_ours: (day) => `Votre établissement a constaté le ${day} que vous ne le fréquentez pas.`,
  },
  notices: {
    intentReplied: 'Votre réponse est envoyée.',
    intentOver: 'La décision envisagée n’a plus cours, ou vous avez déjà répondu. Rien n’a été envoyé.',
  },
};

/** What a student reads of a decision that may end, in both languages. */
export const words = { en, fr };
