import { counted } from '#kernel/ui/locale.ts';

export const en = {
  tool: {
    title: 'Dashboard',
    description: 'How many nominations wait and for how long, how long it takes to enrol, letters not used.',
  },
  title: 'Dashboard',
  lead: 'Where obtaining a PIN stands, today.',
  place: 'Province or territory',
  everywhere: 'All of Canada',
  total: 'Total',
  ages: {
    week: 'Up to 7 days',
    weeks: '8 to 21 days',
    months: '22 to 60 days',
    long: 'More than 60 days',
  },
  table: 'The same as a table',
  nominations: {
    title: 'Nominations that wait, by age',
    text: 'Counted from the day on which each began.',
    first: 'Status',
  },
  letters: {
    title: 'PINs not used yet, by the age of their letters',
    text: 'Counted from the day of posting, or of printing.',
    first: 'Letter',
    states: { unposted: 'Printed, not posted', posted: 'Posted' },
  },
  medians: {
    title: 'From completed forms to enrolment',
    none: 'Nobody has enrolled yet.',
    overall: (days: number) => `Half of the people enrolled within ${counted(days, 'en', 'day', 'days')}.`,
    place: 'Province or territory',
    days: 'Median, in days',
    people: 'People',
  },
};
