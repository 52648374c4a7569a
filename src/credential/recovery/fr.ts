import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  forgot: {
    title: 'Mot de passe oublié?',
    lead: 'Grâce aux réponses à vos trois questions de récupération, vous pouvez choisir un nouveau mot de passe.',
    userId: 'Nom d’utilisateur',
    continue: 'Continuer',
    cancel: 'Annuler',
    empty: 'Entrez votre nom d’utilisateur.',
    forgotId: 'Si vous avez oublié votre nom d’utilisateur',
    forgotIdText:
      'Ce service ne sait pas qui vous êtes; il ne peut donc pas retrouver un nom d’utilisateur pour vous. Votre gestionnaire de mots de passe le connaît peut-être. Sinon, créez un nouveau justificatif d’identité.',
  },
  answers: {
    title: 'Vos questions de récupération',
    lead: (userId) => `Répondez aux trois questions associées au nom d’utilisateur ${userId}.`,
    note: 'Les majuscules, les accents et la ponctuation ne comptent pas.',
    continue: 'Continuer',
    other: 'Utiliser un autre nom d’utilisateur',
    again: 'Pour votre sécurité, les réponses doivent être entrées de nouveau.',
    wrong: 'Au moins une réponse est inexacte. Vérifiez les trois et réessayez.',
    wait: (when) =>
      `Il y a eu trop d’essais. Par mesure de sécurité, vous pourrez répondre de nouveau le ${when}.`,
  },
  renew: {
    title: 'Choisir un nouveau mot de passe',
    lead: 'Vos réponses sont exactes. Quand vous soumettrez un nouveau mot de passe, toutes vos sessions prendront fin partout; vous en ouvrirez ensuite une nouvelle avec ce mot de passe.',
    submit: 'Soumettre',
    cancel: 'Annuler',
  },
};
