import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  capacity: {
    title: 'À quel titre utilisez-vous le portail?',
    lead: 'Les étudiantes et étudiants n’ont pas besoin de NIP. Les personnes qui travaillent pour un établissement en reçoivent un à leur nom.',
    legend: 'Quelle est votre situation?',
    student: 'J’étudie dans un établissement',
    studentHint:
      'Vous avez un permis d’études et voulez que votre établissement vérifie votre admissibilité. Ayez votre permis d’études sous la main.',
    institution: 'Je travaille pour un établissement',
    institutionHint:
      'Vous représenterez votre établissement ou signerez en son nom. La page suivante explique comment obtenir un NIP.',
    submit: 'Continuer',
    unanswered: 'Indiquez à quel titre vous utilisez le portail.',
  },
  details: {
    title: 'Vos renseignements',
    lead: 'Entrez-les tels qu’ils figurent sur votre permis d’études. Votre établissement les comparera à ses dossiers lorsque vous le lui demanderez.',
    givenNames: 'Prénom(s)',
    familyName: 'Nom de famille',
    oneName: 'Je n’ai qu’un seul nom',
    oneNameHint: 'Si votre permis d’études n’en indique qu’un. Entrez-le comme nom de famille.',
    dateOfBirth: 'Date de naissance',
    dateOfBirthHint: 'Année, mois et jour, comme 1990-05-17.',
    clientId: 'Numéro de client',
    clientIdHint: '8\u00a0chiffres. Les espaces et les traits d’union ne comptent pas.',
    email: 'Adresse de courriel',
    emailHint:
      'Nous vous enverrons d’abord un lien pour confirmer l’adresse, puis un courriel quand il y aura quelque chose à lire. Sans adresse, les avis vous attendent dans le portail.',
    submit: 'Continuer',
  },
  permit: {
    caption: 'Où le trouver\u00a0: sur votre permis d’études, à la ligne «\u00a0Numéro de client\u00a0».',
    alt: 'Dessin d’un permis d’études. Sous l’en-tête, deux lignes portent les noms; dessous, une ligne intitulée Numéro de client, avec huit chiffres, est encadrée.',
    heading: 'PERMIS D’ÉTUDES',
    clientId: 'Numéro de client',
  },
  faults: {
    givenNames: {
      missing: 'Entrez votre ou vos prénoms. Si vous n’avez qu’un seul nom, cochez la case ci-dessous.',
    },
    familyName: { missing: 'Entrez votre nom de famille.' },
    twoNames:
      'Deux noms sont entrés. Laissez un champ vide, ou décochez «\u00a0Je n’ai qu’un seul nom\u00a0».',
    dateOfBirth: {
      missing: 'Entrez votre date de naissance.',
      noDay: 'Entrez une date de naissance qui existe, dans l’ordre année, mois, jour, comme 1990-05-17.',
      future: 'Cette date de naissance n’est pas encore arrivée. Vérifiez l’année.',
      age: 'Vérifiez l’année de votre date de naissance.',
    },
    clientId: {
      missing: 'Entrez votre numéro de client.',
      digits: 'Un numéro de client compte 8\u00a0chiffres. Vérifiez-le sur votre permis d’études.',
    },
    email: 'Entrez une adresse comme nom@exemple.ca, ou laissez ce champ vide.',
  },
};

/** What students read on their way in, in both languages. */
export const words = { en, fr };
