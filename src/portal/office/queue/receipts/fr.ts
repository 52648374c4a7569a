import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Consigner des réceptions',
  lead: 'Numérisez ou tapez la référence des formulaires, l’une après l’autre. Toutes les réceptions sont consignées ensemble à la fin.',
  reference: 'Référence ou code QR',
  referenceHint:
    'Un lecteur de codes appuie lui-même sur Entrée; chaque référence s’ajoute à la liste ci-dessous.',
  paste: 'Coller une liste',
  pasted: 'Références',
  pastedHint: 'Une par ligne.',
  add: 'Ajouter à la liste',
  record: (count) => `Consigner ${counted(count, 'fr', 'réception', 'réceptions')}`,
  caption: (ready, others) =>
    others === 0
      ? counted(ready, 'fr', 'réception à consigner', 'réceptions à consigner')
      : `${counted(ready, 'fr', 'réception à consigner', 'réceptions à consigner')}, ${counted(others, 'fr', 'réception impossible ici', 'réceptions impossibles ici')}`,
  columns: {
    reference: 'Référence',
    name: 'Nom',
    institution: 'Établissement',
    forms: 'Formulaires',
    verdict: 'Réception',
    remove: 'Retirer',
  },
  forms: (kind) => `IMM\u00a05592 et attestation\u00a0: ${kind}`,
  said: (what, verdict) => `${what}\u00a0: ${verdict}`,
  recorded: (count) =>
    counted(
      count,
      'fr',
      'réception est consignée, et la personne en a été avisée.',
      'réceptions sont consignées, et les personnes en ont été avisées.',
    ),
  left: 'Celles qui figurent ci-dessous ne le sont pas; chaque ligne dit pourquoi.',
  remove: 'Retirer',
  verdicts: {
    ready: 'Peut être consignée',
    unreadable: 'Ce n’est pas une référence',
    unknown: 'Aucune candidature ne porte cette référence',
    by_hand: 'Remplis à la main\u00a0: ouvrez-la pour taper le nom et le ou les prénoms',
    early: 'Formulaires remplis en ligne après cette date',
    received: 'Déjà reçus',
    decided: 'Déjà approuvée',
    ended: 'La candidature a pris fin',
    own: 'Revient à quelqu’un d’autre\u00a0: elle vous concerne',
  },
  errors: {
    missing: 'Numérisez ou tapez une référence.',
    unreadable: (typed) =>
      `«\u00a0${typed}\u00a0» n’est pas une référence. Numérisez-la ou tapez-la de nouveau\u00a0: PP, puis huit lettres ou chiffres.`,
    none: 'Ajoutez au moins une référence qui peut être consignée.',
    many: (most) => `Retirez-en quelques-unes\u00a0: au plus ${most} sont consignées à la fois.`,
  },
};

export const words = { en, fr };
