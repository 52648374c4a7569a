import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Tableau de bord',
    description:
      'Combien de candidatures attendent et depuis quand, combien de temps prend l’inscription, lettres inutilisées.',
  },
  title: 'Tableau de bord',
  lead: 'Où en est aujourd’hui l’obtention des NIP.',
  place: 'Province ou territoire',
  everywhere: 'Tout le Canada',
  total: 'Total',
  ages: {
    week: '7\u00a0jours au plus',
    weeks: 'De 8 à 21\u00a0jours',
    months: 'De 22 à 60\u00a0jours',
    long: 'Plus de 60\u00a0jours',
  },
  table: 'Les mêmes données en tableau',
  nominations: {
    title: 'Candidatures en attente, selon leur ancienneté',
    text: 'Compte à partir du jour où chacune a commencé.',
    first: 'État',
  },
  letters: {
    title: 'NIP pas encore utilisés, selon l’ancienneté de leur lettre',
    text: 'Compte à partir du jour de l’envoi ou, à défaut, de l’impression.',
    first: 'Lettre',
    states: { unposted: 'Imprimée, non postée', posted: 'Postée' },
  },
  medians: {
    title: 'Des formulaires remplis à l’inscription',
    none: 'Aucune inscription pour le moment.',
    overall: (days) =>
      `La moitié des personnes se sont inscrites en ${counted(days, 'fr', 'jour', 'jours')} ou moins.`,
    place: 'Province ou territoire',
    days: 'Médiane, en jours',
    people: 'Personnes',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
