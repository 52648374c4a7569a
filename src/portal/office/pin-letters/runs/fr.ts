import type { Words } from '#kernel/ui/locale.ts';
import { counted, formatNumber, plural } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Imprimer plusieurs lettres',
  fileTitle: 'Lettres de NIP',
  fileName: 'Lettres-NIP',
  waiting: (count) =>
    `${counted(count, 'fr', 'lettre est prête à être imprimée', 'lettres sont prêtes à être imprimées')}.`,
  text: 'Votre navigateur reçoit un seul fichier qui les contient toutes. Il est produit pendant que vous le recevez, à raison d’une dizaine de lettres par seconde. Gardez la page ouverte; vous pouvez y suivre la progression.',
  once: 'Le fichier ne s’obtient qu’une fois',
  keep: 'Imprimez-le, postez les lettres et supprimez le fichier. Sa dernière feuille énumère les références; sans elle, le fichier est incomplet.',
  submit: 'Créer les NIP et les lettres',
  follow: 'Afficher la progression',
  stop: 'Ne plus actualiser la page',
  following: 'Cette page s’actualise toutes les deux secondes.',
  progress: 'Lettres produites',
  of: (done, total) => `${formatNumber(done, 'fr')} sur ${formatNumber(total, 'fr')}`,
  printing: 'Les lettres sont en cours de production.',
  ended: (printed) => `${counted(printed, 'fr', 'lettre a été produite', 'lettres ont été produites')}.`,
  cut: (left) =>
    `Le fichier a été interrompu\u00a0: ${counted(left, 'fr', 'lettre n’a pas été produite et reste', 'lettres n’ont pas été produites et restent')} à imprimer.`,
  lost: 'Si une lettre produite ne vous est pas parvenue, imprimez-en une nouvelle à partir de la liste.',
  skipped: (count) =>
    `${counted(count, 'fr', 'lettre a été omise, parce que la candidature avait', 'lettres ont été omises, parce que les candidatures avaient')} changé.`,
  out: 'Aller aux lettres à poster',
  brokenOff: {
    lead: 'Le fichier a été interrompu pendant sa production.',
    title: 'Il peut manquer des pages au fichier',
    still:
      'Aucune lettre n’a été produite depuis cinq minutes\u00a0: le serveur s’est arrêté, ou la connexion ne répond plus. Si votre navigateur reçoit encore le fichier, attendez.',
    waiting: (left) =>
      `${counted(left, 'fr', 'lettre n’a pas été produite et reste', 'lettres n’ont pas été produites et restent')} à imprimer.`,
    written:
      'Les NIP de ces lettres fonctionnent. S’il manque une page au fichier, ouvrez la lettre et imprimez-en une nouvelle\u00a0: le NIP perdu prend fin.',
    toPrint: 'Aller aux lettres à imprimer',
  },
  sheet: {
    title: 'Dernière feuille',
    text: (count, time) =>
      `${counted(count, 'fr', 'lettre de NIP, produite le', 'lettres de NIP, produites le')} ${time}, ${plural(count, 'fr', 'précède', 'précèdent')} cette feuille. Références\u00a0:`,
    left: (count) => `Omises, parce que les candidatures avaient changé\u00a0: ${formatNumber(count, 'fr')}.`,
  },
  started: {
    title: 'Ces lettres sont déjà imprimées',
    text: 'Chaque fichier ne s’obtient qu’une fois. Ce qui n’a pas été produit reste dans la liste des lettres à imprimer.',
    action: 'Afficher la progression',
  },
};

/** What this part of the room says, in both languages. */
export const words = { en, fr };
