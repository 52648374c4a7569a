import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  part: {
    title: 'Réexamen de la décision',
    lead: 'Vous pouvez demander un réexamen\u00a0: une personne de votre établissement qui n’a ni annoncé ni signé la décision examine de nouveau le dossier.',
    until: (day) => `Vous pouvez le demander jusqu’au ${day}.`,
    over: 'Le dernier jour pour demander un réexamen est passé. Lorsque vous remplirez les conditions, vous pourrez présenter une nouvelle demande de vérification.',
    ask: 'Demander un réexamen',
    reviewed: 'Ce qui a été décidé, puis réexaminé',
    said: (time) => `Le ${time}.`,
    reason: 'Ce que vous avez écrit',
    answer: 'Ce que votre établissement a répondu',
    sentOn: 'Ce que vous avez écrit à la coordination',
    coordinator: 'Ce que la coordination a écrit',
    withdraw: 'Retirer la demande de réexamen',
    sendOn: 'Transmettre à la coordination',
    noNumber: 'En attendant la décision, vous n’avez pas de numéro.',
    number:
      'En attendant la décision, votre numéro reste sans effet. Ne l’utilisez pas. Si on vous a demandé de rendre un permis de travail, dites à l’autorité en question qu’un réexamen est en cours.',
  },
  sentences: {
    asked: (institution, due) =>
      `Vous avez demandé un réexamen. Une personne de l’établissement (${institution}) qui n’a ni annoncé ni signé la décision devrait décider au plus tard le ${due}.`,
    under_review: (institution, due) =>
      `Votre établissement (${institution}) réexamine la décision, et devrait décider au plus tard le ${due}.`,
    upheld: (institution) =>
      `Votre établissement (${institution}) a réexaminé la décision\u00a0: vous n’êtes pas admissible. Vous pouvez transmettre le dossier, une fois, à la coordination de votre province ou territoire.`,
    sent_on: (_institution, due) =>
      `Vous avez transmis le dossier à la coordination de votre province ou territoire, qui devrait répondre au plus tard le ${due}\u00a0: elle peut le renvoyer à votre établissement avec ses motifs, ou le clore.`,
    returned: (institution, due) =>
      `La coordination a renvoyé le dossier. Votre établissement (${institution}) devrait rendre une nouvelle décision au plus tard le ${due}.`,
    changed: (institution) =>
      `Votre établissement (${institution}) a réexaminé la décision, et l’a modifiée.`,
    withdrawn: () => 'Vous avez retiré la demande de réexamen. La décision reste telle quelle.',
    lapsed: () =>
      'Le réexamen est devenu sans objet\u00a0: vous avez révoqué votre consentement, ou la demande a été fermée.',
    closed: () => 'Le réexamen est clos. La décision reste telle quelle.',
  },
  before: {
    withdrawn: 'Vous avez retiré la demande de réexamen, et la décision est alors restée telle quelle.',
    closed: 'Le réexamen a été clos, et la décision est alors restée telle quelle.',
    other: 'Vous avez demandé un réexamen. Il a pris fin, car la décision a été corrigée.',
  },
  since: (day) =>
    `Plus tard, le ${day}, la décision a été corrigée\u00a0: c’était une erreur. C’est la correction qui vaut maintenant.`,
  next: 'Lorsque vous remplirez les conditions, vous pourrez présenter une nouvelle demande de vérification.',
  only: 'Il n’y a pas de nouveau numéro, car une autre de vos demandes est en cours ou admissible, ou vous avez retiré l’établissement.',
  ask: {
    title: 'Demander un réexamen',
    lead: 'Dites en quoi la décision est erronée. Une personne de votre établissement qui ne l’a ni annoncée ni signée le lira, et décidera.',
    label: 'En quoi la décision est erronée',
    hint: 'Par exemple\u00a0: une période qui manque, ou qui est inexacte. Si vous avez des documents à l’appui, ajoutez-les ci-dessous.',
    submit: 'Demander le réexamen',
    missing: 'Écrivez en quoi la décision est erronée.',
  },
  sendOn: {
    title: 'Transmettre le réexamen à la coordination',
    lead: 'La coordination de votre province ou territoire lit la décision, ce que vous avez écrit et ce que votre établissement a répondu. Elle ne peut pas vous déclarer admissible; elle peut renvoyer le dossier à votre établissement avec ses motifs. Vous pouvez le faire une fois.',
    label: 'Ce que la coordination devrait savoir',
    submit: 'Transmettre à la coordination',
    missing: 'Écrivez ce que la coordination devrait savoir.',
  },
  withdraw: {
    title: 'Retirer la demande de réexamen',
    lead: 'La décision reste telle quelle.',
    effect: 'Vous ne pourrez plus demander le réexamen de cette décision.',
    submit: 'Retirer la demande de réexamen',
    keep: 'Maintenir la demande',
  },
  back: 'Retour à la demande',
  notices: {
    reviewAsked: 'Vous avez demandé un réexamen.',
    reviewSentOn: 'Le réexamen est transmis à la coordination.',
    reviewWithdrawn: 'La demande de réexamen est retirée.',
    reviewNotNow:
      'Dans l’état actuel, un réexamen ne peut être ni demandé, ni transmis, ni retiré. Rien n’a été modifié.',
  },
};

/** What a student reads of a review, in both languages. */
export const words = { en, fr };
