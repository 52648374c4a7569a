import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  expired: {
    title: 'Votre ouverture de session a pris fin',
    what: 'Elle a expiré ou a déjà été menée à terme.',
    next: `Pour ouvrir une session, commencez ${brand.fr.portalTo}.`,
  },
  failed: {
    title: 'Nous n’avons pas pu continuer',
    what: 'La demande qui a mené à cette page n’était pas valide.',
    next: `Pour ouvrir une session, recommencez ${brand.fr.portalTo}.`,
  },
  logOut: {
    title: 'Fermer la session',
    lead: 'Voulez-vous fermer la session?',
    text: 'Votre session prendra fin ici et dans tous les services auxquels elle vous a donné accès.',
    yes: 'Fermer la session',
  },
  loggedOut: {
    title: 'Votre session est fermée',
    lead: 'Votre session a pris fin ici.',
    text: 'Si le site de votre Partenaire de connexion est encore ouvert, fermez-y aussi la session, puis fermez votre navigateur.',
  },
};
