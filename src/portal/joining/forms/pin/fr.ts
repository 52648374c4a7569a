import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  letterTitle: (name) => `Lettre de NIP – ${name}`,
  slipTitle: (name) => `Feuillet de NIP – ${name}`,
  registered: 'Courrier recommandé',
  byHand: 'À remettre en main propre',
  confidential: 'Personnel et confidentiel',
  reference: (reference) => `Référence\u00a0: ${reference}`,
  heading: `Votre NIP pour ${brand.fr.portalThe}`,
  role: (role) =>
    `Le numéro d’identification personnel (NIP) ci-dessous vous permet de vous inscrire ${brand.fr.portalTo} à titre de\u00a0: ${role}.`,
  names:
    'À l’inscription, tapez vos nom et prénom(s) tels qu’ils figurent ci-dessous, en majuscules ou en minuscules.',
  givenNames: 'Prénom(s)',
  familyName: 'Nom de famille',
  useBy: 'À utiliser au plus tard le',
  pin: 'NIP',
  expires: (date) => `Ce NIP ne sert qu’une fois, jusqu’au ${date}.`,
  stepsHeading: 'Comment s’inscrire, en trois étapes',
  steps: (address, gckey, concierge) => [
    `Allez à ${address} et sélectionnez Ouvrir une session.`,
    concierge === null
      ? `Ouvrez une session avec ${gckey}, que vous pouvez créer à cet endroit.`
      : `Ouvrez une session avec ${gckey}, que vous pouvez créer à cet endroit, ou avec un Partenaire de connexion (${concierge}).`,
    'À la question «\u00a0Avez-vous reçu un NIP?\u00a0», choisissez Oui. Tapez vos nom et prénom(s) et le NIP, puis choisissez quatre questions de sécurité.',
  ],
  lostHeading: 'Lettre ouverte, perdue ou mal adressée?',
  lostLetter: (reference) =>
    `Si cette lettre a été ouverte avant de vous parvenir, ou si elle est perdue, n’utilisez pas le NIP. Écrivez ${brand.fr.unitTo} en indiquant ${reference}\u00a0: un nouveau NIP remplacera celui-ci.`,
  onlyByMail:
    'Un NIP n’est envoyé que par courrier recommandé, jamais par courriel. Personne au ministère ne vous le demandera.',
  lostSlip: (issuer) =>
    `Si vous perdez ce feuillet, ou si quelqu’un d’autre l’a vu, avisez immédiatement ${issuer}\u00a0: un nouveau NIP remplacera celui-ci.`,
  keep: 'Gardez le NIP pour vous et détruisez ce feuillet après votre inscription. Il ne peut pas être imprimé de nouveau.',
  issuedBy: (issuer, date) => `Délivré par ${issuer} le ${date}`,
  folds: { back: 'plier ici vers l’arrière', forward: 'plier ici vers l’avant' },
};
