import { counted } from '#kernel/ui/locale.ts';
import type { OutageFault } from './rules.ts';

export const en = {
  tool: {
    title: 'Outages',
    description: 'Times in which the portal could not be reached, and the deadlines that moved for them.',
  },
  list: {
    title: 'Outages',
    lead: 'Where the portal could not be reached for two hours or more of a last day, the deadline moves to the next business day by itself, and the page of the request says why.',
    itself:
      'The portal records by itself that it did not run. Record what it can’t see: a line or a sign-in service that was down.',
    record: 'Record an outage',
    caption: 'Outages, the latest first',
    columns: { from: 'From', to: 'To', by: 'Recorded by', moved: 'Deadlines moved' },
    byItself: 'The portal itself',
    none: 'No outage is on record.',
  },
  record: {
    title: 'Record an outage',
    lead: 'Enter when it began and ended, in Eastern Time.',
    fromDay: 'Day on which it began',
    fromTime: 'Time',
    toDay: 'Day on which it ended',
    toTime: 'Time at its end',
    dayHint: 'As year, month and day: 2012-11-28.',
    timeHint: 'On the 24-hour clock: 09:30.',
    effect:
      'Deadlines that move don’t move back. Those of requests, questions to students and transfers move, at every institution.',
    sure: 'The portal could not be reached in this time.',
    submit: 'Record the outage',
    errors: {
      day: 'Enter a day that exists, as year, month and day: 2012-11-28.',
      time: 'Enter a time on the 24-hour clock: 09:30.',
      order: 'The end comes before the beginning, or with it.',
      future: 'It must have ended already.',
      long: 'Enter seven days at most. Record a longer one in parts.',
      known: 'An outage that shares time with this one is on record.',
      unsure: 'Tick that the portal could not be reached.',
    } satisfies Record<OutageFault | 'day' | 'time' | 'known' | 'unsure', string>,
  },
  moved: (count: number) => counted(count, 'en', 'deadline', 'deadlines'),
  notices: {
    outageRecorded: 'The outage is recorded. Deadlines on its days move within a minute.',
  },
  logged: { 'outage.recorded': 'Outage of the portal recorded' },
};
