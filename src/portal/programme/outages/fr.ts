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
    columns: { from: 'Du', to: 'Au', by: 'Consignée par', moved: 'Échéances reportées' },
    byItself: 'Le portail lui-même',
    none: 'Aucune panne n’est consignée.',
  },
  record: {
    title: 'Consigner une panne',
    lead: 'Entrez quand elle a commencé et pris fin, à l’heure de l’Est.',
    fromDay: 'Jour où elle a commencé',
    fromTime: 'Heure',
    toDay: 'Jour où elle a pris fin',
    toTime: 'Heure de la fin',
    dayHint: 'Année, mois et jour\u00a0: 2012-11-28.',
    timeHint: 'Sur 24\u00a0heures\u00a0: 09:30.',
    effect:
      'Une échéance reportée ne revient pas en arrière. Sont reportées celles des demandes, des questions posées et des transferts, dans tous les établissements.',
    sure: 'Le portail était inaccessible pendant ce temps.',
    submit: 'Consigner la panne',
    errors: {
      day: 'Entrez un jour qui existe, sous la forme année, mois et jour\u00a0: 2012-11-28.',
      time: 'Entrez une heure sur 24\u00a0heures\u00a0: 09:30.',
      order: 'La fin précède le début, ou coïncide avec lui.',
      future: 'Elle doit avoir déjà pris fin.',
      long: 'Entrez sept jours au plus. Consignez une panne plus longue en plusieurs fois.',
      known: 'Une panne qui recouvre celle-ci en partie est déjà consignée.',
      unsure: 'Cochez que le portail était inaccessible.',
    },
  },
  moved: (count) => counted(count, 'fr', 'échéance', 'échéances'),
  notices: {
    outageRecorded:
      'La panne est consignée. Les échéances de ces jours-là seront reportées d’ici une minute.',
  },
  logged: { 'outage.recorded': 'Panne du portail consignée' },
};

/** What this room says, in both languages. */
export const words = { en, fr };
