import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Si vous ne pouvez pas répondre à vos questions',
  lead: 'Prouvez à l’aide de votre code de récupération que le compte est le vôtre. Un jour plus tard, vous créerez quatre nouvelles questions.',
  givenNames: 'Prénom(s)',
  familyName: 'Nom de famille',
  namesHint: 'Comme sur votre permis d’études. Si vous n’avez qu’un seul nom, laissez un champ vide.',
  dateOfBirth: 'Date de naissance',
  dateOfBirthHint: 'Année, mois et jour, comme 1990-05-17.',
  code: 'Code de récupération',
  codeHint:
    'Dix-sept lettres et chiffres. Les majuscules, les espaces et les traits d’union n’ont pas d’importance.',
  again: 'Pour votre sécurité, le code doit être entré de nouveau.',
  submit: 'Continuer',
  noCode: {
    title: 'Vous n’avez pas de code de récupération?',
    text: 'Inscrivez-vous de nouveau à titre d’étudiante ou d’étudiant avec un nouveau justificatif et donnez les mêmes renseignements. Votre établissement peut reconnaître que c’est vous\u00a0: demandez-lui ce qu’il vous faut sous le nouveau compte.',
  },
  held: {
    title: 'Un jour d’attente avant vos nouvelles questions',
    lead: (when) =>
      `Vous pourrez créer quatre nouvelles questions à partir du ${when}. Ouvrez alors une session avec le même justificatif; vous aurez 14\u00a0jours.`,
    why: 'Ce jour vous protège\u00a0: si quelqu’un d’autre a fourni la preuve, on peut encore l’arrêter ici.',
    drop: 'Annuler la demande',
  },
  errors: {
    names: { givenNames: 'Entrez votre ou vos prénoms.', familyName: 'Entrez votre nom de famille.' },
    dateOfBirth: 'Entrez votre date de naissance.',
    noCode: 'Entrez votre code de récupération.',
    badCode: 'Ce code de récupération n’est pas complet\u00a0: comparez-le à celui que vous avez conservé.',
    mismatch:
      'Ce que vous avez entré ne concorde pas. Vérifiez chaque champ; nous ne pouvons pas dire lequel est inexact.',
    wait: (until) => `Trop d’essais. Vous pourrez réessayer le ${until}.`,
    gone: 'La preuve ou le code de récupération a servi entre-temps. Recommencez.',
  },
  mail: {
    subject: 'De nouvelles questions de sécurité ont été demandées',
    paragraphs: [
      `Quelqu’un qui a ouvert une session avec votre justificatif a fourni le code de récupération de votre compte ${brand.fr.portalOf}. Dans 24\u00a0heures, cette personne pourra créer de nouvelles questions de sécurité.`,
      'Si ce n’était pas vous, ouvrez une session maintenant, annulez la demande et changez le mot de passe de votre justificatif.',
    ],
    link: 'Ouvrir une session',
  },
  notices: {
    lostAnswersDropped: 'La demande est annulée. Vos questions ne changent pas.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
