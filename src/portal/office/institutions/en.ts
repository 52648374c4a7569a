import { counted } from '#kernel/ui/locale.ts';

export const en = {
  tool: {
    title: 'All institutions',
    description: 'Look up any institution: its record, its people and its nominations.',
  },
  list: {
    title: 'All institutions',
    lead: 'The institutions of every province and territory.',
    empty: 'No institution matches.',
  },
  one: {
    nominations: 'Nominations',
    count: (count: number) => counted(count, 'en', 'nomination', 'nominations'),
    none: 'Nobody was put forward for this institution.',
    back: 'All institutions',
    columns: {
      name: 'Name',
      kind: 'For',
      status: 'Where it stands',
      begun: 'Nominated on',
      reference: 'Reference',
    },
  },
};
