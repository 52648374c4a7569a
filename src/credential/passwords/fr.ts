import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  password: 'Mot de passe',
  newPassword: 'Nouveau mot de passe',
  again: 'Confirmation du mot de passe',
  newAgain: 'Confirmation du nouveau mot de passe',
  typeAgain: 'Pour votre sécurité, le mot de passe doit être entré de nouveau.',
  hint: {
    modern:
      'Au moins 12\u00a0caractères. Quelques mots que personne d’autre ne réunirait se retiennent mieux que des symboles. Les espaces sont permis.',
    seed: 'De 8 à 16\u00a0caractères, dont au moins une majuscule, une minuscule et un chiffre, sans trois caractères consécutifs de votre nom d’utilisateur.',
  },
  userIdHint: {
    modern:
      'De 8 à 64\u00a0lettres, chiffres, points, traits d’union ou traits de soulignement. N’utilisez ni votre nom ni votre adresse de courriel\u00a0: le nom d’utilisateur ne doit pas dire qui vous êtes.',
    seed: 'De 8 à 16\u00a0lettres et chiffres, dont au plus sept chiffres. N’utilisez pas votre nom\u00a0: le nom d’utilisateur ne doit pas dire qui vous êtes.',
  },
  userIdFaults: {
    empty: 'Entrez un nom d’utilisateur.',
    short: 'Votre nom d’utilisateur doit compter au moins 8\u00a0caractères.',
    long: {
      modern: 'Votre nom d’utilisateur doit compter au plus 64\u00a0caractères.',
      seed: 'Votre nom d’utilisateur doit compter au plus 16\u00a0caractères.',
    },
    character: {
      modern:
        'Votre nom d’utilisateur ne peut contenir que des lettres, des chiffres, des points, des traits d’union et des traits de soulignement.',
      seed: 'Votre nom d’utilisateur ne peut contenir que les lettres de a à z et des chiffres.',
    },
    digits: 'Votre nom d’utilisateur peut contenir au plus sept chiffres.',
  },
  faults: {
    empty: 'Entrez un mot de passe.',
    short: {
      modern: 'Votre mot de passe doit compter au moins 12\u00a0caractères.',
      seed: 'Votre mot de passe doit compter au moins 8\u00a0caractères.',
    },
    long: {
      modern: 'Votre mot de passe doit compter au plus 128\u00a0caractères.',
      seed: 'Votre mot de passe doit compter au plus 16\u00a0caractères.',
    },
    common: 'Ce mot de passe est l’un des premiers que l’on essaierait. Choisissez-en un autre.',
    serviceWords: 'Votre mot de passe contient surtout le nom de ce service. Choisissez-en un autre.',
    upper: 'Votre mot de passe doit contenir au moins une majuscule.',
    lower: 'Votre mot de passe doit contenir au moins une minuscule.',
    digit: 'Votre mot de passe doit contenir au moins un chiffre.',
    userId: {
      modern: 'Votre mot de passe ne doit pas contenir votre nom d’utilisateur.',
      seed: 'Votre mot de passe ne doit pas contenir trois caractères consécutifs de votre nom d’utilisateur.',
    },
  },
  againFaults: {
    empty: 'Entrez le mot de passe une deuxième fois.',
    different: 'Les deux mots de passe ne sont pas identiques. Entrez-les de nouveau.',
  },
};
