import type { Locale } from '#kernel/ui/locale.ts';

/** In small letters without accents; what people call things that the guide calls otherwise. */
export const SYNONYMS: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [
    ['lost', 'lose', 'forgot', 'forgotten', 'forget', 'missing'],
    ['bank', 'banking', 'sign in partner', 'partner'],
    ['locked out', 'locked', 'blocked', 'disabled', 'wrong tries', 'wrong answers', 'have to wait'],
    ['2fa', 'mfa', 'two factor', 'second factor', 'security question', 'recovery code'],
    ['login', 'log in', 'sign in', 'signin', 'logging in'],
    ['logout', 'log out', 'sign out', 'signout', 'logging out'],
    ['username', 'user name', 'user id', 'userid', 'login name'],
    ['passcode', 'pin'],
    ['get', 'obtain', 'receive'],
    ['reset', 'recover', 'choose a new'],
    ['email', 'e mail', 'mail'],
    ['phone', 'telephone', 'mobile', 'cell'],
    ['contact', 'call', 'help', 'whom to ask'],
    ['delete', 'remove', 'end'],
    ['school', 'college', 'university', 'institution'],
    ['mistake', 'error', 'wrong'],
    ['hacked', 'stolen', 'theft', 'somebody else'],
  ],
  fr: [
    ['perdu', 'perdue', 'perdre', 'oublie', 'oubliee', 'oublier', 'egare'],
    ['banque', 'bancaire', 'partenaire de connexion', 'partenaire'],
    ['bloque', 'verrouille', 'desactivee', 'mauvaises reponses', 'il faut attendre', 'vous devez attendre'],
    [
      '2fa',
      'double facteur',
      'deux facteurs',
      'deuxieme facteur',
      'question de securite',
      'code de recuperation',
    ],
    ['connexion', 'se connecter', 'login', 'ouvrir une session', 'ouverture de session'],
    ['deconnexion', 'se deconnecter', 'fermer la session', 'fermeture de session'],
    ['identifiant', 'nom d utilisateur'],
    ['pin', 'nip'],
    ['obtenir', 'recevoir', 'avoir'],
    ['reinitialiser', 'recuperer', 'choisissez un nouveau'],
    ['email', 'mail', 'courriel', 'e mail'],
    ['telephone', 'cellulaire', 'mobile'],
    ['contact', 'appeler', 'aide', 'a qui s adresser'],
    ['supprimer', 'retirer', 'effacer'],
    ['ecole', 'college', 'universite', 'cegep', 'etablissement'],
    ['faute', 'erreur'],
    ['pirate', 'vole', 'quelqu un d autre'],
  ],
};

/** Words that nobody means when they look for something. */
export const EVERYWHERE: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(
    'an and are can cannot do does for have how i in is it my of on or the to was what when where with you your'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'ai au aux avec ce ces comment dans de des du en est et il je la le les ma mes mon ne on ou par pas pour qu que quand qui se si un une vos votre vous'.split(
      ' ',
    ),
  ),
};
