import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    undelivered: (count) => counted(count, 'fr', 'courriel non remis', 'courriels non remis'),
  },
  tool: {
    title: 'Courriels non remis',
    description: 'Courriels que le serveur de courriel n’a pas pris\u00a0: voyez pourquoi et renvoyez-les.',
  },
  notices: {
    mailSentAgain: 'Le courriel sera renvoyé. En cas de nouvel échec, il reviendra dans cette liste.',
    mailTakenOff: 'Le courriel est retiré de la liste. Il n’a pas été envoyé.',
    mailOver:
      'Le courriel n’a pas été envoyé et il est retiré de la liste\u00a0: son lien n’est plus valide, ou l’affaire est close. Si la personne a encore besoin de quelque chose, écrivez-lui ou appelez-la.',
    mailLate: 'Quelqu’un d’autre a agi avant vous\u00a0: ce courriel n’est plus dans la liste.',
  },
  list: {
    title: 'Courriels non remis',
    lead: 'Le serveur de courriel n’a pas pris ces courriels. Ceux qu’il a refusés définitivement ont été abandonnés immédiatement, les autres après quatre à cinq jours d’essais.',
    advice:
      'Réglez d’abord la cause, ou faites corriger l’adresse, puis renvoyez le courriel. Un courriel dont le lien n’est plus valide n’est pas envoyé, et on vous le dit. Après 30\u00a0jours, un courriel quitte cette liste.',
    caption: (count) => counted(count, 'fr', 'courriel', 'courriels'),
    none: 'Tous les courriels ont été remis, ou leur envoi se poursuit.',
    columns: {
      to: 'Destinataire',
      subject: 'Objet',
      when: 'Abandonné le',
      why: 'Motif',
      doing: 'Ce que vous pouvez faire',
    },
    unknown: 'Inconnu',
    send: 'Renvoyer',
    takeOff: 'Retirer',
  },
  reasons: {
    address: 'L’adresse n’existe pas, ou ne reçoit pas de courriel.',
    message: 'Le serveur de courriel a refusé le message lui-même.',
    sender:
      'Le serveur de courriel ne nous accepte pas comme expéditeur. Les responsables du portail peuvent y remédier.',
    login:
      'Le serveur de courriel a refusé la connexion du portail. Les responsables du portail peuvent y remédier.',
    later: 'Le serveur de courriel a sans cesse demandé de réessayer plus tard.',
    unreachable: 'Le serveur de courriel est resté injoignable.',
    unknown: 'Une erreur s’est produite de notre côté avant l’envoi au serveur de courriel.',
  },
  reply: (reply) => `(Réponse\u00a0: ${reply})`,
};

/** What this room says, in both languages. */
export const words = { en, fr };
