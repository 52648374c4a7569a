import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Votre code de récupération',
  lead: 'Si vous perdez un jour votre justificatif, ce code vous aide à garder votre compte\u00a0: vous y accédez alors avec un nouveau justificatif.',
  how: [
    'Le code n’est affiché qu’une fois. Nous le conservons seulement sous une forme que personne ne peut lire.',
    'Imprimez-le ou notez-le, et gardez-le loin de votre ordinateur.',
    'Pour s’en servir, il faut aussi donner vos nom et prénom(s), l’adresse de courriel de votre compte et les réponses à vos quatre questions de sécurité.',
  ],
  replaces:
    'Vous avez déjà un code de récupération. Un nouveau code le remplace, et l’ancien cesse de fonctionner.',
  show: 'Afficher mon code de récupération',
  renew: 'Créer un nouveau code',
  later: 'Pas maintenant',
  shown: {
    title: 'Conserver votre code de récupération',
    lead: 'Conservez-le maintenant\u00a0: il ne sera plus affiché.',
    label: 'Code de récupération',
    purpose: `Si vous perdez votre justificatif, ce code vous aide à garder votre compte ${brand.fr.portalOf}\u00a0: ouvrez une session avec un nouveau justificatif, puis allez à l’adresse ci-dessous.`,
    sheet: { name: 'Nom', madeAt: 'Créé le', address: 'Où l’utiliser' },
    saved: 'Je l’ai conservé',
    another: 'Créer un autre code',
    anotherHint:
      'Si vous le perdez, vous pouvez en créer un nouveau en tout temps sous Mon compte. Le code affiché ici cesse alors de fonctionner.',
  },
  already: {
    title: 'Votre code de récupération a déjà été affiché',
    lead: 'Le code a été créé et affiché une seule fois. Il ne peut pas être affiché de nouveau.',
    if: 'Si vous l’avez conservé, vous avez terminé. Sinon, créez-en un autre\u00a0: l’ancien cesse alors de fonctionner.',
    done: 'Je l’ai conservé',
  },
  mail: {
    subject: 'Un code de récupération a été créé pour votre compte',
    text: `Un code de récupération a été créé pour votre compte ${brand.fr.portalOf}. L’ancien code, s’il y en avait un, ne fonctionne plus.`,
    notYou:
      'Si ce n’était pas vous, changez immédiatement le mot de passe de votre justificatif et appelez la personne indiquée ci-dessous.',
    link: 'Ouvrir une session',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
