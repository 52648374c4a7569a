import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  notices: {
    scanAttached: 'La copie numérisée est jointe.',
    scanWithdrawn: 'La copie numérisée est retirée. Elle reste au dossier, barrée.',
  },
  shown: {
    alt: (file) => `Copie numérisée des formulaires signés – ${file}`,
    none: 'Ce navigateur n’affiche pas de PDF dans une page.',
    open: 'Ouvrir dans une autre fenêtre',
  },
  list: {
    title: 'Copies numérisées des formulaires signés',
    file: 'Fichier',
    size: 'Taille',
    added: 'Jointe le',
    by: 'Par',
    none: 'Aucune copie numérisée n’est jointe.',
    withdraw: 'Retirer',
    withdrawn: 'Retirée',
    actions: 'Ce que vous pouvez faire',
  },
  attach: {
    title: 'Joindre une copie numérisée',
    file: 'Fichier',
    hint: 'Un PDF, un PNG ou un JPEG de 10\u00a0Mo au plus, sans mot de passe. Le portail vérifie que le fichier est complet; ouvrez-le une fois joint pour voir s’il est lisible.',
    submit: 'Joindre',
    cancel: 'Annuler',
    errors: {
      missing: 'Choisissez un fichier.',
      tooLarge:
        'Le fichier dépasse 10\u00a0Mo. Numérisez à 300\u00a0points par pouce au plus, en niveaux de gris, ou page par page.',
      empty: 'Le fichier est vide. Numérisez de nouveau le formulaire ou choisissez un autre fichier.',
      kind: 'Ce n’est ni un PDF ni une image PNG ou JPEG, quel que soit son nom.',
      heic: 'C’est une image HEIC, comme en prennent certains téléphones, que la plupart des ordinateurs ne peuvent pas ouvrir. Enregistrez-la en JPEG ou numérisez le formulaire.',
      broken:
        'Le fichier est endommagé ou incomplet. Numérisez le formulaire ou copiez le fichier de nouveau.',
      locked:
        'Le PDF est chiffré ou protégé par un mot de passe. Enregistrez-le sans protection, puis joignez-le.',
      huge: 'L’image est plus grande que tout formulaire. Numérisez à 300\u00a0points par pouce au plus.',
      active:
        'Le PDF contient autre chose que des pages\u00a0: un script, une pièce jointe ou un formulaire qui s’envoie lui-même. Imprimez-le et numérisez le papier.',
      twice: 'Ce fichier est déjà joint.',
      many: 'Vingt copies numérisées sont déjà jointes, soit le nombre maximal.',
    },
  },
  faulty: {
    title: 'La copie numérisée ne peut pas être ouverte',
    unkeptTitle: 'La copie numérisée n’a pas pu être jointe',
    missing:
      'Le fichier de cette copie n’est pas sur ce serveur. Il se trouve peut-être sur un autre, ou a été omis lors de la restauration du système.',
    altered: 'Le fichier de cette copie n’est plus celui qui a été joint; il ne peut donc pas être ouvert.',
    unreadable: 'Le fichier de cette copie existe, mais ce serveur ne peut pas le lire.',
    unkept: 'Ce serveur ne peut pas conserver de fichiers pour le moment; rien n’a donc été joint.',
    tell: 'Prévenez l’administrateur et donnez-lui la référence ci-dessous. Le reste de la candidature est intact. Si le fichier reste introuvable, numérisez de nouveau le papier et joignez la copie.',
    tellUnkept:
      'Prévenez l’administrateur, donnez-lui la référence ci-dessous, et joignez le fichier une fois le problème réglé.',
    back: 'Retour à la candidature',
  },
  withdraw: {
    title: 'Retirer une copie numérisée',
    effect:
      'Une copie retirée ne compte plus et ne peut pas être rétablie; le même fichier peut être joint de nouveau. Le fichier et votre motif restent au dossier.',
    reason: 'Motif',
    reasonHint:
      'Par exemple\u00a0: le formulaire d’une autre personne, une page manquante. Seuls les agents le lisent.',
    submit: 'Retirer la copie',
    errors: { reason: 'Indiquez pourquoi la copie est retirée.' },
  },
  held: {
    title: 'Cette copie ne peut pas être retirée',
    withdrawn: 'Elle a déjà été retirée.',
    decided: 'La décision sur la candidature s’appuie sur cette copie; elle reste donc au dossier.',
    action: 'Voir la candidature',
  },
  logged: {
    'scan.attached': 'Copie numérisée jointe',
    'scan.withdrawn': 'Copie numérisée retirée',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
