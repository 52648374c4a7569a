import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  mail: {
    subject: 'Votre code pour le portail',
    code: (code) => `Votre code est le ${code}.`,
    use: (until) =>
      `Entrez-le à la page de votre demande, dans ${brand.fr.portalThe}. Il est valide jusqu’au ${until}.`,
    other: 'Si vous n’y avez rien demandé, n’utilisez pas ce code et avisez votre établissement.',
  },
  waits: (count) =>
    counted(count, 'fr', 'code de votre établissement à entrer', 'codes de vos établissements à entrer'),
  send: 'Envoyer un code à son adresse de l’établissement',
  page: {
    title: 'Entrer votre code',
    lead: (institution) =>
      `${institution} a envoyé un code de six chiffres à l’adresse de courriel qui figure à votre dossier. Il montre que la demande est bien la vôtre.`,
    label: 'Code reçu',
    hint: 'Six chiffres, dans votre boîte de courriel de l’établissement. Le code est valide pendant 15\u00a0minutes.',
    submit: 'Continuer',
    until: (moment) => `Ce code est valide jusqu’au ${moment}.`,
    open: 'Entrer le code',
    missing: 'Entrez le code.',
    malformed: 'Un code compte six chiffres. Consultez de nouveau le message.',
    wrong: (left) => `Ce n’est pas le bon code. Il vous reste ${left}.`,
    times: (count) => counted(count, 'fr', 'essai', 'essais'),
    over: 'Ce code n’est plus valide. Demandez-en un autre à votre établissement.',
  },
  notices: {
    codeSent: 'Un code est en route vers l’adresse de cette personne à votre établissement.',
    codeTaken: 'Le code est exact. Votre établissement poursuit la vérification de votre demande.',
    codeLate: 'Aucun code n’est attendu. Demandez-en un à votre établissement.',
    codeNotTaken: 'La règle de ce secteur d’activité n’admet pas les codes. Rien n’a été envoyé.',
    codeNoMatch: 'Un code n’est envoyé que si la correspondance est entière. Rien n’a été envoyé.',
    codeNoAddress:
      'Votre dossier ne contient aucune adresse de courriel de cette personne. Rien n’a été envoyé.',
    codeOwnAddress:
      'Vous avez inscrit cette adresse au cours des 7\u00a0derniers jours. Quelqu’un d’autre peut envoyer le code.',
    codeTooMany: 'Trois codes ont été envoyés en une journée. Rien d’autre n’a été envoyé.',
  },
  logged: {
    'place.code_sent': 'Code envoyé à l’adresse au dossier',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
