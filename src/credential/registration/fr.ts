import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  terms: {
    title: (gckey) => `Modalités d’utilisation de ${gckey}`,
    lead: 'Lisez ces modalités. Vous devez les accepter pour vous inscrire.',
    sections: [
      {
        title: 'Ce que vous recevez',
        text: [
          'Vous recevez un justificatif d’identité sécurisé\u00a0: un nom d’utilisateur et un mot de passe de votre choix, qui vous donnent accès aux services qui l’acceptent.',
          'Ce n’est pas un compte. Ce service ne demande ni votre nom, ni votre adresse de courriel, ni rien d’autre qui dirait qui vous êtes, et chaque service vous connaît sous un numéro différent.',
        ],
      },
      {
        title: 'Ce à quoi vous vous engagez',
        text: [
          'Vous gardez pour vous votre mot de passe et les réponses à vos questions de récupération, et vous ne les communiquez à personne.',
          'Si vous croyez que quelqu’un d’autre les connaît, vous les changez ou révoquez votre justificatif d’identité sans attendre.',
          'Vous n’utilisez le justificatif d’identité que pour ce que permettent les services auxquels il donne accès.',
        ],
      },
      {
        title: 'Ce qui est conservé',
        text: [
          'Pour votre sécurité, ce service conserve les moments où votre justificatif d’identité a été utilisé, le réseau et le navigateur. Vous pouvez consulter ce registre. Il est conservé pendant un an.',
          'Votre mot de passe et vos réponses ne sont conservés que sous une forme que personne ne peut lire.',
        ],
      },
      {
        title: 'Comment cela prend fin',
        text: [
          'Vous pouvez révoquer votre justificatif d’identité en tout temps; cette action est irréversible, et votre nom d’utilisateur ne sera plus jamais attribué à personne.',
          'Après cent mauvais mots de passe de suite, votre mot de passe cesse de fonctionner jusqu’à ce que vous en choisissiez un nouveau au moyen de vos questions de récupération.',
        ],
      },
      {
        title: 'Ce qui n’est pas promis',
        text: [
          'Le service est offert tel quel. Il peut être indisponible par moments, pour entretien ou pour des raisons imprévues.',
          'Si vous oubliez à la fois votre mot de passe et vos réponses, personne ne peut vous rendre le justificatif d’identité. Vous en créez alors un nouveau.',
        ],
      },
    ],
    accept: 'J’accepte',
    decline: 'Je refuse',
  },
  register: {
    title: (gckey) => `${gckey} – Inscription`,
    lead: 'Créez un nom d’utilisateur, un mot de passe et trois questions de récupération.',
    userId: 'Nom d’utilisateur',
    idAndPassword: 'Nom d’utilisateur et mot de passe',
    questions: 'Questions de récupération',
    submit: 'Soumettre',
    cancel: 'Annuler',
    again: 'Pour votre sécurité, les mots de passe et les réponses doivent être entrés de nouveau.',
    taken: 'Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.',
    tooMany: (when) =>
      `Trop d’inscriptions ont été envoyées à partir de votre réseau. Vous pourrez réessayer le ${when}.`,
  },
  registered: {
    title: (gckey) => `${gckey} – Inscription terminée`,
    lead: 'Votre justificatif d’identité est prêt.',
    userId: 'Votre nom d’utilisateur',
    keep: 'Retenez votre nom d’utilisateur et votre mot de passe\u00a0: ils vous seront demandés chaque fois que vous ouvrirez une session.',
    noReset:
      'Personne ne peut les retrouver pour vous. Si vous oubliez votre mot de passe, vos trois questions de récupération vous permettent d’en choisir un nouveau.',
    continueTo: (client) => `Sélectionnez Continuer pour aller au ${client}.`,
    continueHere: 'Sélectionnez Continuer pour gérer votre justificatif d’identité.',
    continue: 'Continuer',
  },
};
