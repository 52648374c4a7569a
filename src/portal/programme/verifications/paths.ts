import { paths as messages } from '#portal/programme/messages/paths.ts';

/** Addresses of requests: the student's, and those of the institution's desk. */
export const paths = {
  ask: { en: '/en/verifications/new', fr: '/fr/verifications/nouvelle' },
  askQuestions: { en: '/en/verifications/new/:place', fr: '/fr/verifications/nouvelle/:place' },
  askCheck: { en: '/en/verifications/new/:place/check', fr: '/fr/verifications/nouvelle/:place/relire' },
  changePlace: {
    en: '/en/verifications/new/:place/details',
    fr: '/fr/verifications/nouvelle/:place/renseignements',
  },
  ownRequest: messages.thread,
  answerRequest: messages.answer,
  ownFile: {
    en: '/en/verifications/:id/files/:document',
    fr: '/fr/verifications/:id/fichiers/:document',
  },
  ownCode: { en: '/en/verifications/:id/code', fr: '/fr/verifications/:id/code' },
  /** Where the home page of students leads: to the code that waits to be typed. */
  codeToEnter: { en: '/en/code-to-enter', fr: '/fr/code-a-entrer' },
  cancelRequest: { en: '/en/verifications/:id/cancel', fr: '/fr/verifications/:id/annulation' },
  transfer: { en: '/en/transfers/new', fr: '/fr/transferts/nouveau' },
  withdrawTransfer: {
    en: '/en/verifications/:id/withdraw-transfer',
    fr: '/fr/verifications/:id/retrait-du-transfert',
  },
  howDecided: { en: '/en/verifications/:id/decision', fr: '/fr/verifications/:id/decision' },
  askReview: { en: '/en/verifications/:id/review', fr: '/fr/verifications/:id/reexamen' },
  withdrawReview: {
    en: '/en/verifications/:id/review/withdraw',
    fr: '/fr/verifications/:id/reexamen/retrait',
  },
  sendReviewOn: {
    en: '/en/verifications/:id/review/coordinator',
    fr: '/fr/verifications/:id/reexamen/coordination',
  },
  consents: { en: '/en/consents', fr: '/fr/consentements' },
  revoke: { en: '/en/consents/:id/revoke', fr: '/fr/consentements/:id/revocation' },
  ourRequests: { en: '/en/our-institution/requests', fr: '/fr/notre-etablissement/demandes' },
  requests: {
    en: '/en/our-institution/:organisation/requests',
    fr: '/fr/notre-etablissement/:organisation/demandes',
  },
  requestsToSign: {
    en: '/en/our-institution/:organisation/requests-to-sign/:id',
    fr: '/fr/notre-etablissement/:organisation/demandes-a-signer/:id',
  },
  requestsUndo: {
    en: '/en/our-institution/:organisation/requests-to-sign/:id/undo',
    fr: '/fr/notre-etablissement/:organisation/demandes-a-signer/:id/annulation',
  },
  requestsToAssign: {
    en: '/en/our-institution/:organisation/requests-to-assign/:id',
    fr: '/fr/notre-etablissement/:organisation/demandes-a-attribuer/:id',
  },
  requestsToGiveBack: {
    en: '/en/our-institution/:organisation/requests-to-put-back/:id',
    fr: '/fr/notre-etablissement/:organisation/demandes-a-remettre/:id',
  },
  request: {
    en: '/en/our-institution/:organisation/requests/:id',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id',
  },
  requestPeriods: {
    en: '/en/our-institution/:organisation/requests/:id/periods',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/periodes',
  },
  requestAction: {
    en: '/en/our-institution/:organisation/requests/:id/action',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/action',
  },
  requestCode: {
    en: '/en/our-institution/:organisation/requests/:id/code',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/code',
  },
  requestSign: {
    en: '/en/our-institution/:organisation/requests/:id/sign',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/signature',
  },
  requestRefuse: {
    en: '/en/our-institution/:organisation/requests/:id/not-eligible',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/non-admissible',
  },
  requestDecline: {
    en: '/en/our-institution/:organisation/requests/:id/decline',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/refus',
  },
  requestAsk: {
    en: '/en/our-institution/:organisation/requests/:id/question',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/question',
  },
  requestFile: {
    en: '/en/our-institution/:organisation/requests/:id/files/:document',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/fichiers/:document',
  },
  requestIntent: {
    en: '/en/our-institution/:organisation/requests/:id/intended-decision',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/decision-envisagee',
  },
  requestDropIntent: {
    en: '/en/our-institution/:organisation/requests/:id/intended-decision/drop',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/decision-envisagee/abandon',
  },
  requestDecideIntent: {
    en: '/en/our-institution/:organisation/requests/:id/intended-decision/sign',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/decision-envisagee/signature',
  },
  requestPlainFact: {
    en: '/en/our-institution/:organisation/requests/:id/plain-fact',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/fait-etabli',
  },
  requestReview: {
    en: '/en/our-institution/:organisation/requests/:id/review',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/reexamen',
  },
  requestRestore: {
    en: '/en/our-institution/:organisation/requests/:id/review/change',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/reexamen/modification',
  },
  requestCorrection: {
    en: '/en/our-institution/:organisation/requests/:id/correction',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/correction',
  },
  requestCorrect: {
    en: '/en/our-institution/:organisation/requests/:id/correction/new',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/correction/nouvelle',
  },
  requestSkip: {
    en: '/en/our-institution/:organisation/requests/:id/next',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/suivante',
  },
  requestNotOurs: {
    en: '/en/our-institution/:organisation/requests/:id/not-our-student',
    fr: '/fr/notre-etablissement/:organisation/demandes/:id/inconnu',
  },
} as const;
