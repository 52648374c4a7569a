import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  name: 'Partenaires de connexion fictifs',
  front: {
    title: 'Partenaires de connexion fictifs',
    lead: 'Ces établissements n’existent pas. Ils tiennent lieu des banques d’un vrai système, pour que vous puissiez essayer d’ouvrir une session avec un partenaire.',
    text: 'On arrive ici à partir de la liste des partenaires, en ouvrant une session dans un service. Il n’y a rien à faire à cette adresse.',
  },
  signIn: {
    title: (partner) => `Ouvrir une session\u00a0: ${partner}`,
    lead: 'Entrez votre nom d’utilisateur et votre mot de passe.',
    userName: 'Nom d’utilisateur',
    password: 'Mot de passe',
    submit: 'Ouvrir une session',
    cancel: 'Annuler',
    missing: { userName: 'Entrez votre nom d’utilisateur.', password: 'Entrez votre mot de passe.' },
    again: 'Pour votre sécurité, le mot de passe doit être entré de nouveau.',
    wrong: 'Le nom d’utilisateur ou le mot de passe est inexact.',
  },
  customers: {
    title: 'Clients d’essai',
    text: 'Ce partenaire est fictif, et ses clients aussi. Servez-vous de n’importe lequel\u00a0:',
    caption: 'Noms d’utilisateur et mots de passe des clients d’essai',
    none: 'Il n’y en a aucun.',
  },
  expired: {
    title: 'Votre ouverture de session a pris fin',
    what: 'Aucune ouverture de session n’est en cours dans ce navigateur. Elle est peut-être déjà terminée ou annulée, ou elle a duré plus de 30\u00a0minutes; il se peut aussi que votre navigateur ne conserve pas les témoins.',
    next: 'Retournez au service où vous vouliez ouvrir une session, puis recommencez.',
  },
  failed: {
    title: 'Nous ne pouvons pas ouvrir votre session',
    what: 'Le service qui vous a envoyé ici a fait une demande que nous ne pouvons pas accepter.',
    next: 'Retournez-y et recommencez.',
  },
  logOut: {
    title: 'Voulez-vous fermer la session?',
    lead: 'Votre session prendra fin chez ce partenaire et dans les services auxquels il a donné accès.',
    yes: 'Fermer la session',
  },
  loggedOut: {
    title: 'Votre session est fermée',
    what: 'Votre session a pris fin.',
    next: 'Vous pouvez fermer cette page.',
  },
  stale: 'Cette page n’était plus à jour. Veuillez réessayer.',
  errors: {
    'not-found': {
      title: 'Page introuvable',
      what: 'Il n’y a aucune page à cette adresse.',
      next: 'Retournez au service où vous vouliez ouvrir une session.',
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
      next: 'Retournez au service où vous vouliez ouvrir une session, puis recommencez.',
    },
    unexpected: {
      title: 'Un problème est survenu',
      what: 'Nous n’avons pas pu terminer en raison d’un problème de notre côté.',
      next: 'Veuillez réessayer dans quelques minutes.',
    },
  },
};
