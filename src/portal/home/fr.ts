import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Bienvenue au portail de CIC',
  hello: (name) => `Bonjour, ${name}.`,
  roles: 'Vos rôles',
  tools: 'Vos outils',
  account: 'Votre compte',
  suspended:
    'Vous n’avez aucun rôle actif pour le moment. Votre compte reste le vôtre; le représentant de votre établissement peut vous en dire plus.',
  move: {
    title: 'Quelqu’un a demandé de transférer votre compte à un nouveau justificatif',
    link: 'Voir la demande et l’annuler si ce n’était pas vous',
  },
  noTools: 'Les outils de votre rôle ne font pas encore partie de cette version.',
  lastSignIn: (when) => `Votre dernière ouverture de session\u00a0: ${when}`,
  firstSignIn:
    'Votre inscription au portail de CIC est terminée. N’oubliez pas de cliquer sur le bouton Fermer la session pour quitter le portail.',
  tool: {
    account: {
      title: 'Mon compte et ma sécurité',
      description:
        'Vos justificatifs, sessions, ouvertures de session, questions de sécurité et code de récupération.',
    },
    anotherPin: {
      title: 'Entrer un autre NIP',
      description: 'Vous avez reçu un NIP pour un autre rôle\u00a0: ajoutez-le à ce compte.',
    },
  },
};
