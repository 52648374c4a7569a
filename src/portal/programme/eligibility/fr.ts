import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  unchosen: {
    load: (number) => `Choisissez la charge de la période ${number}.`,
    standing: (number) => `Choisissez le rendement de la période ${number}.`,
    programme: (number) => `Choisissez le type de programme de la période ${number}.`,
  },
  loads: {
    full_time: 'Temps plein',
    part_time: 'Temps partiel',
    leave: 'Congé autorisé',
    break: 'Relâche prévue au calendrier',
    suspended: 'Suspension',
    withdrawn: 'Abandon',
  },
  standings: {
    satisfactory: 'Satisfaisant',
    unsatisfactory: 'Insatisfaisant',
    not_assessed: 'Pas encore évalué',
  },
  programmes: {
    credential: 'Mène à un diplôme ou à un certificat',
    language: 'Études de langue seulement',
    visiting: 'Échange ou séjour en visite',
    none: 'Ne mène ni à un diplôme ni à un certificat',
  },
  outcomes: {
    meets: 'Conforme à la règle',
    does_not_meet: 'Non conforme à la règle',
    cannot_tell: 'Impossible à déterminer pour l’instant',
  },
  verdicts: { met: 'Conforme', unmet: 'Non conforme', unknown: 'Indéterminé' },
  checks: {
    period: () => 'Assez de jours d’études',
    now: (day) => `Aux études le ${day}`,
    standing: () => 'Rendement satisfaisant',
    excluded: () => 'Aucun motif d’exclusion',
  },
  missing: {
    period: () => 'Le dossier ne contient rien pour la période prise en compte.',
    now: (day) => `Le dossier ne contient rien pour le ${day}.`,
    standing: () => 'Le dossier n’indique aucun rendement.',
    excluded: () => 'Une question est restée sans réponse.',
  },
  title: 'Comment la décision a été prise',
  titleOpen: 'Ce que disent les chiffres',
  looks: {
    today: (day) => `Ce que disent les chiffres aujourd’hui, le ${day}`,
    request: (day) => `Ce que disent les chiffres au jour de la demande, le ${day}`,
  },
  days: (days, needed) => `Études à temps plein, en jours\u00a0: ${days}; il en faut ${needed}.`,
  between: (from, to) => `Du ${from} au ${to}.`,
  bridged: (days) =>
    `De ce nombre, ${counted(days, 'fr', 'jour tombe dans un court intervalle, qui compte aussi', 'jours tombent dans de courts intervalles, qui comptent aussi')}.`,
  months: (months) => `Cela fait ${months}\u00a0mois d’études.`,
  earliest: (day) => `Si les études se déroulent comme prévu, les jours suffiront à compter du ${day}.`,
  nothing: 'Aucune période d’études n’est encore au dossier.',
  never: 'D’après le dossier, les jours ne suffiront pas d’ici un an.',
  uncounted:
    'Le nombre de jours d’études ne compte pas ici\u00a0: il est exigé avant l’attribution d’un numéro.',
  chart: (day) => `La période prise en compte, avant le ${day}`,
  parts: ['Études qui comptent', 'Courts intervalles qui comptent', 'Études qui ne comptent pas'],
  table: 'Les mêmes données en tableau',
  columns: { from: 'Du', to: 'Au', load: 'Charge', standing: 'Rendement', programme: 'Programme' },
  columnsOfChecks: { check: 'Ce qui est vérifié', verdict: 'Résultat' },
  checksCaption: 'Ce qui a été vérifié',
  caption: 'Périodes d’études au dossier',
  none: 'Le dossier ne contient aucune période d’études.',
};

export const words = { en, fr };
