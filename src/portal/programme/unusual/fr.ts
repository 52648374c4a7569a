import { counted, formatNumber, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tools: {
    unusual: {
      title: 'Activité inhabituelle',
      description:
        'De nombreux établissements ou numéros indiqués, ou de nombreuses personnes inscrites au dossier, en peu de temps; des vérifications de numéros restées sans résultat.',
    },
    reasons: {
      title: 'Motifs de consultation',
      description:
        'Un échantillon, pour chaque mois, des motifs pour lesquels le ministère a ouvert des dossiers.',
    },
  },
  title: 'Activité inhabituelle',
  lead: 'Ce qui figure ici sort de l’ordinaire, mais peut être parfaitement en règle. Renseignez-vous avant de conclure. Rien n’en découle automatiquement.',
  only: (shown, all) =>
    `Seules les premières lignes sont affichées\u00a0: ${formatNumber(shown, 'fr')} sur ${counted(all, 'fr', 'ligne', 'lignes')}.`,
  students: {
    title: 'Étudiantes et étudiants',
    lead: (claims, days) =>
      `Les personnes qui ont indiqué un établissement ou un numéro d’étudiant au moins ${counted(claims, 'fr', 'fois', 'fois')} en ${counted(days, 'fr', 'jour', 'jours')}, numéros corrigés compris, ou que deux établissements n’ont pas trouvées et qui ne peuvent en indiquer d’autre pour le moment.`,
    columns: {
      name: 'Personne',
      clientId: 'Numéro de client',
      claims: 'Indications',
      institutions: 'Établissements',
      numbers: 'Numéros d’étudiant',
      stopped: 'Bloquée jusqu’au',
    },
    notStopped: '–',
    empty: 'Aucune personne ne se démarque.',
    find: 'Trouver un dossier',
  },
  rows: {
    title: 'Établissements',
    lead: (rows, days) =>
      `Les établissements qui ont inscrit au moins ${counted(rows, 'fr', 'personne', 'personnes')} en ${counted(days, 'fr', 'jour', 'jours')} sous des numéros qu’aucune étudiante ni aucun étudiant n’y a indiqués.`,
    columns: {
      name: 'Établissement',
      unnamed: 'Jamais indiqués',
      typed: 'Inscrits en 30\u00a0jours',
      before: 'Dans les 30\u00a0jours précédents',
    },
    empty: 'Aucun établissement ne se démarque.',
    institutions: 'Établissements participants',
  },
  misses: {
    title: 'Vérifications de numéros',
    lead: (checks, days) =>
      `Les personnes qui ont fait en une journée au moins ${counted(checks, 'fr', 'vérification restée sans résultat', 'vérifications restées sans résultat')}, depuis ${counted(days, 'fr', 'jour', 'jours')}. Les numéros en cause ne sont pas conservés.`,
    columns: { day: 'Jour', name: 'Qui', where: 'Pour', count: 'Sans résultat' },
    department: 'Le ministère',
    empty: 'Personne ne se démarque.',
  },
  reasons: {
    title: 'Motifs de consultation',
    lead: 'Quiconque ouvre un dossier pour le ministère en indique le motif. Chaque mois a son échantillon, le même pour toute personne qui le consulte\u00a0: il est tiré quand le mois est terminé, si bien que le mois en cours n’y figure pas encore. Les personnes dont le dossier a été ouvert n’y figurent pas.',
    counts: (shown, all) =>
      `${formatNumber(shown, 'fr')} sur ${counted(all, 'fr', 'consultation motivée', 'consultations motivées')}.`,
    columns: { who: 'Qui', role: 'Rôle', reason: 'Motif', page: 'Action', at: 'Date et heure' },
    correction: 'La correction d’une décision',
    empty: 'Aucun dossier n’a été ouvert avec un motif ce mois-là.',
    said: (kind, typed) => `${kind}\u00a0: ${typed}`,
    months: 'Autres mois',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
