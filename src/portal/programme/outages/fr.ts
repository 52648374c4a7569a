import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Pannes',
    description:
      'Les moments où le portail était inaccessible, et les échéances reportées pour cette raison.',
  },
  list: {
    title: 'Pannes',
    lead: 'Lorsque le portail est inaccessible pendant deux heures ou plus le dernier jour d’un délai, l’échéance est reportée d’office au jour ouvrable suivant, et la page de la demande en indique la raison.',
    itself:
      'Le portail consigne de lui-même qu’il n’a pas fonctionné. Consignez ce qu’il ne peut voir\u00a0: une ligne ou un service de connexion en panne.',
    record: 'Consigner une panne',
    caption: 'Pannes, les plus récentes en premier',
    columns: {
      from: 'Du',
      to: 'Au',
      by: 'Consignée par',
      moved: 'Échéances reportées',
      act: 'Retrait',
    },
    takeBack: 'Retirer',
    of: (from) => `la panne du ${from}`,
    takenBack: (day, why) => `Retirée le ${day}\u00a0: ${why}`,
    byItself: 'Le portail lui-même',
    none: 'Aucune panne n’est consignée.',
  },
  record: {
    title: 'Consigner une panne',
    lead: 'Entrez quand elle a commencé et pris fin, à l’heure de l’Est.',
    fromDay: 'Jour où elle a commencé',
    fromTime: 'Heure du début',
    toDay: 'Jour où elle a pris fin',
    toTime: 'Heure de la fin',
    dayHint: 'Année, mois et jour\u00a0: 2012-11-28.',
    timeHint: 'Sur 24\u00a0heures\u00a0: 09:30.',
    effect:
      'Sont reportées les échéances des demandes, des questions posées, des transferts, des réponses aux décisions envisagées et des réexamens, dans tous les établissements. Vous en verrez le nombre avant de consigner quoi que ce soit.',
    sure: 'Le portail était inaccessible pendant cette période.',
    submit: 'Continuer',
    errors: {
      day: (label) =>
        `${label}\u00a0: entrez un jour qui existe (année, mois et jour), par exemple 2012-11-28.`,
      time: (label) => `${label}\u00a0: entrez une heure sur 24\u00a0heures, par exemple 09:30.`,
      order: 'La fin précède le début, ou coïncide avec lui.',
      future: 'Elle doit avoir déjà pris fin.',
      long: 'Entrez sept jours au plus. Consignez une panne plus longue en plusieurs fois.',
      known: 'Une panne qui recouvre celle-ci en partie est déjà consignée.',
      unsure: 'Cochez que le portail était inaccessible.',
    },
  },
  preview: {
    title: 'Ce qui serait reporté',
    lead: (from, to) => `Le portail était inaccessible du ${from}, au ${to}.`,
    none: 'Aucune échéance ne serait reportée\u00a0: rien n’arrive à échéance un jour dont deux heures ou plus ont été perdues.',
    caption: 'Échéances qui seraient reportées, jour par jour',
    columns: {
      from: 'Dernier jour',
      to: 'Reporté au',
      requests: 'Demandes',
      questions: 'Questions posées',
      transfers: 'Transferts',
      losses: 'Réponses et réexamens',
    },
    effect:
      'Une panne consignée par erreur peut être retirée\u00a0: les échéances reportées sont alors rétablies, mais jamais à un jour passé.',
    submit: 'Consigner la panne',
    mend: 'Modifier les heures',
  },
  back: {
    title: 'Retirer la panne?',
    lead: (from, to) => `La panne du ${from}, au ${to}, a été consignée par erreur.`,
    unmoved: 'Jusqu’ici, elle n’a reporté aucune échéance. Elle reste dans la liste, comme panne retirée.',
    effect: (count) =>
      `Elle a reporté ${counted(count, 'fr', 'échéance', 'échéances')}. Celles qui courent encore reviennent au jour prévu, ou à aujourd’hui si ce jour est passé, afin que le retrait ne mette personne en retard. Une échéance passée reste telle quelle; sa page ne parle plus de la panne.`,
    why: 'Pourquoi elle est retirée',
    whyHint: 'Les administrateurs le lisent dans la liste.',
    submit: 'Retirer la panne',
    missing: 'Écrivez pourquoi elle est retirée.',
  },
  notices: {
    outageRecorded:
      'La panne est consignée. Les échéances de ces jours-là seront reportées d’ici une minute.',
    outageTakenBack: 'La panne est retirée. Les échéances reportées seront rétablies d’ici une minute.',
    outageGone: 'Cette panne était déjà retirée. Rien n’a été modifié.',
  },
  logged: {
    'outage.recorded': 'Panne du portail consignée',
    'outage.taken_back': 'Panne du portail retirée',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
