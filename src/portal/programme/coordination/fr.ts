import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tools: {
    findings: {
      title: 'Personnes non admissibles',
      description:
        'Les personnes que les établissements déclarent non admissibles, dès la prise d’effet, et ce qui a été corrigé.',
    },
    atWork: {
      title: 'Activité des établissements',
      description: 'Combien de demandes attendent dans chaque établissement, et depuis quand.',
    },
  },
  findings: {
    title: 'Personnes non admissibles',
    lead: 'Chaque décision de non-admissibilité d’un établissement de votre province ou territoire, dès sa prise d’effet. Les personnes concernées savent que vous la lisez.',
    caption: 'Décisions de non-admissibilité, les plus récentes en tête',
    columns: {
      name: 'Personne',
      institution: 'Établissement',
      at: 'Prise d’effet',
      why: 'Motif',
      later: 'Depuis',
    },
    empty: 'Personne n’a été déclaré non admissible.',
    number: (number) => `Numéro d’étudiant ${number}`,
    hadNumber: 'Un numéro a pris fin de ce fait.',
    corrected: {
      outcome: (day) => `Corrigée le ${day}\u00a0: c’était une erreur.`,
      day: (day, after) => `Corrigée le ${day}\u00a0: la date est le ${after}.`,
    },
    review: (status) => `Réexamen\u00a0: ${status}`,
    none: '–',
  },
  atWork: {
    title: 'Activité des établissements',
    lead: 'Les demandes qui attendent dans les établissements de votre province ou territoire. Une demande est en retard le quatrième jour ouvrable après son échéance. Appelez l’établissement\u00a0: rien n’est décidé à sa place.',
    caption: 'Établissements, ceux qui sont en retard en tête',
    columns: {
      institution: 'Établissement',
      open: 'Demandes en cours',
      oldest: 'Première échue, présentée le',
      late: 'En retard',
      bySystem: 'Dossiers transmis d’office en 365\u00a0jours',
      intents: 'Décisions envisagées',
      reviews: 'Réexamens',
    },
    noDir: 'Aucun RDEE',
    empty: 'Aucun établissement ne participe.',
    none: '–',
  },
  waits: {
    found: (count) =>
      counted(
        count,
        'fr',
        'décision de non-admissibilité au cours de la dernière semaine',
        'décisions de non-admissibilité au cours de la dernière semaine',
      ),
    corrected: (count) =>
      counted(
        count,
        'fr',
        'de ces décisions corrigée au cours de la dernière semaine',
        'de ces décisions corrigées au cours de la dernière semaine',
      ),
    late: (count) =>
      counted(
        count,
        'fr',
        'demande en retard dans un établissement',
        'demandes en retard dans des établissements',
      ),
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
