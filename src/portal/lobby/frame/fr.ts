import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  description: (programme) =>
    `Pour les établissements participants, les personnes qui les représentent et leur population étudiante\u00a0: ${programme}.`,
  account: { home: 'Accueil', account: 'Mon compte' },
  footer: {
    guide: 'Guide en ligne',
    terms: 'Modalités d’utilisation',
    privacy: 'Vie privée et sécurité',
    help: 'Aide et accessibilité',
    ask: 'Demander de l’aide',
  },
  notices: {
    lapsed:
      'Votre session a pris fin\u00a0: elle se ferme après 20\u00a0minutes d’inactivité, et au plus tard après 8\u00a0heures. Ouvrez une nouvelle session.',
    endedElsewhere:
      'Votre session a pris fin\u00a0: elle a été fermée à partir d’un autre endroit, où vous avez mis fin à vos sessions. Ouvrez une nouvelle session. Si ce n’était pas vous, changez votre mot de passe.',
    accessChanged:
      'Votre session a pris fin parce qu’un de vos rôles a été suspendu ou retiré; un courriel vous a été envoyé. Ouvrez une session pour voir ce à quoi vous avez accès. Pour toute question, adressez-vous à la personne qui vous a donné ce rôle.',
    credentialGone:
      'Votre session a pris fin\u00a0: le justificatif avec lequel vous l’aviez ouverte ne donne plus accès à ce compte. Ouvrez une session avec un autre justificatif.',
    pageWaits:
      'Ouvrez d’abord une session; la page que vous vouliez voir s’affichera ensuite. Si vous en aviez une, elle a été fermée entre-temps.',
    logInFirst:
      'Ouvrez d’abord une session, puis revenez à cette page. Si vous en aviez une, elle a été fermée entre-temps.',
    loggedOutMeanwhile:
      'À l’arrivée de ce formulaire, nous ne pouvions plus voir qui vous êtes\u00a0: la session a peut-être été fermée dans une autre fenêtre, ou votre navigateur n’avait plus notre témoin. Rien n’a été fait, et ce que vous avez tapé n’a pas pu être conservé. Nous en sommes désolés. Ouvrez une session pour recommencer.',
    kept: 'Ce que vous aviez tapé avant d’ouvrir une nouvelle session a été conservé.',
    cancelled: 'Aucune session n’a été ouverte. Rien n’a changé.',
    stale: 'Cette page n’était plus à jour. Rien n’a été modifié; veuillez réessayer.',
  },
  problems: {
    'not-found': {
      title: 'Page introuvable',
      what: 'Il n’y a rien à cette adresse, ou rien que vous puissiez voir.',
      next: 'Si vous avez tapé l’adresse ou suivi un lien, comparez-la avec sa source\u00a0: la fin manque peut-être. Sinon, poursuivez à partir d’ici.',
    },
    unavailable: {
      title: 'Veuillez réessayer dans un instant',
      what: 'Nous n’avons pas pu traiter votre demande.',
      next: 'Rien n’a été modifié. Attendez quelques secondes, revenez en arrière et réessayez.',
    },
    'too-many': {
      title: 'Trop de demandes',
      what: 'Votre réseau a envoyé plus de demandes que nous ne pouvons en traiter.',
      next: 'Rien n’a été modifié. Attendez une minute, puis réessayez.',
    },
    'too-large': {
      title: 'Envoi trop volumineux',
      what: 'Ce que vous avez envoyé dépasse ce que cette page accepte.',
      next: 'Rien n’a été modifié. Revenez en arrière et envoyez moins.',
    },
    'bad-request': {
      title: 'Nous n’avons pas pu lire votre demande',
      what: 'Ce que votre navigateur a envoyé était incomplet.',
      next: 'Rien n’a été modifié. Revenez en arrière, rechargez la page et réessayez.',
    },
    unexpected: {
      title: 'Une erreur est survenue de notre côté',
      what: 'Vous n’y êtes pour rien, et l’erreur a été consignée.',
      next: 'Ce que vous aviez terminé est en sécurité. Réessayez; si cette page revient, demandez de l’aide en mentionnant la référence ci-dessous.',
    },
  },
  home: 'Aller à la page d’accueil',
  start: 'Aller à la page de départ',
  ownHome: 'Aller à ma page d’accueil (ouvrir une session)',
  search: 'Chercher dans le Guide en ligne',
};
