import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Si la personne n’est plus admissible',
  lead: 'La personne est avisée d’abord, et peut répondre avant que vous décidiez. Seuls les faits établis n’appellent pas de réponse.',
  write: 'Préparer une décision envisagée',
  plain: 'Départ, fin des études ou décès',
  died: 'La personne est décédée',
  drafted: (name) =>
    `${name} a préparé une décision envisagée. Un ou une RDEE, ou une personne suppléante, l’envoie.`,
  open: 'Lire l’ébauche et l’envoyer',
  openOwn: 'Modifier l’ébauche',
  sent: (day) => `La personne est avisée de ce que vous envisagez; elle peut répondre jusqu’au ${day}.`,
  replied: (day) =>
    `La personne a répondu le ${day}. Lisez sa réponse, puis décidez, ou abandonnez ce que vous envisagiez.`,
  lapsed:
    'La personne n’a pas répondu, et le délai pour répondre est écoulé. Vous pouvez décider, ou abandonner ce que vous envisagiez.',
  prepare: 'Un ou une RDEE, ou une personne suppléante, décide.',
  told: (time) => `Ce qui a été annoncé à la personne le ${time}`,
  reply: 'Ce que la personne a répondu',
  decide: 'Décider',
  drop: 'Abandonner',
  mistaken: 'La personne est aussi avisée d’abord si elle a été déclarée admissible par erreur.',
  corrects: 'Une correction de cette décision attend une deuxième personne.',
  correct: 'Corriger une erreur',
  seeCorrection: 'Voir la correction',
  refused: {
    title: 'Corrections refusées',
    asked: (name, day) => `${name} a demandé une correction le ${day}.`,
    whats: {
      outcome: 'La décision aurait été une erreur\u00a0:',
      day: 'La date aurait été inexacte\u00a0:',
    },
    why: (day) => `La correction a été refusée le ${day}, et la décision reste telle quelle\u00a0:`,
  },
  overtaken: {
    title: 'Une signature est restée sans effet ici',
    transferred: (name, time) =>
      `La décision signée par ${name} n’avait pas encore pris effet lorsque l’acceptation du nouvel établissement a pris effet (${time}). La personne n’en est pas avisée, et le dossier relève du nouvel établissement. Si ce qui avait été signé compte toujours, dites-le au nouvel établissement\u00a0: c’est lui qui décide dorénavant.`,
    closed: (name, time) =>
      `La décision signée par ${name} n’avait pas encore pris effet lorsque la décision de l’ancien établissement a pris effet (${time}). Le transfert a alors pris fin, et cette demande avec lui; la personne lit pourquoi. Si elle étudie chez vous, elle peut vous présenter une nouvelle demande.`,
  },
  reviewed: 'La personne a demandé un réexamen de cette décision. Sa page indique où il en est.',
  review: 'Voir le réexamen',
};

/** What the desk says of decisions that may end, in both languages. */
export const words = { en, fr };
