import { brand } from '#kernel/brand.ts';
import { plural, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: `Bienvenue ${brand.fr.homeTo}`,
  hello: (name) => `Bonjour, ${name}.`,
  waiting: {
    title: 'En attente de votre part',
    since: (count, day) =>
      `${plural(count, 'fr', 'depuis le', 'depuis le')} ${day}${plural(count, 'fr', '', ' pour le cas le plus ancien')}`,
    // What is counted may be of either gender; the case is not.
    due: (count, day) => `au plus tard le ${day}${plural(count, 'fr', '', ' pour le cas le plus pressant')}`,
    until: (count, moment) => `jusqu’au ${moment}${plural(count, 'fr', '', ' pour le cas le plus pressant')}`,
  },
  roles: 'Vos rôles',
  tools: 'Vos outils',
  account: 'Votre compte',
  suspended:
    'Vous n’avez aucun rôle actif pour le moment. Vous conservez votre compte; le ou la RDEE de votre établissement peut vous en dire plus.',
  move: {
    title: 'Quelqu’un a demandé de transférer votre compte à un nouveau justificatif',
    link: 'Voir la demande et l’annuler si ce n’était pas vous',
  },
  handover: {
    title: 'Une passation est en cours',
    text: 'Votre rôle de RDEE prend fin une fois l’inscription de la personne qui vous succède terminée.',
    link: 'Voir la passation',
  },
  email: {
    title: 'Votre dossier ne contient aucune adresse de courriel',
    text: 'Sans adresse, aucun message ne vous parvient quand votre compte ou vos rôles changent, ni quand quelqu’un tente de transférer votre compte.',
    student:
      'Les avis vous attendent ici. Avec une adresse, nous vous écrivons aussi quand il y a quelque chose à lire ou quand quelqu’un tente de transférer votre compte.',
    link: 'Ajouter votre adresse de courriel',
    waits: {
      title: 'Votre adresse de courriel reste à confirmer',
      text: (address) =>
        `Nous avons envoyé un lien à ${address}. Ouvrez-le pour confirmer l’adresse; d’ici là, les avis vous attendent ici.`,
      link: 'Renvoyer le lien ou modifier l’adresse',
    },
  },
  stands: {
    title: 'Où en est ma demande',
    none: 'Demandez à votre établissement de vérifier votre admissibilité. Il faut environ cinq minutes.',
  },
  codeUsed: (day) =>
    `Votre code de récupération a servi le ${day}, et un code ne sert qu’une fois. Obtenez-en un nouveau afin de conserver votre compte même si vous perdez votre justificatif.`,
  noCode: {
    text: 'Vous n’avez pas de code de récupération. Avec un tel code, vous gardez votre compte même si vous perdez votre justificatif.',
    link: 'Obtenir un code de récupération',
  },
  lastSignIn: (when) => `Votre dernière ouverture de session\u00a0: ${when}`,
  enrolled: `Votre inscription ${brand.fr.homeTo} est terminée. N’oubliez pas de sélectionner le bouton Fermer la session pour quitter le portail.`,
  tool: {
    account: {
      title: 'Mon compte',
      description:
        'Vos justificatifs, sessions, ouvertures de session, questions de sécurité et code de récupération.',
    },
    anotherPin: {
      title: 'Entrer un autre NIP',
      description: 'Vous avez reçu un NIP pour un autre rôle\u00a0: ajoutez-le à ce compte.',
    },
    alsoStudent: {
      title: 'Je suis aussi aux études',
      description:
        'Vous étudiez avec un permis d’études\u00a0: faites vérifier votre admissibilité avec ce compte.',
    },
  },
};
