import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  statuses: {
    new: 'Nouvelle',
    in_progress: 'En cours',
    info_requested: 'Renseignements demandés',
    eligible: 'Admissible',
    ineligible: 'Non admissible',
    cancelled: 'Annulée par l’étudiante ou l’étudiant',
    consent_revoked: 'Consentement révoqué',
    transfer_out: 'Transfert sortant',
    transfer_in: 'Transfert entrant',
    transferred: 'Transférée',
    closed: 'Fermée',
  },
  facts: {
    asked: 'Demande présentée',
    claim: 'Prise en charge par l’établissement',
    put_back: 'Remise dans la file',
    ask: 'Question posée par l’établissement',
    answer: 'Réponse à la question',
    answer_unheld: 'Réponse à la question',
    resume: 'Poursuivie sans réponse',
    find_eligible: 'Admissibilité confirmée',
    find_ineligible: 'Admissibilité refusée',
    restore: 'Admissibilité de nouveau confirmée',
    cancel: 'Annulée par l’étudiante ou l’étudiant',
    revoke: 'Consentement révoqué',
    hand_out: 'Dossier transmis à un autre établissement',
    take_back: 'Dossier repris',
    complete: 'Dossier transféré',
    accept: 'Dossier accepté',
    decline: 'Dossier refusé',
    close: 'Fermée',
  },
  signed: {
    find_eligible: 'admissible',
    find_ineligible: 'non admissible',
    restore: 'de nouveau admissible',
    accept: 'dossier accepté',
  },
  levels: { full: 'Entière', near: 'Partielle', none: 'Aucune' },
  compared: { same: 'Identique', differs: 'Différent', unknown: 'Pas au dossier' },
  proofs: {
    none: 'pas encore établie',
    roster: 'établie par le dossier, numéro de client compris',
    code: 'établie par un code envoyé à son adresse de l’établissement',
    seen: 'établie en personne, carte à l’appui',
  },
  mail: {
    link: 'Lire la suite dans le portail',
    received: {
      subject: 'Votre demande a été reçue',
      text: `Votre demande se trouve dans ${brand.fr.portalThe}, où vous pouvez en suivre le cours.`,
    },
    asked: {
      subject: 'Des renseignements vous sont demandés',
      text: 'Votre demande ne peut avancer sans votre réponse à une question, qui vous attend dans le portail.',
    },
    decided: {
      subject: 'Une décision a été prise au sujet de votre demande',
      text: 'Ouvrez une session pour lire la décision et savoir comment elle a été prise.',
    },
    revoked: {
      subject: 'Votre consentement est révoqué',
      text: 'Vous avez révoqué un consentement. Ouvrez une session pour lire ce qui s’ensuit.',
    },
    closing: {
      subject: 'Une de vos demandes sera fermée',
      text: 'Une question qui vous a été posée attend votre réponse, sans laquelle la demande sera fermée. Ouvrez une session pour voir à quelle date, et pour répondre.',
    },
    contested: {
      subject: 'Quelqu’un d’autre revendique votre dossier',
      text: 'Une demande vous concerne; rien n’a changé pour vous. Ouvrez une session pour voir de quoi il s’agit.',
    },
    closed: {
      subject: 'Une de vos demandes a été fermée',
      text: 'Ouvrez une session pour lire pourquoi et ce que vous pouvez faire.',
    },
  },
  newRequests: {
    subject: 'Nouvelles demandes de vérification',
    text: `Au cours de la dernière heure, des étudiantes et étudiants ont demandé à votre établissement de vérifier leur admissibilité. Leurs demandes sont en attente dans ${brand.fr.portalThe}.`,
    link: 'Ouvrir votre page d’accueil',
  },
  logged: {
    'place.claimed': 'Établissement ajouté par l’étudiante ou l’étudiant',
    'place.proved': 'Identité établie',
    'place.refused': 'Ne fréquente pas l’établissement',
    'place.ended': 'Établissement retiré par l’étudiante ou l’étudiant',
    'place.changed': 'Renseignements à un établissement modifiés par la personne étudiante',
    'student.claims_stopped': 'Ajout d’établissements suspendu pour 30\u00a0jours',
    'consent.given': 'Consentement donné',
    'consent.revoked': 'Consentement révoqué',
    'verification.asked': 'Vérification demandée',
    'verification.cancelled': 'Vérification annulée par l’étudiante ou l’étudiant',
    'verification.claimed': 'Vérification prise en charge',
    'verification.assigned': 'Vérification confiée',
    'verification.put_back': 'Vérification remise dans la file',
    'verification.question_asked': 'Question posée',
    'verification.question_answered': 'Réponse reçue',
    'verification.resumed': 'Vérification poursuivie sans réponse',
    'verification.signed': 'Vérification signée',
    'verification.undone': 'Signature annulée',
    'verification.signature_fell': 'Signature caduque\u00a0: droit de signer perdu',
    'verification.lapsed': 'Prise en charge expirée',
    'verification.found_eligible': 'Admissibilité confirmée',
    'verification.found_ineligible': 'Admissibilité refusée',
    'verification.consent_revoked': 'Vérification terminée\u00a0: consentement révoqué',
    'verification.closed': 'Vérification fermée',
    'study.recorded': 'Périodes d’études consignées',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
