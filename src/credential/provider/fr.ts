import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  expired: {
    title: 'Cette ouverture de session n’est plus en cours',
    what: 'Une ouverture de session reste en cours pendant 30\u00a0minutes et ne peut être terminée qu’une fois. Celle-ci a expiré, ou vous l’avez déjà terminée.',
    next: 'Votre justificatif d’identité n’est pas en cause. Pour continuer, retournez au portail et ouvrez une session à partir de là.',
  },
  refused: {
    title: 'Cette ouverture de session n’a pas pu commencer',
    what: 'Le service qui vous a envoyé ici a formulé sa demande d’une façon que celui-ci n’accepte pas.',
    next: 'Vous n’y êtes pour rien. Retournez au portail et réessayez; si le problème revient, demandez de l’aide en donnant le code d’erreur ci-dessous.',
  },
  code: 'Code d’erreur\u00a0:',
  finished: {
    title: (portal) => `Votre session se poursuit au ${portal}`,
    what: (portal) => `Vous avez ouvert une session, et cette page a mené au ${portal}.`,
    next: 'Il n’y a plus rien à faire ici. Si ce retour est une erreur, continuez là-bas.',
    manage: 'Gérer mon justificatif d’identité',
  },
  logOut: {
    title: 'Fermer la session',
    text: 'Vous êtes sur le point de fermer votre session dans ce service et dans tous ceux auxquels il a donné accès à partir de ce navigateur.',
    yes: 'Fermer la session',
  },
  loggedOut: {
    title: 'Votre session est fermée',
    text: (gckey) =>
      `Votre session ${gckey} a pris fin. Si d’autres personnes utilisent cet ordinateur, fermez aussi le navigateur.`,
  },
};
