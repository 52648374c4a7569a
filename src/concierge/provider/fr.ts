import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  expired: {
    title: 'Votre connexion a pris fin',
    what: 'Cette connexion a expiré ou a déjà été terminée.',
    next: `Pour vous connecter, commencez au ${brand.fr.portal}.`,
  },
  failed: {
    title: 'Nous n’avons pas pu continuer',
    what: 'La demande qui vous a amené ici n’était pas en règle.',
    next: `Pour vous connecter, recommencez au ${brand.fr.portal}.`,
  },
  logOut: {
    title: 'Fermer la session',
    lead: 'Voulez-vous fermer la session?',
    text: 'Votre session prendra fin ici et dans tous les services que vous avez utilisés avec elle.',
    yes: 'Fermer la session',
  },
  loggedOut: {
    title: 'Vous avez fermé la session',
    lead: 'Votre session a pris fin ici.',
    text: 'Si le site de votre Partenaire de connexion est encore ouvert, fermez-y aussi la session, puis fermez votre navigateur.',
  },
};
