import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Passer le relais à un nouveau RDEE',
    description:
      'Proposez la personne qui vous succédera. Votre accès prend fin quand le sien fonctionne, pas avant.',
  },
  title: 'Passer le relais à un nouveau RDEE',
  lead: 'La personne que vous proposez prend votre place à titre de représentant désigné de l’établissement. Votre coordonnateur confirme le changement.',
  rules: [
    'Votre accès reste tel quel tant que le nouveau RDEE n’est pas inscrit. Il prend fin à ce moment précis; votre établissement n’est donc jamais sans RDEE.',
    'Tout le travail en cours est transmis au nouveau RDEE tel qu’il est.',
  ],
  nominate: 'La personne qui vous succédera',
  submit: 'Proposer et passer le relais',
  check: {
    open: 'Continuer',
    title: 'Vérifier à qui vous passez le relais',
    ends: 'Votre propre accès prendra fin',
    when: (name) =>
      `${name} reçoit maintenant un lien personnel par courriel, et votre coordonnateur en est avisé. Dès que l’inscription de cette personne sera terminée, votre rôle de RDEE prendra fin définitivement.`,
    until: 'D’ici là, vous pouvez retirer la candidature\u00a0: rien ne change alors.',
    mend: 'Modifier les renseignements',
  },
  pending: {
    title: 'Une passation est en cours',
    text: (name) => `Personne proposée pour vous succéder\u00a0: ${name}.`,
    link: 'Voir où en est la candidature',
    change: 'Pour passer le relais à quelqu’un d’autre, retirez d’abord cette candidature.',
  },
  errors: {
    member: 'Cette personne est déjà RDEE de votre établissement.',
    self: 'Vous ne pouvez pas proposer votre propre candidature.',
    pending: 'Cette personne est déjà proposée.',
    closed:
      'Votre établissement ne reçoit pas de candidatures pour le moment. Adressez-vous à votre coordonnateur.',
    notReplaceable: 'Votre rôle ne peut pas être transmis pour le moment.',
  },
  notices: {
    handoverBegun:
      'La candidature est proposée et le lien personnel a été envoyé. Votre coordonnateur en est avisé.',
  },
  logged: {
    'institution.handed_over': 'Relais passé à un nouveau RDEE',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
