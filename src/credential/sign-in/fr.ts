import { counted, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: (gckey) => `${gckey} – Ouvrir une session`,
  forClient: (client) => `Ouvrez une session pour continuer vers le ${client}.`,
  alone:
    'Ouvrez une session pour gérer votre justificatif d’identité\u00a0: son mot de passe, ses questions de récupération, vos sessions ouvertes et leur historique.',
  userId: 'Nom d’utilisateur',
  password: 'Mot de passe',
  logIn: 'Ouvrir une session',
  cancel: 'Annuler',
  newHere: 'Pas encore de nom d’utilisateur?',
  register: 'S’inscrire',
  forgot: 'Mot de passe oublié?',
  errors: {
    userId: 'Entrez votre nom d’utilisateur.',
    password: 'Entrez votre mot de passe.',
    wrong: 'Le nom d’utilisateur ou le mot de passe est inexact. Vérifiez les deux et réessayez.',
    wait: (when) =>
      `Il y a eu trop d’essais. Par mesure de sécurité, vous pourrez réessayer ce nom d’utilisateur le ${when}.`,
    disabled:
      'Il y a eu trop d’essais avec ce mot de passe. Pour utiliser de nouveau ce nom d’utilisateur, sélectionnez «\u00a0Mot de passe oublié?\u00a0».',
  },
  welcome: {
    title: 'Bienvenue',
    first: 'C’est la première fois que vous ouvrez une session.',
    last: 'Votre dernière ouverture de session',
    from: 'Provenance',
    failures: (count) =>
      `Depuis votre dernière ouverture de session, il y a eu ${counted(count, 'fr', 'essai infructueux', 'essais infructueux')}.`,
    recovered: (when) =>
      `Votre mot de passe a été récupéré au moyen de vos questions de récupération\u00a0: ${when}`,
    notYou: 'Si ce n’était pas vous, avant de continuer\u00a0:',
    changePassword: 'Changez votre mot de passe',
    history: 'Consultez l’historique de vos ouvertures de session',
    checkTitle: 'Était-ce vous?',
    continueTo: (client) => `Sélectionnez Continuer pour aller au ${client}.`,
    continueHere: 'Sélectionnez Continuer pour gérer votre justificatif d’identité.',
    continue: 'Continuer',
  },
  unknownBrowser: 'Navigateur inconnu',
  on: (browser, system) => `${browser} sous ${system}`,
  network: (network) => `réseau ${network}`,
};
