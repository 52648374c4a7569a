import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Mon compte',
  lead: 'Ce que le portail sait de vous, et ce qui vous permet d’ouvrir une session.',
  you: {
    title: 'Vous',
    name: 'Nom',
    email: 'Adresse de courriel',
    noEmail: 'Aucune',
    locale: 'Langue des courriels',
    change: 'Modifier',
    aboutEmail: 'l’adresse de courriel',
    aboutLocale: 'la langue des courriels',
  },
  student: {
    title: 'Selon votre permis d’études',
    lead: 'Vos renseignements, tels que vous les avez donnés à l’inscription. Votre établissement les compare à ses dossiers.',
    name: 'Nom',
    dateOfBirth: 'Date de naissance',
    clientId: 'Numéro de client',
    show: 'Afficher',
    hide: 'Masquer',
    aboutBirth: 'la date de naissance',
  },
  locales: { en: 'Anglais', fr: 'Français' },
  roles: {
    title: 'Vos rôles',
    columns: { role: 'Rôle', status: 'État', by: 'Accordé par', at: 'Accordé le' },
    bySystem: 'Le programme, à la mise en place du portail',
    none: 'Vous n’avez aucun rôle.',
  },
  credentials: {
    title: 'Vos justificatifs d’identité',
    lead: 'Chacun d’eux vous permet d’ouvrir une session. Si vous en avez deux, la perte de l’un ne vous fait rien perdre.',
    columns: { door: 'Type', linked: 'Ajouté le', used: 'Dernière utilisation', action: 'Action' },
    thisOne: 'Utilisé maintenant',
    never: 'Pas encore',
    unlink: 'Dissocier',
    aboutUnlink: (door, when) => `justificatif (${door}) ajouté le ${when}`,
    manageAgain: 'Pour votre protection, vous y ouvrez une session de nouveau.',
    manage: (gckey) =>
      `Gérer votre ${gckey}\u00a0: son mot de passe, ses questions de récupération et ses sessions`,
    add: 'Ajouter un autre justificatif',
    other: 'Un autre service',
  },
  security: {
    title: 'Sécurité',
    questions: 'Changer vos questions de sécurité',
    recoveryCode: 'Obtenir un nouveau code de récupération',
    signIns: 'Voir vos ouvertures de session',
  },
  moves: {
    title: 'On a demandé de transférer votre compte à un nouveau justificatif',
    held: (when) => `Il sera transféré le ${when}.`,
    awaitingMail:
      'Il sera transféré 24\u00a0heures après l’envoi à toutes vos adresses de notre courriel à ce sujet, qui n’est pas encore parti.',
    unreached:
      'Notre courriel à ce sujet n’a atteint aucune de vos adresses; les personnes qui peuvent décider de votre compte ont donc été consultées. Rien n’est transféré sans leur approbation.',
    waiting: (when) => `La demande a été faite le ${when}, et n’est pas terminée.`,
    advice:
      'Si ce n’était pas vous, annulez ce transfert dès maintenant et changez vos questions de sécurité.',
    cancel: 'Annuler le transfert',
  },
  sessions: {
    title: 'Où votre session est ouverte',
    columns: {
      device: 'Appareil',
      network: 'Réseau',
      since: 'Depuis',
      seen: 'Dernière activité',
      action: 'Action',
    },
    thisOne: 'Cette session',
    end: 'Fermer',
    aboutEnd: (device, when) => `${device}, depuis le ${when}`,
    endOthers: 'Fermer toutes les autres sessions',
    device: (browser, system) => `${browser} sous ${system}`,
    unknown: 'Appareil inconnu',
  },
  signIns: {
    title: 'Vos ouvertures de session',
    lead: 'Chaque fois qu’une personne a ouvert une session dans votre compte, ou a mal répondu à une question de sécurité.',
    columns: {
      at: 'Date et heure',
      outcome: 'Résultat',
      door: 'Justificatif',
      device: 'Appareil',
      network: 'Réseau',
    },
    outcomes: { signed_in: 'Session ouverte', wrong_answer: 'Réponse inexacte' },
    none: 'Aucune pour le moment. Dès la prochaine, chacune figurera ici.',
    unknown: `S’il y en a une que vous ne reconnaissez pas, changez vos questions de sécurité et avisez ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
  },
  language: {
    title: 'Modifier la langue des courriels',
    field: 'Langue des courriels',
    submit: 'Enregistrer',
    unchosen: 'Choisissez une langue.',
  },
  link: {
    title: 'Ajouter un autre justificatif',
    lead: 'Choisissez où ouvrir une session avec le justificatif que vous voulez ajouter. Il ne doit pas avoir servi pour un autre compte.',
    after: 'Vous revenez ici par la suite pour confirmer.',
    unreachable: (door) =>
      `Impossible de joindre le service ${door} pour le moment. Attendez quelques minutes et réessayez, ou faites un autre choix.`,
  },
  shown: {
    title: 'Ajouter ce justificatif',
    lead: (door) =>
      `Vous avez ouvert une session avec un autre justificatif (${door}). L’ajouter à votre compte?`,
    after: 'Il vous permettra dès lors d’ouvrir une session dans votre compte.',
    submit: 'L’ajouter à mon compte',
    yours: {
      title: 'Ce justificatif est déjà le vôtre',
      text: 'Il est associé à votre compte. Il n’y a rien à ajouter.',
    },
    taken: {
      title: 'Ce justificatif appartient à un autre compte',
      text: 'Un justificatif n’ouvre qu’un seul compte. Si l’autre compte est aussi le vôtre, demandez au représentant de votre établissement de réunir vos rôles dans l’un des deux.',
    },
    retired: {
      title: 'Ce justificatif ne peut plus servir ici',
      text: 'Il a été dissocié d’un compte et ne sera plus jamais associé. Créez-en un nouveau.',
    },
  },
  unlink: {
    title: 'Dissocier un justificatif',
    lead: (door, when) => `Ce justificatif (${door}), ajouté le ${when}, n’ouvrira plus votre compte.`,
    ends: 'Ses sessions prennent fin immédiatement. Il ne pourra plus jamais être associé, pas même à votre propre compte.',
    self: 'C’est celui que vous utilisez maintenant\u00a0: votre session sera fermée.',
    submit: 'Le dissocier',
    last: {
      title: 'C’est votre seul justificatif',
      text: 'Sans lui, vous ne pourriez plus ouvrir de session. Ajoutez-en d’abord un autre.',
    },
  },
  cancel: 'Annuler',
  back: 'Retour à mon compte',
  notices: {
    credentialLinked: 'Le justificatif est ajouté. Vous pouvez dès maintenant ouvrir une session avec lui.',
    credentialUnlinked: 'Le justificatif est dissocié, et ses sessions sont terminées.',
    sessionEnded: 'Cette session est terminée.',
    sessionsEnded: 'Toutes vos autres sessions sont terminées.',
    sessionsAndEmail:
      'Toutes vos autres sessions sont terminées. L’adresse de courriel qui attendait d’être confirmée est abandonnée.',
    languageSaved: 'La langue des courriels est modifiée.',
    moveStopped: 'Le transfert est annulé. Votre compte reste tel quel.',
    moveOver: 'Il n’y avait plus rien à annuler.',
  },
  mail: {
    linked: {
      subject: 'Un justificatif a été ajouté à votre compte',
      paragraphs: [
        `Un autre justificatif ouvre dorénavant votre compte ${brand.fr.portalOf}.`,
        `Si ce n’est pas vous qui l’avez ajouté, ouvrez une session, dissociez-le et avisez ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
      ],
    },
    unlinked: {
      subject: 'Un justificatif a été dissocié de votre compte',
      paragraphs: [
        `L’un de vos justificatifs n’ouvre plus votre compte ${brand.fr.portalOf}, et ses sessions sont terminées.`,
        `Si ce n’est pas vous qui l’avez dissocié, avisez immédiatement ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
      ],
    },
    emailAsked: {
      subject: 'Quelqu’un a demandé de modifier votre adresse de courriel',
      paragraphs: [
        `Les messages au sujet de votre compte ${brand.fr.portalOf} iront à une autre adresse dès que celle-ci sera confirmée. Jusque-là, ils vous parviennent ici.`,
        `Si ce n’est pas vous qui l’avez demandé, ouvrez une session, gardez l’ancienne adresse dans Mon compte, changez vos questions de sécurité et avisez ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
      ],
    },
    emailChanged: {
      subject: 'Votre adresse de courriel a été modifiée',
      paragraphs: [
        `Les messages au sujet de votre compte ${brand.fr.portalOf} iront dorénavant à une autre adresse.`,
        `Si ce n’est pas vous qui l’avez modifiée, avisez immédiatement ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
      ],
    },
  },
};
