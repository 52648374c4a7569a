import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Fichiers',
  lead: 'Vous pouvez ajouter jusqu’à trois fichiers\u00a0: PDF, JPEG ou PNG, de 10\u00a0Mo au plus chacun. Une photo prise avec votre téléphone convient, sauf au format HEIC.',
  field: (number) => `Fichier\u00a0${number}`,
  kept: 'Fichiers ajoutés',
  keptHint: 'Ils partiront avec ce que vous écrivez. Cochez un fichier pour ne pas l’envoyer.',
  leaveOut: (name) => `Ne pas envoyer ${name}`,
  faults: {
    empty: (name) => `${name} est vide. Choisissez-le de nouveau ou choisissez un autre fichier.`,
    kind: (name) =>
      `${name} n’est ni un PDF ni une image JPEG ou PNG, quel que soit son nom. Enregistrez-le en PDF ou prenez-le en photo.`,
    heic: (name) =>
      `${name} est une image HEIC, que votre établissement ne pourra peut-être pas ouvrir. Envoyez-la en JPEG\u00a0: sur un iPhone, choisissez Réglages, Appareil photo, Formats, «\u00a0Le plus compatible\u00a0» et reprenez la photo, ou envoyez une capture d’écran.`,
    broken: (name) =>
      `${name} est endommagé ou incomplet. Ouvrez-le pour vérifier qu’il est bon, puis choisissez-le de nouveau.`,
    locked: (name) =>
      `${name} est chiffré ou protégé par un mot de passe. Enregistrez-le sans protection ou prenez la page en photo.`,
    huge: (name) =>
      `${name} compte trop de pixels pour être affiché. Reprenez la photo dans un format plus petit.`,
    active: (name) =>
      `${name} contient autre chose que des pages\u00a0: un script, une pièce jointe ou un formulaire qui s’envoie lui-même. Imprimez-le et prenez-le en photo, ou enregistrez-le comme image.`,
    tooLarge: (name) =>
      `${name} dépasse 10\u00a0Mo. Reprenez la photo dans un format plus petit ou envoyez les pages une à une. Les fichiers choisis après celui-ci n’ont pas été lus\u00a0: choisissez-les de nouveau.`,
    many: (name) =>
      `${name} est de trop\u00a0: le maximum est de trois fichiers. Cochez-en un pour ne pas l’envoyer, puis choisissez celui-ci de nouveau.`,
    same: (name, as) =>
      `${name} n’a pas été ajouté\u00a0: ce fichier est déjà là, sous un autre nom peut-être (${as}). Si vous vouliez en joindre un autre, choisissez-le; sinon, envoyez tel quel ce que vous avez écrit.`,
    often: (name) =>
      `${name} n’a pas été ajouté\u00a0: des fichiers ont été envoyés trop souvent pour cette demande. Réessayez dans une heure, ou envoyez ce que vous avez écrit sans ce fichier.`,
    unkept: (name) =>
      `${name} n’a pas pu être conservé\u00a0: ce serveur n’accepte pas de fichiers pour le moment. Rien n’a été envoyé, et ce que vous avez écrit est conservé ici. Réessayez plus tard ou envoyez ce que vous avez écrit sans fichier.`,
  },
  unreadable: {
    title: 'Le fichier ne peut pas être ouvert',
    text: 'Ce serveur ne peut pas fournir le fichier pour le moment. Tout le reste est intact.',
    tell: 'Réessayez plus tard. Si cela persiste, prévenez-nous et donnez-nous la référence ci-dessous.',
    back: 'Retour',
  },
  logged: {
    'answer.file_added': 'Fichier ajouté par l’étudiante ou l’étudiant',
    'answer.file_dropped': 'Fichier retiré par l’étudiante ou l’étudiant, ou supprimé sans avoir été envoyé',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
