import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  how: {
    withdrew: 'études quittées',
    dismissed: 'études auxquelles l’établissement a mis fin',
    finished: 'études terminées',
    died: 'décès consigné',
    not_ours: 'ne fréquente pas l’établissement',
  },
  told: 'décision annoncée d’abord',
  another: 'Un autre établissement',
  over: 'L’admissibilité avait déjà été perdue. Ce n’est plus un motif d’exclusion\u00a0: ce qu’il est advenu du permis est maintenant consigné, ou la perte était une erreur.',
  own: {
    answer: (question) => `Vous avez répondu «\u00a0oui\u00a0» lors de la demande\u00a0: ${question}`,
    lost: (institution, day, why) =>
      `Perte de l’admissibilité consignée par\u00a0: ${institution}. Votre numéro a pris fin le ${day} (${why}). Depuis, rien n’est consigné au sujet du permis.`,
    lifts: [
      'Si vous avez un permis obtenu grâce à ce numéro, rendez-le à l’autorité qui vous l’a délivré\u00a0: le personnel du programme consigne la remise.',
      'Si vous n’en avez jamais eu, le personnel du programme le consigne.',
      'Si la décision était une erreur, demandez à l’établissement qui l’a rendue un réexamen ou une correction.',
    ],
  },
  theirs: {
    answer: (question) => `La personne a répondu «\u00a0oui\u00a0» lors de la demande\u00a0: ${question}`,
    lost: (institution, day, why) =>
      `Perte de l’admissibilité consignée par\u00a0: ${institution}. Le numéro a pris fin le ${day} (${why}). Depuis, rien n’est consigné au sujet du permis.`,
    lifts: [
      'Si la personne a un permis obtenu grâce à ce numéro, elle le rend à l’autorité qui le lui a délivré\u00a0: le personnel du programme consigne la remise.',
      'Si elle n’en a jamais eu, le personnel du programme le consigne.',
      'Si la décision était une erreur, l’établissement qui l’a rendue la réexamine ou la corrige.',
    ],
  },
  liftsTitle: 'Ce qui y met fin',
  answers: {
    exchange:
      'Ce motif vaut tant que dure l’échange ou la visite. Ensuite, il faut présenter une nouvelle demande et répondre «\u00a0non\u00a0».',
    listed_scholarship:
      'Ce motif vaut tant que dure la bourse. Ensuite, il faut présenter une nouvelle demande et répondre «\u00a0non\u00a0».',
    kept_permit:
      'Ce motif vaut jusqu’à la remise du permis. Ensuite, ou s’il n’y a jamais eu de permis, il faut présenter une nouvelle demande et répondre «\u00a0non\u00a0».',
    language_only:
      'Ce motif vaut jusqu’à ce qu’il y ait des études dans un programme qui mène à un diplôme ou à un certificat. Il faut alors présenter une nouvelle demande et répondre «\u00a0non\u00a0».',
  },
  otherAnswer:
    'Dès que ce n’est plus le cas, ou si c’était une erreur, il faut présenter une nouvelle demande avec la bonne réponse.',
};

/** What is said of what excludes a student, in both languages. */
export const words = { en, fr };
