import { counted, formatNumber, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    open: (count) => counted(count, 'fr', 'examen annuel à terminer', 'examens annuels à terminer'),
  },
  tool: {
    title: 'Examen annuel',
    description: 'Une fois l’an, confirmez qui travaille encore au programme dans votre établissement.',
  },
  title: 'Examen annuel des personnes de votre établissement',
  lead: (year, until) =>
    `Examen de ${year}. Pour chaque personne, indiquez si elle est encore en poste. Vous pouvez répondre en plusieurs fois, jusqu’au ${until}.`,
  after: 'Les personnes non confirmées d’ici là sont suspendues. Personne ne perd son compte.',
  progress: {
    label: 'Réponses jusqu’ici',
    text: (answered, total) => `${formatNumber(answered, 'fr')} sur ${formatNumber(total, 'fr')}`,
  },
  lastWeek: 'C’est la dernière semaine de l’examen.',
  none: {
    text: 'Aucun examen n’est ouvert pour le moment. Un courriel vous avisera quand il y en aura un.',
    done: (year, when) => `L’examen de ${year} a été terminé le ${when}.`,
    closed: (year, when) =>
      `L’examen de ${year} a pris fin le ${when}, avant que toutes les réponses soient données.`,
  },
  person: (name, role) => `${name}\u00a0: ${role}`,
  answers: { confirmed: 'Encore en poste', left: 'A quitté l’établissement' },
  self: 'Vous êtes en poste, puisque vous répondez.',
  gone: 'A quitté l’établissement; le rôle a pris fin.',
  upward: 'Seul un ou une RDEE peut indiquer le départ d’un ou d’une RDEE de l’établissement.',
  unansweredPeople: (count) => `Sans réponse\u00a0: ${formatNumber(count, 'fr')}`,
  answeredPeople: (count) => `Avec réponse\u00a0: ${formatNumber(count, 'fr')}`,
  changeable: 'Vous pouvez modifier une réponse tant que l’examen est ouvert.',
  lastSignIn: (day) => `Dernière ouverture de session\u00a0: ${day}.`,
  neverSignedIn: 'Aucune ouverture de session.',
  rest: 'Toutes les autres sont encore en poste',
  submit: 'Enregistrer les réponses',
  unanswered: 'Répondez pour au moins une personne.',
  confirm: {
    titleRest: 'Sont-elles toutes encore en poste?',
    leadRest:
      'Vous indiquez que chacune des personnes ci-dessous est encore en poste dans votre établissement. Tenez compte des dernières ouvertures de session.',
    submitRest: 'Oui, enregistrer ces réponses',
    title: 'Ces personnes quittent votre établissement',
    lead: 'Leurs rôles prennent fin aussitôt et définitivement, et leurs sessions ouvertes aussi.',
    submit: 'Oui, elles ont quitté l’établissement',
    back: 'Revenir en arrière',
  },
  late: {
    title: 'Rien n’a été modifié',
    late: 'L’examen a pris fin, ou quelqu’un d’autre a agi avant vous. Voyez où en sont les choses.',
    lastDir:
      'Le dernier RDEE actif d’un établissement ne peut pas le quitter. Passez plutôt le relais à un nouveau RDEE.',
    open: 'Voir où en sont les choses',
  },
  notices: {
    reviewSaved: 'Vos réponses sont enregistrées.',
    reviewDone: 'Toutes les réponses sont données. L’examen de cette année est terminé.',
  },
  logged: {
    'review.opened': 'Examen annuel ouvert',
    'review.answered': 'Réponses à l’examen annuel',
    'review.done': 'Examen annuel terminé',
    'review.closed': 'Examen annuel fermé',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
