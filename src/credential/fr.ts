import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  description:
    'Créez et gérez un justificatif d’identité anonyme\u00a0: un nom d’utilisateur et un mot de passe pour ouvrir une session dans les services du gouvernement.',
  menu: {
    signIn: 'Ouvrir une session',
    register: 'S’inscrire',
    forgot: 'Mot de passe oublié?',
    account: 'Votre justificatif d’identité',
    changePassword: 'Changer le mot de passe',
    changeQuestions: 'Changer les questions de récupération',
    sessions: 'Sessions',
    history: 'Historique des ouvertures de session',
    revoke: 'Révoquer mon justificatif d’identité',
  },
  help: 'Demander de l’aide',
  toPortal: (portal) => `Aller au ${portal}`,
  notices: {
    stale:
      'Cette page était ouverte depuis trop longtemps ou a été envoyée deux fois; rien n’a donc été fait. Veuillez réessayer.',
    declined:
      'Vous avez refusé les Modalités d’utilisation; l’inscription n’a donc pas été faite. Vous pouvez vous inscrire en tout temps.',
    startAgain:
      'Cette inscription n’est plus en cours. Si vous venez de vous inscrire, ouvrez une session avec votre nouveau nom d’utilisateur; sinon, recommencez ici.',
    recoveryLapsed:
      'Cette étape est terminée ou est restée ouverte trop longtemps. Pour votre sécurité, tout recommence ici.',
    renewed:
      'Votre mot de passe a été changé et toutes vos sessions ont été fermées. Ouvrez une session avec votre nouveau mot de passe.',
    passwordChanged: 'Votre mot de passe a été changé. Toutes vos autres sessions ont été fermées.',
    questionsChanged: 'Vos questions de récupération ont été changées.',
    sessionEnded: 'La session a été fermée.',
    sessionsEnded: 'Toutes vos autres sessions ont été fermées.',
    signInFirst: 'Ouvrez une session pour voir cette page.',
    ended:
      'Votre session a pris fin\u00a0: elle se ferme après 20\u00a0minutes d’inactivité, et au plus tard après 8\u00a0heures. Ouvrez une nouvelle session.',
    endedElsewhere:
      'Votre session a été fermée à partir d’un autre appareil. Ouvrez une nouvelle session. Si ce n’était pas vous, changez votre mot de passe.',
    passwordNew:
      'Votre session a pris fin parce que votre mot de passe a été changé. Ouvrez une session avec le nouveau. Si ce n’était pas vous, récupérez votre mot de passe.',
    revokedMeanwhile: 'Votre session a pris fin parce que ce justificatif a été révoqué.',
    loggedOutMeanwhile:
      'À l’arrivée de ce formulaire, nous ne pouvions plus voir qui vous êtes\u00a0: la session a peut-être été fermée dans une autre fenêtre, ou votre navigateur n’avait plus notre témoin. Rien n’a été fait, et ce que vous avez entré n’a pas pu être conservé. Nous en sommes désolés. Ouvrez une session pour recommencer.',
    loggedOut: 'Votre session dans ce service est fermée.',
  },
  problems: {
    'not-found': {
      title: 'Page introuvable',
      what: 'Il n’y a aucune page à cette adresse.',
      next: 'Vérifiez l’adresse ou allez à la page d’accueil.',
    },
    unavailable: {
      title: 'Veuillez réessayer dans un instant',
      what: 'Nous n’avons pas pu traiter votre demande.',
      next: 'Attendez quelques secondes, puis revenez en arrière et envoyez la page de nouveau. Rien n’a été changé.',
    },
    'too-many': {
      title: 'Trop de demandes',
      what: 'Votre réseau a envoyé à ce service plus de demandes qu’il n’en accepte en une minute.',
      next: 'Attendez une minute, puis revenez en arrière et réessayez.',
    },
    'too-large': {
      title: 'Le texte est trop long',
      what: 'Ce qui a été envoyé dépasse ce que ce service accepte.',
      next: 'Revenez en arrière, raccourcissez le texte et envoyez-le de nouveau.',
    },
    'bad-request': {
      title: 'La demande n’a pas pu être lue',
      what: 'Ce service n’a pas compris ce que le navigateur a envoyé.',
      next: 'Revenez en arrière, rechargez la page et réessayez.',
    },
    unexpected: {
      title: 'Un problème est survenu',
      what: 'Le problème vient de nous. Rien de ce que vous avez entré n’a été conservé.',
      next: 'Réessayez dans quelques minutes. Si le problème revient, donnez la référence ci-dessous en demandant de l’aide.',
    },
  },
  toFront: 'Aller à la page d’accueil',
};
