import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Journal de votre établissement',
    description: 'Qui a fait quoi dans votre établissement, quand et à quel titre.',
  },
  title: 'Journal de l’établissement',
  lead: `Tout ce qui a changé pour votre établissement dans ${brand.fr.portalThe}, du plus récent au plus ancien. Rien n’en est jamais retiré.`,
  filters: {
    person: 'Personne',
    everybody: 'Tout le monde',
    action: 'Ce qui s’est passé',
    everything: 'Tout',
    reference: 'Référence',
    referenceHint: 'D’une demande (EV-…), ou d’une candidature ou d’une modification du dossier (PP-…).',
    from: 'Du',
    to: 'Au',
  },
  groups: {
    people: 'Personnes, rôles et NIP',
    nominations: 'Candidatures',
    record: 'Dossier de l’établissement et programmes',
    requests: 'Demandes de vérification',
    contested: 'Dossiers revendiqués par deux personnes',
    losing: 'Décisions envisagées, réexamens et corrections',
    transfers: 'Transferts',
  },
  columns: {
    at: 'Date et heure',
    who: 'Qui',
    what: 'Action',
    whom: 'Au sujet de',
    authority: 'Fondement',
    reason: 'Motif',
    zone: 'Fuseau horaire',
  },
  caption: 'Entrées du journal',
  empty: 'Aucune entrée ne correspond à votre recherche. Modifiez les filtres.',
  older: 'Entrées plus anciennes',
  newest: 'Entrées les plus récentes',
  file: 'Enregistrer dans un fichier pour tableur (CSV)',
  fileHint: (most) => `Avec les filtres ci-dessus; au plus les ${most} entrées les plus récentes.`,
  fileName: 'journal-de-l-etablissement.csv',
  who: {
    system: 'Le portail',
    nominee: 'La personne proposée',
    student: 'Une étudiante ou un étudiant',
    outside: 'Une personne de l’extérieur',
  },
  other: 'Autre changement',
  enrolling: 'Une personne qui s’inscrit',
  authority: {
    inactivity: 'Inactivité',
    expiry: 'Expiration',
    pin: 'Un NIP',
    decision: 'Une décision signée',
    finding: 'Une conclusion sur un dossier',
    outage: 'Une panne du portail',
    student: 'Son propre dossier',
    review: 'Examen annuel',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
