import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    answer: (count) =>
      counted(count, 'fr', 'personne qui demande de l’aide', 'personnes qui demandent de l’aide'),
  },
  tool: {
    title: 'Demandes d’aide',
    description:
      'Messages de personnes qui ne savent plus quoi faire\u00a0: lisez-les et répondez par téléphone ou par courriel.',
  },
  notices: {
    helpAnswered: 'Il est consigné que la demande a reçu une réponse.',
    helpPassed: `La demande a été transmise ${brand.fr.unitTo}.`,
    helpLate:
      'Quelqu’un d’autre a agi avant vous\u00a0: cette demande a déjà reçu une réponse ou a été transmise.',
  },
  ask: {
    title: 'Demander de l’aide',
    lead: 'Dites-nous en vos propres mots ce qui s’est passé. Quelqu’un vous lira et vous répondra par téléphone ou par courriel.',
    secrets:
      'N’écrivez ni votre mot de passe, ni votre NIP, ni les réponses à vos questions. Personne n’en a besoin pour vous aider.',
    place: 'Province ou territoire de votre établissement',
    placeHint: `Le coordonnateur de cet endroit vous répondra; sinon, ce sera ${brand.fr.unitThe}.`,
    nowhere: 'Je ne sais pas, ou aucun de ces choix',
    words: 'Que s’est-il passé?',
    wordsHint: 'Par exemple\u00a0: ce que vous vouliez faire et ce qu’affichait la page.',
    reach: 'Comment pouvons-nous vous joindre?',
    reachHint: 'Une adresse de courriel, ou un numéro de téléphone avec l’indicatif régional.',
    correlation: 'Référence de l’erreur',
    correlationHint: 'Si une page en montrait une, par exemple ABCDE-12345.',
    submit: 'Envoyer',
    kept: 'Seules les personnes qui vous aident lisent votre message. Il est supprimé 90\u00a0jours après la réponse, et au plus tard après un an.',
    call: 'Vous préférez appeler?',
    errors: {
      place: 'Choisissez une province ou un territoire, ou dites que vous ne savez pas.',
      words: 'Dites-nous ce qui s’est passé.',
      secret:
        'Votre texte contient ce qui ressemble à un NIP ou à un code de récupération. Retirez-le, puis envoyez de nouveau.',
      reach:
        'Dites-nous comment vous joindre\u00a0: par une adresse de courriel ou par un numéro de téléphone.',
      reachFaulty:
        'Entrez une adresse de courriel complète, comme nom@exemple.ca, ou un numéro de téléphone avec l’indicatif régional.',
      correlation:
        'Entrez la référence telle que la page l’affiche, par exemple ABCDE-12345, ou laissez le champ vide.',
    },
    tooMany: (until) =>
      `Beaucoup de messages sont venus de votre réseau; celui-ci n’a donc pas pu être envoyé. Vous pourrez l’envoyer après le ${until}. Vous pouvez aussi appeler.`,
  },
  sent: {
    title: 'Votre message est envoyé',
    lead: 'Quelqu’un le lira et vous répondra.',
    reference: 'Référence',
    keep: 'Notez cette référence. Mentionnez-la si vous appelez ou si vous écrivez de nouveau.',
    calm: 'Vous n’avez rien d’autre à faire. Sans nouvelles de nous d’ici trois jours ouvrables, appelez.',
  },
  start: 'Aller à la page de départ',
  list: {
    title: 'Demandes d’aide',
    lead: 'Répondez par téléphone ou par courriel, à l’extérieur du portail, puis indiquez que la demande a reçu une réponse.',
    status: 'État',
    tabs: { new: 'En attente d’une réponse', answered: 'Réponse donnée' },
    caption: (count) => counted(count, 'fr', 'demande', 'demandes'),
    none: {
      new: 'Personne n’attend de réponse.',
      answered: 'Aucune demande n’a reçu de réponse au cours des 90\u00a0derniers jours.',
    },
    columns: {
      reference: 'Référence',
      asked: 'Demande faite le',
      place: 'Province ou territoire',
      language: 'Langue',
    },
  },
  languages: { en: 'Anglais', fr: 'Français' },
  one: {
    title: (reference) => `Demande d’aide ${reference}`,
    words: 'Ce qui s’est passé',
    reach: 'Comment joindre la personne',
    correlation: 'Référence de l’erreur',
    none: 'Aucune',
    answered: 'Réponse donnée',
    by: (name, when) => `${name}, le ${when}`,
    unknown:
      'La personne qui a écrit n’a pas montré qui elle est. Ne dites rien d’un compte et ne modifiez rien avant de le savoir.',
    answer: 'Indiquer que la réponse est donnée',
    pass: `Transmettre ${brand.fr.unitTo}`,
    back: 'Toutes les demandes d’aide',
  },
  mail: {
    subject: 'Quelqu’un demande de l’aide',
    paragraphs: (reference) => [
      `Un message vous attend dans ${brand.fr.portalThe}\u00a0: la demande ${reference}. Il indique comment joindre la personne.`,
      'Répondez par téléphone ou par courriel, puis indiquez que la demande a reçu une réponse.',
    ],
    link: 'Lire la demande',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
