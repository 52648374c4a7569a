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
  noTools:
    'Votre rôle ne demande aucun outil ici\u00a0: il vous permet de traiter des demandes pour votre représentant (RDEE), qui s’occupe des personnes et du dossier de votre établissement. La page Mon compte indique votre rôle et qui vous l’a accordé.',
  lastSignIn: (when) => `Votre dernière ouverture de session\u00a0: ${when}`,
  firstSignIn:
    'Votre inscription au portail de CIC est terminée. N’oubliez pas de cliquer sur le bouton Fermer la session pour quitter le portail.',
  tool: {
    account: {
      title: 'Mon compte',
      description:
        'Vos justificatifs, sessions, ouvertures de session, questions de sécurité et code de récupération.',
    },
    anotherPin: {
      title: 'Entrer un autre NIP',
      description: 'Vous avez reçu un NIP pour un autre rôle\u00a0: ajoutez-le à ce compte.',
    },
  },
};
