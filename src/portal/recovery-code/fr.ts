import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Votre code de récupération',
  lead: 'Si vous perdez un jour votre justificatif, ce code vous aide à transférer votre compte à un nouveau sans attendre un nouveau NIP.',
  how: [
    'Le code n’est affiché qu’une fois. Nous le conservons seulement sous une forme que personne ne peut lire.',
    'Imprimez-le ou notez-le, et gardez-le loin de votre ordinateur.',
    'La personne qui le détient doit encore donner vos noms et les réponses à vos quatre questions de sécurité.',
  ],
  replaces:
    'Vous avez déjà un code de récupération. Un nouveau code le remplace, et l’ancien cesse de fonctionner.',
  show: 'Afficher mon code de récupération',
  later: 'Pas maintenant',
  shown: {
    title: 'Conserver votre code de récupération',
    lead: 'Conservez-le maintenant\u00a0: il ne sera plus affiché.',
    label: 'Code de récupération',
    saved: 'Je l’ai conservé',
    another: 'Afficher un autre code',
    anotherHint:
      'Si vous le perdez, vous pouvez revenir à partir de votre compte et en créer un nouveau en tout temps.',
  },
  mail: {
    subject: 'Un code de récupération a été créé pour votre compte',
    text: 'Un code de récupération a été créé pour votre compte du Portail des partenaires. L’ancien code, s’il y en avait un, ne fonctionne plus.',
    notYou:
      'Si ce n’était pas vous, changez le mot de passe de votre justificatif et avisez immédiatement la personne qui vous a délivré votre NIP.',
    link: 'Ouvrir une session',
  },
};
