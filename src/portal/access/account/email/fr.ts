import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  form: {
    title: 'Modifier votre adresse de courriel',
    lead: 'Nous écrivons à cette adresse quand quelque chose touche votre compte.',
    next: 'Un lien est envoyé à la nouvelle adresse. Elle est prise en compte dès que vous ouvrez le lien et la confirmez; jusque-là, nous continuons d’écrire à l’ancienne, qui est avisée du changement.',
    first:
      'Un lien est envoyé à l’adresse. Elle est prise en compte dès que vous ouvrez le lien et la confirmez.',
    field: 'Adresse de courriel',
    submit: 'Envoyer le lien',
    cancel: 'Annuler',
    errors: {
      missing: 'Entrez votre adresse de courriel.',
      malformed: 'Entrez une adresse de courriel complète, comme nom@exemple.ca.',
      tooMany: (until) =>
        `Trop de liens ont été envoyés. Regardez dans le courrier indésirable; vous pourrez en demander un autre le ${until}.`,
    },
  },
  waiting: {
    title: 'Une nouvelle adresse de courriel attend d’être confirmée',
    text: (email, until) =>
      `Un lien a été envoyé à ${email}. Ouvrez-le au plus tard le ${until}, et confirmez.`,
    overTitle: 'Une nouvelle adresse de courriel n’a pas été confirmée',
    over: (email) => `Le lien envoyé à ${email} n’a pas été ouvert à temps.`,
    again: 'Envoyer le lien de nouveau',
    anew: 'Entrer l’adresse de nouveau',
    drop: 'Garder l’ancienne adresse',
    dropNone: 'Annuler ce changement',
  },
  confirm: {
    title: 'Confirmer votre adresse de courriel',
    lead: (email) =>
      `Dès que vous aurez confirmé, les messages au sujet de votre compte ${brand.fr.portalOf} iront à ${email}.`,
    submit: 'Confirmer cette adresse',
    stranger: `Si vous n’avez pas de compte ${brand.fr.portalTo}, fermez cette page. Rien ne vous sera envoyé.`,
  },
  over: {
    title: 'Ce lien ne fonctionne plus',
    lead: 'Il a déjà servi, il date de plus de 24\u00a0heures, un lien plus récent a été envoyé ou il a été coupé.',
    next: 'Copiez le lien au complet à partir du courriel le plus récent, ou ouvrez une session et demandez-en un autre dans Mon compte.',
  },
  done: {
    title: 'Votre adresse de courriel est confirmée',
    lead: `Les messages au sujet de votre compte ${brand.fr.portalOf} arriveront dorénavant à cette adresse.`,
    next: 'Vous pouvez fermer cette page.',
  },
  account: 'Mon compte',
  notices: {
    emailAsked: 'Un lien a été envoyé à la nouvelle adresse. Ouvrez-le et confirmez.',
    emailSame: 'C’est l’adresse qui figure au dossier. Rien n’a changé.',
    emailTooMany:
      'Trop de liens ont été envoyés. Regardez dans le courrier indésirable et réessayez plus tard.',
    emailDropped: 'Le changement est annulé. Votre adresse de courriel reste la même.',
    emailOver: 'Aucune adresse de courriel n’attend plus d’être confirmée.',
  },
  mail: {
    subject: 'Confirmez votre adresse de courriel',
    paragraphs: (until) => [
      `Quelqu’un a demandé que les messages au sujet de son compte ${brand.fr.portalOf} soient envoyés à cette adresse. Si c’est vous, ouvrez le lien et confirmez.`,
      `Le lien fonctionne jusqu’au ${until}.`,
      'Si ce n’est pas vous, vous n’avez rien à faire\u00a0: rien ne vous sera envoyé.',
    ],
    link: 'Confirmer cette adresse',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
