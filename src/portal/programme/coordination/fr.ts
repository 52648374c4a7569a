import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tools: {
    findings: {
      title: 'Personnes non admissibles',
      description:
        'Les personnes que les établissements déclarent non admissibles, dès que la décision prend effet, et ce qui a été corrigé.',
    },
    atWork: {
      title: 'Activité des établissements',
      description: 'Combien de demandes attendent dans chaque établissement, et depuis quand.',
    },
    stalled: {
      title: 'Demandes laissées en attente',
      description:
        'Les demandes qui restent sans décision quatre semaines après leur échéance, par établissement.',
    },
  },
  findings: {
    title: 'Personnes non admissibles',
    lead: 'Les décisions de non-admissibilité des établissements de votre province ou territoire, dès leur prise d’effet. Le Guide en ligne indique aux étudiantes et étudiants que vous les lisez.',
    caption: 'Décisions de non-admissibilité, les plus récentes en tête',
    columns: {
      name: 'Personne',
      number: 'Numéro d’étudiant',
      institution: 'Établissement',
      at: 'Prise d’effet',
      why: 'Motifs',
      later: 'Suites',
    },
    empty: 'Aucune personne n’a été déclarée non admissible.',
    hadNumber: 'Un numéro a pris fin de ce fait.',
    corrected: {
      outcome: (day) => `Corrigée le ${day}\u00a0: c’était une erreur.`,
      day: (day, after) => `Date corrigée le ${day}\u00a0: la bonne date est le ${after}.`,
    },
    review: (status) => `Réexamen\u00a0: ${status}.`,
    none: '–',
  },
  atWork: {
    title: 'Activité des établissements',
    lead: 'Les demandes qui attendent dans les établissements de votre province ou territoire. Une demande est en retard à compter du quatrième jour ouvrable après son échéance. Appelez alors l’établissement\u00a0: rien n’est décidé à sa place.',
    caption: 'Établissements, ceux qui sont en retard en tête',
    columns: {
      institution: 'Établissement',
      open: 'Demandes en cours',
      oldest: 'La plus pressante, présentée le',
      late: 'En retard',
      bySystem: 'Dossiers transmis à sa place (365\u00a0derniers jours)',
      intents: 'Décisions envisagées',
      reviews: 'Réexamens',
    },
    noDir: 'Aucun RDEE',
    empty: 'Aucun établissement ne participe au programme.',
    none: '–',
  },
  stalled: {
    title: 'Demandes laissées en attente',
    lead: 'Les établissements où des demandes restent sans décision vingt jours ouvrables après leur échéance. La coordination voit ces demandes depuis le quatrième jour ouvrable. Appelez la coordination, puis l’établissement\u00a0: rien n’est décidé à sa place, et aucune demande n’est fermée parce qu’il ne répond pas.',
    caption: 'Établissements qui laissent des demandes en attente, par nombre décroissant',
    columns: {
      institution: 'Établissement',
      province: 'Province ou territoire',
      count: 'Demandes',
      oldest: 'La plus pressante, présentée le',
    },
    empty: 'Aucun établissement ne laisse de demande en attente.',
    unanswered: {
      title: 'Réexamens restés sans réponse de la coordination',
      lead: 'Des étudiantes et étudiants les ont transmis à la coordination et lisent la date à laquelle elle devrait avoir répondu. Cette date est passée\u00a0: appelez la coordination.',
      columns: { province: 'Province ou territoire', count: 'Réexamens', due: 'Échéance du premier' },
      empty: 'Tous les réexamens ont reçu une réponse, ou sont dans les délais.',
    },
  },
  waits: {
    found: (count) =>
      counted(
        count,
        'fr',
        'décision de non-admissibilité au cours des 7\u00a0derniers jours',
        'décisions de non-admissibilité au cours des 7\u00a0derniers jours',
      ),
    corrected: (count) =>
      counted(
        count,
        'fr',
        'décision de non-admissibilité corrigée au cours des 7\u00a0derniers jours',
        'décisions de non-admissibilité corrigées au cours des 7\u00a0derniers jours',
      ),
    late: (count) =>
      counted(
        count,
        'fr',
        'demande en retard dans un établissement',
        'demandes en retard dans des établissements',
      ),
    stalled: (count) =>
      counted(
        count,
        'fr',
        'demande laissée en attente depuis des semaines par un établissement',
        'demandes laissées en attente depuis des semaines par des établissements',
      ),
    unanswered: (count) =>
      counted(
        count,
        'fr',
        'réexamen resté sans réponse de la coordination après son échéance',
        'réexamens restés sans réponse de la coordination après leur échéance',
      ),
    unrepresented: (count) =>
      counted(
        count,
        'fr',
        'établissement participant sans RDEE ni personne suppléante',
        'établissements participants sans RDEE ni personne suppléante',
      ),
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
