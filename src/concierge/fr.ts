import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  name: brand.fr.concierge,
  description:
    'Ouvrez une session dans les services du gouvernement avec un compte que vous avez déjà, dans une banque par exemple. Aucune des deux parties n’apprend l’existence de l’autre.',
  footer: { front: `À propos ${brand.fr.conciergeOf}`, help: 'Demander de l’aide' },
  notices: {
    stale: 'Cette page n’était plus à jour. Veuillez réessayer.',
    cancelled:
      'Vous avez annulé l’ouverture de session. Vous pouvez sélectionner un autre Partenaire de connexion, ou annuler ici aussi.',
    refused:
      'Nous n’avons pas pu accepter la réponse de votre Partenaire de connexion. Sélectionnez un Partenaire de connexion pour réessayer.',
    unavailable:
      'Votre Partenaire de connexion est injoignable. Réessayez plus tard ou sélectionnez-en un autre.',
    misconfigured:
      'Votre Partenaire de connexion ne peut pas servir ici tant que la liaison entre les deux services n’est pas corrigée; attendre ne changera rien. Sélectionnez-en un autre.',
    unknown:
      'Cette réponse n’est plus valide ou a déjà servi. Sélectionnez un Partenaire de connexion pour recommencer.',
    closed: 'Ce Partenaire de connexion ne peut plus servir ici. Sélectionnez-en un autre.',
    lapsed: 'Trop de temps s’est écoulé. Sélectionnez un Partenaire de connexion pour recommencer.',
  },
  toPortal: `Aller ${brand.fr.portalTo}`,
  errors: {
    'not-found': {
      title: 'Page introuvable',
      what: 'Il n’y a aucune page à cette adresse.',
      next: `Pour ouvrir une session, commencez ${brand.fr.portalTo}.`,
    },
    unavailable: {
      title: 'Service non disponible',
      what: 'Nous ne pouvons pas faire cela pour le moment.',
      next: 'Veuillez réessayer dans quelques minutes.',
    },
    'too-many': {
      title: 'Trop de demandes',
      what: 'Trop de demandes sont venues de votre réseau.',
      next: 'Attendez une minute, puis réessayez.',
    },
    'too-large': {
      title: 'Envoi trop volumineux',
      what: 'Ce qui a été envoyé dépasse ce que nous acceptons.',
      next: 'Revenez en arrière et réessayez.',
    },
    'bad-request': {
      title: 'Nous n’avons pas compris',
      what: 'La demande est incomplète ou mal formée.',
      next: `Pour ouvrir une session, recommencez ${brand.fr.portalTo}.`,
    },
    unexpected: {
      title: 'Un problème est survenu',
      what: 'Nous n’avons pas pu terminer en raison d’un problème de notre côté.',
      next: 'Veuillez réessayer dans quelques minutes.',
    },
  },
};
